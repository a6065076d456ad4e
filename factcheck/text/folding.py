"""Folding a text so that two honest spellings of the same words compare equal.

What is folded, and nothing else: soft hyphens, zero-width characters and marks of
direction go; canonical composition (NFC); Markdown emphasis marks go; curly and
straight quotation marks; dashes; runs of white space to one space, or to none between letters of
a script that writes no spaces. Case, punctuation and digits are kept, because a change
of these can change what was said.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from factcheck.text.boundaries import Boundaries
from factcheck.text.clusters import Mapped, compose
from factcheck.text.scripts import FIGURE, UNSPACED

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(filter(str.isspace, map(chr, range(0x3001))), " "),
    }
)
# Not those that make a range or a minus.
_LONG_DASH = re.compile(r"(?<!\d)[—―]|[—―](?!\d)|(?<=\w)(?<!\d)–|–(?!\d)")
# Emphasis in a shadow of the text (w: word, s: space, p: other): up to three marks with a
# word or punctuation on one side only. `3*4`, `a_b`, `____` and `* item` are no emphasis.
_MARKS = r"(?:\*{1,3}_{0,3}|_{1,3}\*{0,3})"
_EMPHASIS = rf"(?<![w*_]){_MARKS}(?=[wp])|(?<=[wp]){_MARKS}(?![w*_])"
_FOUND_EMPHASIS = re.compile(_EMPHASIS)
_LONG_SPACE = re.compile("s{2,}|j+")
_CHANGED = re.compile(f"s{{2,}}|j+|{_EMPHASIS}")
# White space where a script writes none (j in the shadow). Figures on two lines are one number, on
# one line they are two.
_WRAP = r"[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*"
_NO_SPACE = re.compile(
    rf"(?<={UNSPACED})(?<!\d)(?:{_WRAP}|(?<!{FIGURE})\s+|\s+(?!{FIGURE}))(?={UNSPACED})(?!\d)"
)
_WITH_MARKS = re.compile(".?m+")


@dataclass(frozen=True)
class Folded(Mapped):
    """Folded text; `seams` are the places of long dashes, which part words as white space does."""

    seams: frozenset[int]

    @cached_property
    def boundaries(self) -> Boundaries:
        """Where the text may be cut."""
        return Boundaries(self.text, self.seams)

    def occurrences(self, words: str) -> list[tuple[int, int]]:
        """Return every place where the words stand, cut inside no word."""
        allow = self.boundaries.allow
        places = ((start, start + len(words)) for start in finds(self.text, words))
        return [place for place in places if all(map(allow, place))]

    def cut_word(self, words: str) -> str | None:
        """Return the first word or number that a cut at either end of the words would part."""
        for start in finds(self.text, words):
            for at in (start, start + len(words)):
                if cut := self.boundaries.run_at(at):
                    return self.text[slice(*cut)]
        return None

    def is_between(self, start: int, end: int, prefix: str, suffix: str) -> bool:
        """Return whether a run of the folded text stands between the words of prefix and suffix."""
        text, allow = self.text, self.boundaries.allow
        before = start - text.endswith(" ", 0, start)
        after = end + text.startswith(" ", end)
        return (
            text.endswith(prefix, 0, before)
            and text.startswith(suffix, after)
            and allow(before - len(prefix))
            and allow(after + len(suffix))
        )


def finds(text: str, words: str) -> Iterator[int]:
    """Yield every place of words in a text."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def fold(raw: str) -> Folded:
    """Fold a text, keeping for every character the raw code points it stands for."""
    composed = compose(raw)
    changed = _CHANGED if "*" in composed.text or "_" in composed.text else _LONG_SPACE
    matches = changed.finditer(_shadow(composed.text))
    found = composed.replaced((*match.span(), " " * match[0].startswith("s")) for match in matches)
    seams = frozenset(match.start() for match in _LONG_DASH.finditer(found.text))
    return Folded(found.text.translate(_SAME), found.starts, found.ends, seams)


def folded_text(raw: str) -> str:
    """Return the folded text alone."""
    if raw.isascii() and "*" not in raw and "_" not in raw:
        return re.sub(r"\s+", " ", raw)
    return fold(raw).text


def emphasis(raw: str) -> list[tuple[int, int]]:
    """Return the raw offsets of each run of emphasis marks."""
    composed = compose(raw)
    return [composed.raw_span(*span) for span in emphasis_in(composed.text)]


def emphasis_in(text: str) -> list[tuple[int, int]]:
    """Return the bounds of each run of emphasis marks in a composed text."""
    if "*" not in text and "_" not in text:
        return []
    return [match.span() for match in _FOUND_EMPHASIS.finditer(_shadow(text))]


def _shadow(text: str) -> str:
    """Return one letter for each character: its kind; what bears a mark is a word's."""
    shadow = text.translate({ord(sign): _kind(sign) for sign in set(text)})
    if "m" in shadow:
        shadow = _WITH_MARKS.sub(lambda match: "w" * len(match[0]), shadow)
    pieces, at = [], 0
    for match in _NO_SPACE.finditer(text):
        pieces += [shadow[at : match.start()], "j" * len(match[0])]
        at = match.end()
    return "".join([*pieces, shadow[at:]])


@cache
def _kind(sign: str) -> str:
    if sign in {"*", "_"}:
        return sign
    if sign.isspace():
        return "s"
    if unicodedata.category(sign).startswith("M"):
        return "m"
    return "w" if sign.isalnum() else "p"
