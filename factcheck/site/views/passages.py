"""Paragraphs of a document cut into segments, so that a template can mark words in place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.folding import emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.text.document import FrozenText, Span
    from factcheck.text.paragraphs import Paragraph

_LIST_MARK = re.compile(r"[-*•]\s+")


class Mark(NamedTuple):
    """A run of words to be marked as a claim's."""

    span: Span
    claim_id: str


class Segment(NamedTuple):
    """A run of text under the same marks.

    `start` is its raw offset. `claims` are marked here, the shortest quote first; `begins` and
    `ends` name those whose mark begins or ends with this segment; `emphasis` is 0 (none),
    1 (em), 2 (strong) or 3.
    """

    start: int
    text: str
    claims: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    emphasis: int


def by_paragraph(text: FrozenText, marks: Iterable[Mark]) -> list[list[Mark]]:
    """Return for each paragraph of a text the marks that reach into it."""
    starts = [paragraph.start for paragraph in text.paragraphs]
    found: list[list[Mark]] = [[] for _ in starts]
    for mark in marks:
        first = max(bisect_right(starts, mark.span.start) - 1, 0)
        for place in range(first, bisect_left(starts, mark.span.end)):
            found[place].append(mark)
    return found


def segments(text: FrozenText, paragraph: Paragraph, marks: Iterable[Mark]) -> list[Segment]:
    """Cut a paragraph where a mark or an emphasis begins or ends; list and emphasis marks go."""
    start = _after_list_mark(text, paragraph)
    inside = [mark for mark in marks if mark.span.start < paragraph.end and mark.span.end > start]
    hidden = _emphasis(text, start, paragraph.end)
    cuts = {start, paragraph.end}
    cuts.update(max(mark.span.start, start) for mark in inside)
    cuts.update(min(mark.span.end, paragraph.end) for mark in inside)
    cuts.update(edge for left, right, _ in hidden for edge in (left, right))
    ordered = sorted(cuts)
    found = []
    for left, right in pairwise(ordered):
        if any(begin <= left < end for begin, end, _ in hidden):
            continue
        found.append(_segment(text.raw[left:right], left, right, inside, hidden))
    return found


def _segment(
    words: str, left: int, right: int, marks: list[Mark], hidden: list[tuple[int, int, int]]
) -> Segment:
    here = [mark for mark in marks if mark.span.start < right and mark.span.end > left]
    here.sort(key=lambda mark: mark.span.end - mark.span.start)
    level = 0
    for _, end, depth in hidden:
        if end <= left:
            level ^= depth
    return Segment(
        left,
        words,
        tuple(mark.claim_id for mark in here),
        tuple(mark.claim_id for mark in here if mark.span.start >= left),
        tuple(mark.claim_id for mark in here if mark.span.end <= right),
        level,
    )


def _after_list_mark(text: FrozenText, paragraph: Paragraph) -> int:
    match = _LIST_MARK.match(text.raw, paragraph.start, paragraph.end)
    return match.end() if match else paragraph.start


def _emphasis(text: FrozenText, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return (start, end, depth) of each run of emphasis marks."""
    found = emphasis(text.raw[start:end])
    return [(start + left, start + right, right - left) for left, right in found]
