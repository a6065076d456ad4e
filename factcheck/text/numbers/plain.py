"""A text with plain digits and signs, so that one pattern reads numbers of every script."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.clusters import INVISIBLE, in_clusters
from factcheck.text.folding import emphasis
from factcheck.text.numbers.languages import TABLES

_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HIDDEN = INVISIBLE | set(_DIRECTIONS)
_BLANKS = re.compile(r"\s{2,}")


class _Signs(dict[int, str]):
    """The plain sign of each character, computed when it is first needed."""

    def __missing__(self, code: int) -> str:
        """Return a plain digit, blank or sign, or the character itself."""
        sign = chr(code)
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            self[code] = str(digit)
        else:
            self[code] = " " if sign.isspace() and sign not in "\n\t" else sign
        return self[code]


_SIGNS = _Signs({ord(sign): to for to, signs in TABLES["signs"].items() for sign in signs})
_SIGNS[0x2029] = "\n"


class Plain(NamedTuple):
    """A text in plain signs; `starts` has the offset of each of them in the given text."""

    text: str
    starts: Sequence[int]
    given: str

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of a run in the given text."""
        return self.starts[start], self.starts[end - 1] + 1

    def is_of_one_script(self, start: int, end: int) -> bool:
        """Return whether all digits of a run are of the same script."""
        signs = (self.given[at] for at in self.starts[start:end])
        zeros = {ord(sign) - unicodedata.decimal(sign) for sign in signs if sign.isdecimal()}
        return len(zeros) <= 1


def plain(text: str) -> Plain:
    """Return a text in plain signs: no emphasis, nothing invisible, one blank between words.

    Several blanks become a tab, so that the cells of a table are not taken for one number.
    """
    shown, starts = _shown(text)
    signs = shown.translate(_SIGNS)
    found: list[str] = []
    places: list[int] = []
    at = 0
    for blanks in _BLANKS.finditer(signs):
        found += [signs[at : blanks.start()], "\n" if "\n" in blanks[0] else "\t"]
        places += starts[at : blanks.start() + 1]
        at = blanks.end()
    return Plain("".join([*found, signs[at:]]), [*places, *starts[at:]], text)


def _shown(text: str) -> tuple[str, Sequence[int]]:
    """Return a text in NFC without invisible characters, and the offset of each character."""
    marks = emphasis(text) if "*" in text or "_" in text else []
    signs = set(text)
    is_composed = unicodedata.is_normalized("NFC", text)
    if not marks and is_composed and signs.isdisjoint(_HIDDEN):
        return text, range(len(text))
    hidden = {at for start, end in marks for at in range(start, end)}
    clusters = [
        cluster
        for cluster in in_clusters(text)
        if cluster.start not in hidden and cluster.text not in _DIRECTIONS
    ]
    starts = [cluster.start for cluster in clusters for _ in cluster.text]
    return "".join(cluster.text for cluster in clusters), starts
