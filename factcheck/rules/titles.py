"""Texts of ours: what they put in quotation marks stands somewhere, and so does every number."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import permutations
from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault, Severity
from factcheck.record.vocabulary import ClaimKind
from factcheck.rules import naming
from factcheck.rules.naming import names_in
from factcheck.rules.said import (
    is_known,
    may_say,
    numbers_in,
    runs_in,
    without_dates,
    without_links,
    without_names,
)
from factcheck.text.derivations import FigureError
from factcheck.text.document import QuoteError
from factcheck.text.figures import resolve
from factcheck.text.folding import folded_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from fractions import Fraction

    from factcheck.record.model import Claim, Source
    from factcheck.rules.case import EntryCase
    from factcheck.rules.said import Number
    from factcheck.text.document import FrozenText

Path = tuple[str | int, ...]
_EDGES = " .,;:…"
_INNER = re.compile(r"‘(.*?)’(?!\w)")
"""Quotation marks within others, which the document may have as double ones."""
_PARAGRAPHS = re.compile(r"\n\s*\n")
_OUTSIDE_LINK = re.compile(r"\[[^\]]*\]\(\s*<?https?://[^)]*\)")
"""Words that link to a page which is not on record: what they say is to be found there."""


def titles_are_said(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """What a claim's title and statement quote or count stands in the document."""
    texts = [(name, text) for name, text in _titles(claim) if may_say(text)]
    grounds = _grounds(claim, case) if texts else None
    if grounds is None:
        return
    for name, words in texts:
        at = (*case.at, name)
        for run in runs_in(words):
            if not grounds.has_headline(run) and not grounds.has_words(run):
                message = f"must quote words that stand in the document, not '{run}'"
                hint = "copy them as they stand there, or leave out the quotation marks"
                yield Fault(at, "unsaid-words", message, hint)
        for number in grounds.unsaid(words):
            message = f"must have no number that no quote or figure has, not '{number.words}'"
            hint = "write it as the document does, or quote the words that have it"
            yield Fault(at, "unsaid-number", message, hint, _severity(claim, name))


