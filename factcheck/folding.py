"""Folding a text so that two honest spellings of the same words compare equal.

What is folded, and nothing else: soft hyphens and zero-width characters go;
canonical composition (NFC); Markdown emphasis marks go; curly and straight
quotation marks; dashes; runs of white space to one space. Case, punctuation and
digits are kept, because a change of these can change what was said.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from factcheck.clusters import INVISIBLE, Cluster, in_clusters

_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_LONG_DASHES = "–—―"
_LONG_DASH = re.compile(f"[{_LONG_DASHES}]")
_SPACES = re.compile(r"\s+")
_LONG_SPACES = re.compile(r"\s{2,}")
_RUN = re.compile(r"\s+|\S+")
# Emphasis in a shadow of the text (w: word, s: space, p: other): up to three marks with a
# word or punctuation on one side only. `3*4`, `a_b`, `____` and `* item` are no emphasis.
_MARKS = r"(?:\*{1,3}_{0,3}|_{1,3}\*{0,3})"
_EMPHASIS = re.compile(rf"(?<![w*_]){_MARKS}(?=[wp])|(?<=[wp]){_MARKS}(?![w*_])")
# What may be left off the edges of a word; anything else belongs to it.
_OPENING, _CLOSING = "\"'([{", "\"')]}.,;:!?…"
_SPACED_NUMBER = re.compile(r"(?<!\d)(?<!\d )\d{1,3}(?: \d{3})+(?! ?\d)|\d ?[%‰°]")
_IN_NUMBERS = frozenset(" %‰°")
_LONGEST_NUMBER = 24
_FEW = 2
"""Places; among so few it is no use to look for a rarer word."""


@dataclass(frozen=True)
class Folded:
    """Folded text; `starts[i]` and `ends[i]` bound the raw code points of its character i.

    `seams` are the places of long dashes that part words, as white space does.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    seams: frozenset[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw offsets of a run of the folded text."""
        return self.starts[start], self.ends[end - 1]

    def occurrences(self, words: str) -> list[tuple[int, int]]:
        """Return every place where the words stand, cut inside no word."""
        places = ((start, start + len(words)) for start in self._finds(words))
        return [place for place in places if all(map(self.is_boundary, place))]

    def _finds(self, words: str) -> Iterator[int]:
        """Yield every place where the words stand.

        They are looked for only where the rarest word among them does: to read all of a long
        document for each of its many quotes would take most of the time of a proof. A place that
        cuts a word is left out, unless no word tells where to look.
        """
        rarest, offset, at = None, 0, 0
        for word in words.split(" "):
            if word.isalnum():  # of any other a dash may part what stands in the text
                places = self._places.get(word, ())
                if rarest is None or len(places) < len(rarest):
                    rarest, offset = places, at
                    if len(places) <= _FEW:
                        break
            at += len(word) + 1
        if rarest is None:
            yield from finds(self.text, words)
            return
        for place in rarest:
            if place >= offset and self.text.startswith(words, place - offset):
                yield place - offset

    @cached_property
    def _places(self) -> dict[str, array[int]]:
        """Where each word begins; a word ends at a space or a seam, and has no sign around it."""
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        at = 0
        shadow = list(self.text)
        for seam in self.seams:
            shadow[seam] = " "
        for token in "".join(shadow).split(" "):
            word = token.lstrip(_OPENING)
            found[word.rstrip(_CLOSING)].append(at + len(token) - len(word))
            at += len(token) + 1
        return found

    def is_boundary(self, at: int) -> bool:
        """Tell whether a cut at this place leaves words and numbers whole."""
        return is_boundary(self.text, at, self.seams)

    def is_between(self, start: int, end: int, prefix: str, suffix: str) -> bool:
        """Tell whether a run of the folded text stands between the words of prefix and suffix."""
        text, starts = self.text, self.starts
        before, after = start, end
        while before > 0 and starts[before - 1] == starts[start]:  # all of a cluster is quoted
            before -= 1
        while after < len(text) and starts[after] < self.ends[end - 1]:
            after += 1
        before -= text.endswith(" ", 0, before)
        after += text.startswith(" ", after)
        return (
            text.endswith(prefix, 0, before)
            and text.startswith(suffix, after)
            and self.is_boundary(before - len(prefix))
            and self.is_boundary(after + len(suffix))
        )


def finds(text: str, words: str) -> Iterator[int]:
    """Yield every place of words in a text."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def fold(raw: str) -> Folded:
    """Fold a text, keeping for every character the raw code points it stands for."""
    return _fold_plain(raw) if _is_plain(raw) else _fold_clusters(raw)


def folded_text(raw: str) -> str:
    """Return the folded text alone."""
    if _is_plain(raw) and "*" not in raw and "_" not in raw:
        return _SPACES.sub(" ", raw).translate(_SAME)
    return fold(raw).text


def _is_plain(raw: str) -> bool:
    """Tell whether every code point is a cluster of its own, as in most texts."""
    signs = set(raw)
    return (
        signs.isdisjoint(INVISIBLE)
        and unicodedata.is_normalized("NFC", raw)
        and not any(map(unicodedata.combining, signs))
    )


class _Shifted(Sequence[int]):
    """Numbers that rise by one, but for a further shift from each of some places on."""

    def __init__(self, length: int, first: int, places: list[int], shifts: list[int]) -> None:
        self._length = length
        self._first = first
        self._places = places
        self._shifts = [0, *shifts]

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._length))]
        at = range(self._length)[place]
        return at + self._first + self._shifts[bisect_right(self._places, at)]


