"""Clusters: the smallest runs of code points that compose on their own."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LONGEST_SYLLABLE = 3
"""Characters that can compose without a combining mark among them: a Hangul syllable's."""


class Cluster(NamedTuple):
    """The smallest run of raw code points that composes on its own, composed."""

    start: int
    end: int
    text: str


def in_clusters(raw: str) -> Iterator[Cluster]:
    """Yield the text in clusters, without what cannot be seen."""
    start, run = 0, ""
    end = 0
    for offset, sign in enumerate(raw):
        if sign in INVISIBLE:
            continue
        if run and _may_part(run, sign):
            yield Cluster(start, end, unicodedata.normalize("NFC", run))
            run = ""
        if not run:
            start = offset
        run += sign
        end = offset + 1
    if run:
        yield Cluster(start, end, unicodedata.normalize("NFC", run))


def _may_part(run: str, sign: str) -> bool:
    """Tell whether the next character begins a cluster of its own under composition."""
    if sign.isascii():
        return True
    if unicodedata.combining(sign):
        return False
    if len(run) >= _LONGEST_SYLLABLE:
        return True
    together = unicodedata.normalize("NFC", run + sign)
    return together == unicodedata.normalize("NFC", run) + unicodedata.normalize("NFC", sign)
