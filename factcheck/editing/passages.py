"""Where words stand in a document: one place, several with what tells them apart, or near by."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import OMISSION, QuoteError, Span
from factcheck.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import FrozenText

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
    folded = text.folded.text
    before = [folded[:start].split() for start, _ in text.folded.occurrences(parts[0])]
    after = [folded[end:].split() for _, end in text.folded.occurrences(parts[-1])]
    for count in range(1, _MOST_CONTEXT + 1):
        yield from ({"prefix": " ".join(run[-count:])} for run in before if run)
        yield from ({"suffix": " ".join(run[:count])} for run in after if run)


class Near(NamedTuple):
    """The passage most like words that were not found, and how the words differ from it."""

    span: Span
    marked: str


def nearest(text: FrozenText, words: str) -> Near | None:
    """Return the passage most like the words, or None where nothing is like them."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a miss needs it

    wanted = fold(words).text.strip()
    found = fuzz.partial_ratio_alignment(wanted, text.folded.text, score_cutoff=50)
    if found is None:
        return None
    start, end = _whole_words(text.folded.text, found.dest_start, found.dest_end)
    span = Span(*text.folded.raw_span(start, end))
    return Near(span, differences(wanted, text.folded.text[start:end]))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds widened to the white space around them, and without it."""
    start = text.rfind(" ", 0, start + 1) + 1
    end = len(text) if (space := text.find(" ", max(end - 1, start))) < 0 else space
    return start, end


def differences(words: str, passage: str) -> str:
    """Mark word by word how words differ from a passage: `[-not there-] {+there instead+}`."""
    mine, theirs = words.split(), passage.split()
    marked = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            marked += mine[i1:i2]
            continue
        marked += [f"[-{' '.join(mine[i1:i2])}-]"] if i1 < i2 else []
        marked += [f"{{+{' '.join(theirs[j1:j2])}+}}"] if j1 < j2 else []
    return " ".join(marked)


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