def _fold_plain(raw: str) -> Folded:
    """Fold a text whose code points stand each for itself."""
    marks = _plain_emphasis(raw)
    if marks:
        return _fold_runs(raw, marks)
    text = _SPACES.sub(" ", raw).translate(_SAME)
    places, shifts, shift = [], [], 0
    for match in _LONG_SPACES.finditer(raw):
        places.append(match.start() - shift)
        shift += len(match[0]) - 1
        shifts.append(shift)
    starts = _Shifted(len(text), 0, [place + 1 for place in places], shifts)
    ends = _Shifted(len(text), 1, places, shifts)
    return Folded(text, starts, ends, _plain_seams(raw, starts))


def _plain_seams(raw: str, starts: Sequence[int]) -> frozenset[int]:
    dashes = (match.start() for match in _LONG_DASH.finditer(raw))
    return frozenset(bisect_left(starts, place) for place in dashes if _is_plain_seam(raw, place))


def _fold_runs(raw: str, marks: list[tuple[int, int]]) -> Folded:
    """Fold a plain text with marks of emphasis in it, run by run."""
    text: list[str] = []
    starts, ends = array("I"), array("I")

    def add(start: int, end: int) -> None:
        """Add a run in which nothing is hidden."""
        for match in _RUN.finditer(raw, start, end):
            first, last = match.span()
            if not match[0].isspace():
                text.append(match[0].translate(_SAME))
                starts.extend(range(first, last))
                ends.extend(range(first + 1, last + 1))
            elif text and text[-1] == " ":
                ends[-1] = last
            else:
                text.append(" ")
                starts.append(first)
                ends.append(last)

    at = 0
    for start, end in marks:
        add(at, start)
        at = end
    add(at, len(raw))
    return Folded("".join(text), starts, ends, _plain_seams(raw, starts))


def _plain_emphasis(raw: str) -> list[tuple[int, int]]:
    """Return the offsets of each run of emphasis marks, where code points stand for themselves."""
    if "*" not in raw and "_" not in raw:
        return []
    shadow = raw.translate({ord(sign): _kind(sign) for sign in set(raw)})
    return [match.span() for match in _EMPHASIS.finditer(shadow)]


def _is_plain_seam(raw: str, place: int) -> bool:
    return not all(
        sign.isdigit() for sign in (*raw[max(place - 1, 0) : place], *raw[place + 1 : place + 2])
    )


def _fold_clusters(raw: str) -> Folded:
    """Fold any text, cluster by cluster."""
    clusters = list(in_clusters(raw))
    hidden = _emphasis(clusters)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    seams = set()
    for index, cluster in enumerate(clusters):
        if index in hidden:
            continue
        if not cluster.text.isspace():
            if _is_seam(clusters, index):
                seams.add(len(text))
            text += cluster.text.translate(_SAME)
        elif text and text[-1] == " ":
            ends[-1] = cluster.end
            continue
        else:
            text.append(" ")
        missing = len(text) - len(starts)
        starts += [cluster.start] * missing
        ends += [cluster.end] * missing
    return Folded("".join(text), array("I", starts), array("I", ends), frozenset(seams))


def emphasis(raw: str) -> list[tuple[int, int]]:
    """Return the raw offsets of each run of emphasis marks."""
    if _is_plain(raw):
        return _plain_emphasis(raw)
    clusters = list(in_clusters(raw))
    return [
        (clusters[match.start()].start, clusters[match.end() - 1].end)
        for match in _EMPHASIS.finditer(_shadow(clusters))
    ]


def _emphasis(clusters: list[Cluster]) -> set[int]:
    """Return the places of the emphasis marks among the clusters."""
    matches = _EMPHASIS.finditer(_shadow(clusters))
    return {place for match in matches for place in range(match.start(), match.end())}


def _shadow(clusters: list[Cluster]) -> str:
    """Return one letter for each cluster: the kind that it is."""
    return "".join(_kind(cluster.text) for cluster in clusters)


def _kind(text: str) -> str:
    if text in {"*", "_"}:
        return text
    if text.isspace():
        return "s"
    return "w" if any(map(_is_word, text)) else "p"


def _is_seam(clusters: list[Cluster], index: int) -> bool:
    """Tell whether a long dash parts words here; between digits it makes a range."""
    if clusters[index].text not in _LONG_DASHES:
        return False
    around = (clusters[near].text for near in (index - 1, index + 1) if 0 <= near < len(clusters))
    return not all(text.isdigit() for text in around)


def is_boundary(text: str, at: int, seams: frozenset[int] = frozenset()) -> bool:
    """Tell whether a cut leaves words and numbers whole.

    A cut falls between words, or leaves off no more than quotation marks, brackets and
    punctuation at the edge of one: of `US$35`, `don't` or `55%` nothing can be cut.
    """
    if _parts_number(text, at):
        return False
    left, right = at, at
    while left > 0 and not _is_gap(text, left - 1, seams):
        left -= 1
    while right < len(text) and not _is_gap(text, right, seams):
        right += 1
    return all(sign in _OPENING for sign in text[left:at]) or all(
        sign in _CLOSING for sign in text[at:right]
    )


def _is_gap(text: str, at: int, seams: frozenset[int]) -> bool:
    return text[at] == " " or at in seams


def _parts_number(text: str, at: int) -> bool:
    """Tell whether the cut stands inside `1 000` or `55 %`, which white space does not part."""
    left, right = text[at - 1 : at], text[at : at + 1]
    if not ((left == " " or left.isdecimal()) and (right in _IN_NUMBERS or right.isdecimal())):
        return False
    first = max(at - _LONGEST_NUMBER, 0)
    matches = _SPACED_NUMBER.finditer(text[first : at + _LONGEST_NUMBER])
    return any(match.start() < at - first < match.end() for match in matches)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")
