"""Where words stand in a document: one place, several with what tells them apart, or near by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.document import OMISSION, QuoteError, Span
from factcheck.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.text.document import FrozenText

_MOST_CONTEXT = 12
"""Words of a prefix or suffix; what needs more is better told apart by a longer quote."""


class Found(NamedTuple):
    """A place where words stand, and the quote that names this place only."""

    spans: tuple[Span, ...]
    quote: dict[str, str]


def find(text: FrozenText, words: str) -> list[Found]:
    """Return every place where the words stand, in the order of the text.

    Raises:
        QuoteError: when they stand nowhere, or are too few to tell.

    """
    words = " ".join(words.split())
    try:
        return [Found(text.locate(words), {"exact": words})]
    except QuoteError as error:
        places = _told_apart(text, words) if error.code == "ambiguous-quote" else []
        if not places:
            raise
        return places


def _told_apart(text: FrozenText, words: str) -> list[Found]:
    """Return each of several places with the fewest words before or after that make it unique."""
    found: dict[tuple[Span, ...], dict[str, str]] = {}
    for context in _contexts(text, words):
        try:
            spans = text.locate(words, context.get("prefix"), context.get("suffix"))
        except QuoteError:
            continue
        found.setdefault(spans, {"exact": words, **context})
    return [Found(spans, quote) for spans, quote in sorted(found.items(), key=_start)]


def _start(item: tuple[tuple[Span, ...], dict[str, str]]) -> int:
    return item[0][0].start


def _contexts(text: FrozenText, words: str) -> Iterator[dict[str, str]]:
    """Yield what stands before and after each occurrence, shortest first."""
    parts = [fold(part).text.strip() for part in words.split(OMISSION)]
    folded, known = text.folded, text.folded.boundaries.words
    starts, ends = [start for start, _ in known], [end for _, end in known]
    befores = [(bisect_left(starts, at), at) for at, _ in folded.occurrences(parts[0])]
    afters = [(bisect_right(ends, at), at) for _, at in folded.occurrences(parts[-1])]
    for count in range(1, _MOST_CONTEXT + 1):
        for first, at in befores:
            if first >= count:
                yield {"prefix": folded.text[starts[first - count] : at].strip()}
        for last, at in afters:
            if last + count <= len(ends):
                yield {"suffix": folded.text[at : ends[last + count - 1]].strip()}


def in_context(text: FrozenText, spans: tuple[Span, ...]) -> str:
    """Return the paragraph of a place on one line, with the words between >> and <<."""
    paragraph = text.paragraph_at(spans[0].start)
    raw = text.raw
    start, end = paragraph.start, max(paragraph.end, spans[-1].end)
    pieces = []
    for span in spans:
        pieces += [raw[start : span.start], ">>", raw[span.start : span.end], "<<"]
        start = span.end
    return re.sub(r"\s+", " ", "".join([*pieces, raw[start:end]])).strip()