def reviews_are_said(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """What a review quotes or counts stands in the document, in a source or in a claim it names."""
    passages = [(path, text) for path, text in _passages(claim) if may_say(text, in_words=False)]
    grounds = _grounds(claim, case) if passages else None
    if grounds is None:
        return
    told = [
        Fault((*case.at, *path), "unsaid-in-review", message, hint, Severity.WARNING)
        for path, passage in passages
        for message, hint in _unsaid(passage, grounds)
    ]
    if told and not grounds.is_broken():
        yield from told


def _unsaid(passage: str, grounds: Grounds) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a text of a review, and its remedy."""
    for run in runs_in(passage):
        if not grounds.has_words(run) and not grounds.is_of_source(run):
            message = f"must quote words that the record has, not '{run}'"
            yield message, "copy them from the document, or leave out the quotation marks"
    for number in grounds.unknown(passage):
        message = f"must have no number that the record has nowhere, not '{number.words}'"
        yield message, "cite the source or the claim that has it, or link to the page"


def _severity(claim: Claim, field: str) -> Severity:
    """Return how grave a number is that was not said.

    An event is told with numbers that may stand in no quote, such as those of a room or a flight.
    """
    is_told = field == "statement" and claim.kind is ClaimKind.EVENT and not claim.figures
    return Severity.WARNING if is_told else Severity.ERROR


def _titles(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "title", claim.title
    yield "statement", claim.statement


def _passages(claim: Claim) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a claim's review and evidence, with their paths."""
    parts: list[tuple[Path, object]] = [
        (("evidence", at), item) for at, item in enumerate(claim.evidence)
    ]
    for path, part in [(("review",), claim.review), *parts]:
        for name in ("summary", "body", "finding", "does_not_show", "would_change"):
            if text := getattr(part, name, None):
                yield (*path, name), text


def _grounds(claim: Claim, case: EntryCase) -> Grounds | None:
    """Return what a claim's texts may rest on; None where a rule reports its quotes or figures."""
    text = case.text(claim.document)
    try:
        return Grounds(claim, case, text) if text else None
    except (QuoteError, FigureError):
        return None


class Grounds:
    """What a claim's texts may give as said: words and numbers of the record."""

    def __init__(self, claim: Claim, case: EntryCase, text: FrozenText) -> None:
        """Take a claim, whose quotes stand in the text and whose figures work."""
        self._claim, self._case, self._text = claim, case, text
        quotes = (*claim.quotes, *([claim.role] if claim.role else []))
        places = [text.locate(quote.exact, quote.prefix, quote.suffix) for quote in quotes]
        self._words = [text.raw[span.start : span.end] for spans in places for span in spans]
        self._figures = set(resolve(claim.figures).values())

    @cached_property
    def _own(self) -> set[Fraction]:
        """The numbers of a claim's quotes, role and figures."""
        periods = [str(item.period) for item in self._claim.figures if item.period]
        return _numbers([*self._words, *periods]) | self._figures

    def has_words(self, run: str) -> bool:
        """Return whether the document has a run of words, but for the case of the first letter."""
        alike = {folded_text(text).strip(_EDGES) for text in (run, _INNER.sub(r"“\1”", run))}
        forms = {first(form[:1]) + form[1:] for form in alike for first in (str.lower, str.upper)}
        return any(self._text.folded.occurrences(form) for form in forms | alike)

    def has_headline(self, run: str) -> bool:
        """Return whether a run is the headline of a source that the claim names."""
        return _is_in(run, (source.title or "" for source in self._sources))

    def is_of_source(self, run: str) -> bool:
        """Return whether the record has a run among what it says of a source."""
        return _is_in(run, (words for source in self._sources for words in _prose(source)))

    def unsaid(self, text: str) -> Iterator[Number]:
        """Yield the numbers of a title that no quote or figure has; a date's are the document's."""
        others = {number.words for number in numbers_in(without_dates(text))}
        document = self._case.find("documents", self._claim.document)
        dated = _numbers([str(document.date)]) if document else frozenset()
        for number in numbers_in(without_names(text)):
            is_own = is_known(number, self._own) or is_known(number, dated)
            if not is_own and (number.words in others or not self._is_in_document(number)):
                yield number

    def unknown(self, text: str) -> Iterator[Number]:
        """Yield the numbers of a review that neither the document nor a source or claim has."""
        for part in _PARAGRAPHS.split(without_dates(without_links(_OUTSIDE_LINK.sub(" ", text)))):
            numbers = [number for number in numbers_in(part) if number.words[0].isdigit()]
            for number in numbers:
                is_near = is_known(number, self._own) or self._is_in_document(number)
                if not is_near and not is_known(number, self._linked):
                    near = self._own.union(*(other.values for other in numbers))
                    if not is_known(number, _sums(number, near)):
                        yield number

    def _is_in_document(self, number: Number) -> bool:
        return is_known(number, _numbers_of(self._text))

    def is_broken(self) -> bool:
        """Return whether an entry that the claim names has a fault of form, and so no words."""
        return any(
            self._case.known(kind, name) and not self._case.find(kind, name)
            for kind, name in names_in("claims", self._claim)
        )

    @cached_property
    def _sources(self) -> list[Source]:
        return self._named("sources")

    def _named(self, wanted: str) -> list[Any]:
        names = dict.fromkeys(names_in("claims", self._claim))
        found = [self._case.find(kind, name) for kind, name in names if kind == wanted]
        return [entry for entry in found if entry]

    @cached_property
    def _linked(self) -> AbstractSet[Fraction]:
        """The numbers of sources and of claims that the claim names."""
        claims = self._named("claims")
        words = [words for entry in (*self._sources, *claims) for words in _prose(entry)]
        dates = [str(source.published.date) for source in self._sources if source.published]
        found = _numbers([*words, *dates])
        for entry in (*self._sources, *claims):
            found |= _figures(entry)
        return found


def _prose(entry: Claim | Source) -> list[str]:
    """Return what the record says of an entry in words; ids and sums have no blanks."""
    quotes = [quote.exact for quote in getattr(entry, "quotes", ())]
    return [*quotes, *(text for _, text in naming.texts(entry, " "))]


def _figures(entry: Claim | Source) -> set[Fraction]:
    try:
        return set(resolve(entry.figures).values())
    except FigureError:
        return set()


def _numbers(words: Iterable[str]) -> set[Fraction]:
    return set().union(*map(_values_in, words))


@lru_cache(maxsize=10_000)  # many claims name the same sources
def _values_in(text: str) -> frozenset[Fraction]:
    return frozenset(value for number in numbers_in(text) for value in number.values)


@lru_cache(maxsize=8)
def _numbers_of(text: FrozenText) -> frozenset[Fraction]:
    return frozenset(_numbers([text.raw]))


def _is_in(run: str, words: Iterable[str]) -> bool:
    wanted = re.escape(folded_text(run).strip(_EDGES).casefold())
    pattern = re.compile(rf"(?<!\w){wanted}(?!\w)")
    return any(pattern.search(folded_text(text).casefold()) for text in words)


def _sums(number: Number, near: AbstractSet[Fraction]) -> set[Fraction]:
    """Return the sums and differences of all other numbers near one."""
    pairs = list(permutations(near - number.values, 2))
    return {first + second for first, second in pairs} | {first - second for first, second in pairs}
