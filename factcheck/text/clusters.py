"""Clusters: the smallest runs of code points that compose on their own."""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width spaces and joiners
    "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"  # direction; no overrides
)
_LONGEST_SYLLABLE = 3
"""Characters that can compose without a combining mark among them: a Hangul syllable's."""


@dataclass(frozen=True)
class Mapped:
    """A text made of another; `starts[i]` and `ends[i]` bound the raw run of its character i."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of a run."""
        return self.starts[start], self.ends[end - 1]

    def replaced(self, changes: Iterable[tuple[int, int, str]]) -> "Mapped":
        """Return the text with other words, or none, in the place of some runs."""
        pieces: list[str] = []
        starts, ends, at = array("I"), array("I"), 0
        for start, end, words in changes:
            pieces += [self.text[at:start], words]
            starts.extend(self.starts[at:start])
            ends.extend(self.ends[at:start])
            starts.extend([self.starts[start]] * len(words))
            ends.extend([self.ends[end - 1]] * len(words))
            at = end
        starts.extend(self.starts[at:])
        ends.extend(self.ends[at:])
        return Mapped("".join([*pieces, self.text[at:]]), starts, ends)


def compose(raw: str) -> Mapped:
    """Return a text in NFC, without what cannot be seen."""
    if _is_composed(raw):
        return Mapped(raw, range(len(raw)), range(1, len(raw) + 1))
    text: list[str] = []
    starts, ends = array("I"), array("I")
    for start, end, composed in in_clusters(raw):
        text.append(composed)
        starts.extend([start] * len(composed))
        ends.extend([end] * len(composed))
    return Mapped("".join(text), starts, ends)


def _is_composed(raw: str) -> bool:
    """Return whether every code point is a cluster of its own, as in most texts."""
    signs = set(raw)
    return (
        signs.isdisjoint(INVISIBLE)
        and unicodedata.is_normalized("NFC", raw)
        and not any(map(unicodedata.combining, signs))
    )


def in_clusters(raw: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and composed text of each cluster, without what cannot be seen."""
    start, end, run = 0, 0, ""
    for offset, sign in enumerate(raw):
        if sign in INVISIBLE:
            continue
        if run and _may_part(run, sign):
            yield start, end, unicodedata.normalize("NFC", run)
            run = ""
        if not run:
            start = offset
        run += sign
        end = offset + 1
    if run:
        yield start, end, unicodedata.normalize("NFC", run)


def _may_part(run: str, sign: str) -> bool:
    """Return whether the next character begins a cluster of its own under composition."""
    if sign.isascii():
        return True
    if unicodedata.combining(sign):
        return False
    if len(run) >= _LONGEST_SYLLABLE:
        return True
    together = unicodedata.normalize("NFC", run + sign)
    return together == unicodedata.normalize("NFC", run) + unicodedata.normalize("NFC", sign)
