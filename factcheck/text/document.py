"""The frozen text: folding with a map back, exact search, paragraphs, words.

A quote is accepted only if its words stand in the document exactly once. Both
sides are folded alike before they are compared, and every folded character
knows the run of raw code points it came from, so that a match is reported in
offsets of the file as it is. Folding is limited to what does not change words:
NFC, white space, quotation marks, dashes, invisible characters and Markdown
emphasis marks. Nothing here is fuzzy.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.folding import Folded, fold, folded_text
from factcheck.text.nearest import LEGEND, nearest
from factcheck.text.paragraphs import Paragraph, one_for_each_line, paragraphs
from factcheck.text.scripts import letters

if TYPE_CHECKING:
    from factcheck.record.parts import Quote, Section

OMISSION = "[...]"
SHORTEST_QUOTE = 12
"""Characters, folded, and more for those of dense scripts (see `letters`); each part of a quote
with omissions must have as many."""
LONGEST_QUOTE = 10_000
"""Characters; a longer one is no quote but an attack on the time it takes to search."""
_MOST_WAYS = 100
_DENSE = " (an ideograph counts as 3, a sign for a syllable as 2)"
_SHOWN = 40
"""Characters of a word that a message shows."""


class QuoteError(ValueError):
    """Why a quote was refused: `code` names the rule, the text says what must be."""

    def __init__(self, message: str, code: str) -> None:
        """Keep the rule's code beside the message."""
        super().__init__(message)
        self.code = code


class Span(NamedTuple):
    """A run of the raw text, in code points, `end` not included."""

    start: int
    end: int


