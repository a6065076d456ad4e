"""The language of words on a page, and the direction in which they run."""

from __future__ import annotations

import re

TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""A BCP 47 tag as far as its form goes."""
_RIGHT_TO_LEFT = frozenset(
    {
        *("ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc"),
        *("mzn", "nqo", "pnb", "ps", "sd", "sdh", "syr", "ug", "ur", "yi", "ji"),
        *("ara", "div", "fas", "heb", "kas", "per", "pus", "snd", "uig", "urd", "yid"),
        *("acm", "aeb", "afb", "apc", "arq", "ars", "ary", "pes", "prs", "skr"),
    }
)
"""Languages that are written from right to left, where their tag names no script."""
_SCRIPTS = frozenset(
    {"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"}
)


def is_language(value: str) -> bool:
    """Return whether a text has the form of a language's tag."""
    return re.fullmatch(TAG, value) is not None


def check_language(value: str) -> str:
    """Refuse what is no tag of a language; a browser would not know what to do with it."""
    if not is_language(value):
        message = "must be the tag of a language such as en, km or pt-BR"
        raise ValueError(message)
    return value


def direction(language: str) -> str:
    """Return the direction in which a language is written, as HTML has it."""
    name, script = _parted(language)
    is_reversed = script in _SCRIPTS if script else name in _RIGHT_TO_LEFT
    return "rtl" if is_reversed else "ltr"


def _parted(language: str) -> tuple[str, str]:
    """Return the name of a language, and of the script that its tag states, if it does."""
    name, *rest = language.lower().split("-")
    scripts = (part for part in rest if len(part) == 4 and part.isalpha())  # noqa: PLR2004
    return name, next(scripts, "")


def attributes(language: str, around: str) -> str:
    """Return the attributes of words in a language; none among words in the same one.

    A region makes no difference: `en-GB` among `en` is read and written alike.
    """
    if _parted(language) == _parted(around):
        return ""
    return f' lang="{language}" dir="{direction(language)}"'
