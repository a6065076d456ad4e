"""Text made plain for the search of words: what hides a word from a search, but not from a reader.

Emphasis marks, invisible characters, the vowel marks of Arabic, letter case, compatibility forms
such as full width letters, and letters of other scripts that look like Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.clusters import in_clusters

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOK_ALIKE = str.maketrans(
    "аеорсхуіјѕһԁԛԝοανιυɑıɡАВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcxyijshdqwoaviuaigABEKMHOPCTXYIJSABEZHIKMNOPTYX",
)
_LOOKS = re.compile(f"[{''.join(map(chr, _LOOK_ALIKE))}]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNSEEN = re.compile(
    "[*_\u00ad\u034f\u0610-\u061a\u0640\u064b-\u065f\u0670\u115f\u1160\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff\u061c]"
)


_LOCAL_DIGIT = re.compile(r"(?![0-9])\d")


class Plain(NamedTuple):
    """Plain text with the raw offset of each of its characters."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of a run that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def plain(raw: str, start: int = 0, end: int | None = None) -> Plain:
    """Return a part of a text made plain."""
    end = len(raw) if end is None else min(end, len(raw))
    part = raw[start:end]
    if _is_plain(part):
        return Plain(_in_latin(part).lower(), range(start, end))
    letters: list[str] = []
    places: list[int] = []
    for at, _, cluster in in_clusters(part):
        folded = unicodedata.normalize("NFKC", _UNSEEN.sub("", cluster))
        letters.append(folded)
        places += [start + at] * len(folded)
    return Plain("".join(map(_lower, _in_latin("".join(letters)))), places)


def _is_plain(text: str) -> bool:
    """Return whether every character stands for itself but for its case, as in most texts."""
    return (
        _UNSEEN.search(text) is None
        and unicodedata.is_normalized("NFKC", text)
        and len(text.lower()) == len(text)
    )


def _lower(sign: str) -> str:
    """Return a character in lower case, where that is one character."""
    lower = sign.lower()
    return lower if len(lower) == 1 else sign


def _in_latin(text: str) -> str:
    """Return a text with words in Latin letters where these look the same.

    In a text of another script only words that mix both are meant.
    """
    if text.isascii() or not _LOOKS.search(text):
        return text
    is_latin = sum(map(str.isascii, text)) > len(text) / 2

    def latin(match: re.Match[str]) -> str:
        word = match[0].translate(_LOOK_ALIKE)
        is_meant = is_latin or any(map(str.isascii, match[0]))
        return word if is_meant and word.isascii() else match[0]

    return _WORD.sub(latin, text)


def ascii_digits(text: str) -> str:
    """Return a text with the decimal digits of all scripts as 0 to 9."""
    return _LOCAL_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