class FrozenText:
    """A document's raw text and what can be asked of it."""

    def __init__(self, raw: str) -> None:
        """Take the text exactly as it stands in the file."""
        self.raw = raw
        self.sha256 = hashlib.sha256(raw.encode()).hexdigest()
        self._located: dict[tuple[str, str | None, str | None], tuple[Span, ...]] = {}
        self._named: dict[str, bool] = {}

    @cached_property
    def folded(self) -> Folded:
        """The folded text with its map back to the raw one."""
        return fold(self.raw)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, in order; no two begin on the same line."""
        return tuple(one_for_each_line(self._paragraphs))

    @cached_property
    def _paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(paragraphs(self.raw))

    @cached_property
    def words(self) -> list[Span]:
        """Start and end of every word of the raw text, by the boundaries that quotes have."""
        return [Span(*self.folded.raw_span(*word)) for word in self.folded.boundaries.words]

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.raw)]

    def line_of(self, offset: int) -> int:
        """Return the line (from 1) on which a raw offset lies."""
        return bisect_left(self._line_ends, offset) + 1

    def column_of(self, offset: int) -> int:
        """Return the column (from 1) at which a raw offset lies."""
        return offset - (self.raw.rfind("\n", 0, offset) + 1) + 1

    def paragraph_at(self, offset: int) -> Paragraph:
        """Return the paragraph that holds a raw offset."""
        return _at(self.paragraphs, offset)

    def locate(
        self, exact: str, prefix: str | None = None, suffix: str | None = None
    ) -> tuple[Span, ...]:
        """Find the one place where a quote stands.

        Args:
            exact: the words; `[...]` stands for words left out within one paragraph.
            prefix: folded words that must stand directly before.
            suffix: folded words that must stand directly after.

        Returns:
            One raw span for each part of the quote, in order.

        Raises:
            QuoteError: unless the quote stands there exactly once.

        """
        key = (exact, prefix, suffix)  # rules, ledger, views and formats all ask for the same
        if key not in self._located:
            self._located[key] = self._search(exact, prefix, suffix)
        return self._located[key]

    def place(self, quote: "Quote") -> tuple[Span, ...]:
        """Find the one place where a quote on record stands; QuoteError is raised without one."""
        return self.locate(quote.exact, quote.prefix, quote.suffix)

    def names(self, words: str) -> bool:
        """Return whether a name stands here as a whole: as it is, in capitals, or with an 's."""
        if words not in self._named:
            alike = (words, words.upper(), f"{words}'s", f"{words}'s".upper())
            forms = (folded_text(form).strip() for form in alike)
            self._named[words] = any(self.folded.occurrences(form) for form in forms)
        return self._named[words]

    def _search(self, exact: str, prefix: str | None, suffix: str | None) -> tuple[Span, ...]:
        if max(map(len, (exact, prefix or "", suffix or ""))) > LONGEST_QUOTE:
            message = f"must have at most {LONGEST_QUOTE} characters"
            raise QuoteError(message, "long-quote")
        context = _fold_context(prefix), _fold_context(suffix)
        places = self._places([exact], *context)
        if not places and OMISSION in exact:
            places = self._places(exact.split(OMISSION), *context)
        if not places:
            raise self._missing(exact, is_told_apart=context != ("", ""))
        if len(places) > 1:
            lines = ", ".join(str(self.line_of(place[0].start)) for place in places)
            message = f"must stand once; it stands {len(places)} times, on lines {lines}"
            raise QuoteError(message, "ambiguous-quote")
        return places[0]

    def _places(self, exact: list[str], prefix: str, suffix: str) -> list[tuple[Span, ...]]:
        """Return all ways to place the parts, in order, in one paragraph and in the context."""
        parts = [folded_text(part).strip() for part in exact]
        if min(letters(part.strip("*_")) for part in parts) < SHORTEST_QUOTE:
            dense = any(letters(part) > len(part) for part in parts)
            message = f"must have at least {SHORTEST_QUOTE} characters in each part"
            raise QuoteError(message + (_DENSE if dense else ""), "short-quote")
        folded = self.folded
        ways: list[tuple[tuple[int, int], ...]] = [()]
        for part in parts:
            found = folded.occurrences(part)
            ways = [(*way, place) for way in ways for place in found if self._follows(way, place)]
            if len(ways) > _MOST_WAYS:
                message = "must stand once; it can be placed in very many ways"
                raise QuoteError(message, "ambiguous-quote")
        return [
            tuple(Span(*folded.raw_span(*place)) for place in way)
            for way in ways
            if folded.is_between(way[0][0], way[-1][1], prefix, suffix)
        ]

    def _follows(self, way: tuple[tuple[int, int], ...], place: tuple[int, int]) -> bool:
        """Return whether a part may follow: after the last, words between, in one paragraph."""
        if not way:
            return True
        first, last, span = (self.folded.raw_span(*part) for part in (way[0], way[-1], place))
        gap = self.raw[last[1] : span[0]]
        return any(map(str.isalnum, gap)) and span[1] <= _at(self._paragraphs, first[0]).end

    def _missing(self, exact: str, *, is_told_apart: bool) -> QuoteError:
        """Return why words stand nowhere: it may not be for the words."""
        parts = [folded_text(part).strip() for part in exact.split(OMISSION)]
        lost = [part for part in parts if not self.folded.occurrences(part)]
        for part in lost:
            if cut := self.folded.cut_word(part):
                message = f"must not be cut inside a word or a number ('{cut[:_SHOWN]}')"
                return QuoteError(message, "cut-word")
        message = "must stand word for word in the document"
        if not lost and is_told_apart:
            message = "must stand directly after its prefix and before its suffix"
        elif not lost:
            message = "must leave out words of one paragraph, in the order of the document"
        return QuoteError(message, "unknown-quote")

    def nearest(self, exact: str) -> str:
        """Return a hint that shows how a quote differs from the passage most like it."""
        near = nearest(self.folded, exact)
        if near is None:
            return ""
        return f'nearest: line {self.line_of(near.start)} "{near.marked}"; {LEGEND}'


def _at(found: Sequence[Paragraph], offset: int) -> Paragraph:
    return found[bisect_right(found, offset, key=attrgetter("start")) - 1]


def _fold_context(context: str | None) -> str:
    """Fold a prefix or suffix; one of which nothing is left tells nothing apart.

    Raises:
        QuoteError: when it holds no word.

    """
    if context is None:
        return ""
    folded = folded_text(context).strip(" *_")
    if not folded:
        message = "must have words in its prefix and suffix"
        raise QuoteError(message, "short-quote")
    return folded


def sections(text: FrozenText, named: "Iterable[Section]") -> dict[str, Span]:
    """Return the raw span of each section by its id, from its paragraph to that of the next.

    Raises:
        QuoteError: when the words that one begins with do not stand there once.

    """
    starts = sorted(
        (text.paragraph_at(text.place(section.begins)[0].start).start, section.id)
        for section in named
    )
    ends = [start for start, _ in starts[1:]] + [len(text.raw)]
    return {name: Span(start, end) for (start, name), end in zip(starts, ends, strict=True)}


def cover(text: FrozenText, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each code point of the text: 1 where a span covers it."""
    covered = bytearray(len(text.raw))
    for span in spans:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return covered
