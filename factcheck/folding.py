"""Folding a text so that two honest spellings of the same words compare equal.

What is folded, and nothing else: canonical composition (NFC); runs of white
space to one space; curly and straight quotation marks; dashes; soft hyphens and
zero-width characters; Markdown emphasis marks. Case, punctuation and digits
are kept, because a change of these can change what was said.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Emphasis: up to three marks with a word on one side only; `3*4` and `a_b` are no emphasis.
EMPHASIS = re.compile(r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)")
# A cut at one of these would leave out a part of a word or of a number.
_INSIDE_WORDS = "'-_"
_INSIDE_NUMBERS = ".,:/'-"
_BEFORE_NUMBER = "+-$€£¥#"
_AFTER_NUMBER = "%‰°"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `starts[i]` and `ends[i]` bound the raw code points of its character i."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of a run of the folded text."""
        return self.starts[start], self.ends[end - 1]

    def occurrences(self, words: str) -> list[tuple[int, int]]:
        """Return every place where the words stand, cut inside no word."""
        found = []
        start = self.text.find(words)
        while start >= 0:
            end = start + len(words)
            if is_boundary(self.text, start) and is_boundary(self.text, end):
                found.append((start, end))
            start = self.text.find(words, start + 1)
        return found

    def is_between(self, start: int, end: int, prefix: str, suffix: str) -> bool:
        """Tell whether a raw span stands between the words of prefix and suffix."""
        before = self.text[: bisect_left(self.starts, start)].rstrip()
        after = self.text[bisect_left(self.starts, end) :].lstrip()
        return before.endswith(prefix) and after.startswith(suffix)


def fold(raw: str) -> Folded:
    """Fold a text, keeping for every character the raw code points it stands for."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    emphasis = {
        offset for match in EMPHASIS.finditer(raw) for offset in range(match.start(), match.end())
    }
    for start, end, composed in _composed(raw):
        if start in emphasis or composed in _INVISIBLE:
            continue
        for sign in composed.translate(_SAME):
            if not sign.isspace():
                text.append(sign)
            elif text and text[-1] == " ":
                ends[-1] = end
                continue
            else:
                text.append(" ")
            starts.append(start)
            ends.append(end)
    return Folded("".join(text), tuple(starts), tuple(ends))


def _composed(raw: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, NFC text) for the smallest runs that compose on their own."""
    if unicodedata.is_normalized("NFC", raw):
        yield from ((offset, offset + 1, sign) for offset, sign in enumerate(raw))
        return
    start = 0
    for offset in range(1, len(raw) + 1):
        if offset == len(raw) or _may_part(raw[start:offset], raw[offset]):
            yield start, offset, unicodedata.normalize("NFC", raw[start:offset])
            start = offset


def _may_part(run: str, sign: str) -> bool:
    """Tell whether the next character begins a run of its own under composition."""
    if unicodedata.combining(sign):
        return False
    together = unicodedata.normalize("NFC", run + sign)
    return together == unicodedata.normalize("NFC", run) + unicodedata.normalize("NFC", sign)


def is_boundary(text: str, at: int) -> bool:
    """Tell whether a cut at this place leaves words and numbers whole."""
    before, after = text[max(at - 1, 0) : at], text[at : at + 1]
    if not before or not after:
        return True
    if _is_word(before) and _is_word(after):
        return False
    if after.isdigit() and before in _BEFORE_NUMBER and not _is_word(text[max(at - 2, 0) : at - 1]):
        return False
    if before.isdigit() and after in _AFTER_NUMBER:
        return False
    return not _splits_compound(text, at)


def _splits_compound(text: str, at: int) -> bool:
    """Tell whether the cut falls beside a mark that joins two halves: don't, vice-chair, 1,000."""
    for mark in (at - 1, at):
        before, after = text[max(mark - 1, 0) : mark], text[mark + 1 : mark + 2]
        if text[mark] in _INSIDE_WORDS and _is_word(before) and _is_word(after):
            return True
        if text[mark] in _INSIDE_NUMBERS and before.isdigit() and after.isdigit():
            return True
    return False


def _is_word(sign: str) -> bool:
    return sign.isalnum() or bool(sign and unicodedata.category(sign).startswith("M"))
