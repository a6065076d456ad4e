"""A text with plain digits and signs, so that one pattern reads numbers of every script."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from factcheck.clusters import in_clusters
from factcheck.folding import emphasis
from factcheck.numbers.languages import TABLES

_SIGNS = str.maketrans({sign: to for to, signs in TABLES["signs"].items() for sign in signs})
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Plain(NamedTuple):
    """A text in plain signs; `starts` has where each of them stands in the text as it is."""

    text: str
    starts: list[int]
    given: str

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return where a run stands in the text as it is."""
        return self.starts[start], self.starts[end - 1] + 1

    def is_of_one_script(self, start: int, end: int) -> bool:
        """Return whether all digits of a run are of the same script."""
        signs = (self.given[at] for at in self.starts[start:end])
        zeros = {ord(sign) - unicodedata.decimal(sign) for sign in signs if sign.isdecimal()}
        return len(zeros) <= 1


def plain(text: str) -> Plain:
    """Return a text in plain signs: no emphasis, nothing invisible, one blank between words."""
    marks = emphasis(text) if "*" in text or "_" in text else []
    hidden = {at for start, end in marks for at in range(start, end)}
    found: list[str] = []
    starts: list[int] = []
    for cluster in in_clusters(text):
        if cluster.start in hidden or cluster.text in _DIRECTIONS:
            continue
        signs = "".join(map(_plain, cluster.text))
        if signs.isspace() and found and found[-1].isspace():
            found[-1] = "\n" if "\n" in {found[-1], signs} else " "
        else:
            found += signs
            starts += [cluster.start] * len(signs)
    return Plain("".join(found), starts, text)


def _plain(sign: str) -> str:
    if sign.isspace():
        return "\n" if sign in "\n\u2029" else " "
    digit = unicodedata.decimal(sign, None)
    return sign.translate(_SIGNS) if digit is None else str(digit)
