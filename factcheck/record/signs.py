"""Characters that a text of the record must not hold: those that cannot be shown or seen.

What a script needs is kept: the joiners U+200C and U+200D, U+200B between words that are written
without spaces, the marks of direction U+200E, U+200F and U+061C, and all combining marks. So is
the soft hyphen U+00AD, which can be seen where it parts a word.
"""

from __future__ import annotations

import re
import unicodedata

from factcheck.record.problems import FormError

# What XML 1.0 cannot hold either, which every feed is.
_CONTROL = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = re.compile(
    "[\u034f\u115f\u1160\u180e\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls of direction, invisible fillers, tags and variation selectors."""
_FOLDED_IN_QUOTES = frozenset("\u2060\ufeff")
_TURNED = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
"""A run with a direction of its own that ends where it began, as a pasted quote may have."""
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_VARIED = frozenset("#*0123456789\u2139")
"""Characters with a form as an emoji, beside symbols."""
_WITH_VARIANTS = frozenset({"So", "Sm", "Sk", "Po", "Pd", "Lo"})
"""Categories: symbols, punctuation, and letters without case, such as those of Han and Burmese."""
_SHOWN = 20
"""Characters before a hidden one that a message shows."""


def check_text(value: str) -> str:
    """Return a text, unless it holds what no page can show or no reader can see.

    Raises:
        FormError: names the first such character and where it stands.

    """
    _check(value, frozenset())
    return value


def check_quoted(value: str) -> str:
    """Return quoted words, which may also hold what the search for them leaves out.

    Raises:
        FormError: names the first character that is refused, and where it stands.

    """
    _check(_TURNED.sub(r"\1", value), _FOLDED_IN_QUOTES)
    return value


def _check(value: str, kept: frozenset[str]) -> None:
    if match := _CONTROL.search(value):
        message = f"must hold no control characters (U+{ord(match[0]):04X})"
        hint = "delete it; where a backslash made it, put ' around the text instead of \""
        raise FormError(message, hint)
    for match in _HIDDEN.finditer(value):
        if match[0] not in kept and not _is_variant(value, match):
            before = value[max(match.start() - _SHOWN, 0) : match.start()].strip()
            where = f"after '{before}'" if before else "at the start"
            sign = f"U+{ord(match[0]):04X} ({unicodedata.name(match[0], 'no name').lower()})"
            message = f"must hold no hidden characters; delete {sign} {where}"
            raise FormError(message)
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in value):
        message = "must hold something that can be seen"
        raise FormError(message)


def _is_variant(value: str, match: re.Match[str]) -> bool:
    """Return whether a variation selector follows a character that has variants."""
    if not match.start() or not _VARIATION.match(match[0]):
        return False
    base = value[match.start() - 1]
    return base in _VARIED or unicodedata.category(base) in _WITH_VARIANTS
