"""Texts of ours: what they put in quotation marks stands somewhere, and so does every number."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.record.model import Source
from factcheck.record.problems import Fault, Path, Severity
from factcheck.record.vocabulary import ClaimKind
from factcheck.rules.case import spans
from factcheck.rules.derivations import values_of
from factcheck.rules.naming import names_in, texts
from factcheck.rules.said import (
    is_known,
    may_say,
    numbers_in,
    runs_in,
    without_dates,
    without_links,
    without_names,
)
from factcheck.text.folding import folded_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from factcheck.record.model import Claim
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.rules.said import Number
    from factcheck.text.document import FrozenText

_EDGES = " .,;:…"
_INNER = re.compile(r"‘(.*?)’(?!\w)")
"""Quotation marks within others, which the document may have as double ones."""
_PARAGRAPHS = re.compile(r"\n\s*\n")
_OUTSIDE_LINK = re.compile(r"\[[^\]]*\]\(\s*<?https?://[^)]*\)")
"""Words that link to a page which is not on record: what they say is to be found there."""


def titles_are_said(claim: Claim, case: EntryCase) -> Faults:
    """What a claim's title and statement quote or count stands in the document."""
    grounds = _grounds(claim, case)
    if grounds is None:
        return
    for name, words in (("title", claim.title), ("statement", claim.statement)):
        for run in runs_in(words):
            if not grounds.has_headline(run) and not grounds.has_words(run):
                message = f"must quote words that stand in the document, not '{run}'"
                hint = "copy them as they stand there, or leave out the quotation marks"
                yield Fault((name,), "unsaid-words", message, hint)
        # An event is told with numbers that may stand in no quote, such as those of a room.
        is_told = name == "statement" and claim.kind is ClaimKind.EVENT and not claim.figures
        for number in grounds.unsaid(words):
            message = f"must have no number that no quote or figure has, not '{number.words}'"
            hint = "write it as the document does, or quote the words that have it"
            severity = Severity.WARNING if is_told else Severity.ERROR
            yield Fault((name,), "unsaid-number", message, hint, severity)


def reviews_are_said(claim: Claim, case: EntryCase) -> Faults:
    """What a review quotes or counts stands in the document, in a source or in a claim it names."""
    passages = [(path, text) for path, text in _passages(claim) if may_say(text)]
    grounds = _grounds(claim, case) if passages else None
    if grounds is None or grounds.is_broken():
        return
    for at, passage in passages:
        for run in runs_in(passage):
            if not grounds.has_words(run) and not grounds.is_linked(run):
                message = f"must quote words that the record has, not '{run}'"
                hint = "copy them from the document, or leave out the quotation marks"
                yield Fault(at, "unsaid-in-review", message, hint, Severity.WARNING)
        for number in grounds.unknown(passage):
            message = f"must have no number that the record has nowhere, not '{number.words}'"
            hint = "cite the source or the claim that has it, or link to the page"
            yield Fault(at, "unsaid-in-review", message, hint, Severity.WARNING)


def _passages(claim: Claim) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a claim's review and evidence, with their paths."""
    evidence: list[tuple[Path, object]] = [
        (("evidence", at), item) for at, item in enumerate(claim.evidence)
    ]
    for path, part in [(("review",), claim.review), *evidence]:
        for name in ("summary", "body", "finding", "does_not_show", "would_change"):
            if text := getattr(part, name, None):
                yield (*path, name), text


def _grounds(claim: Claim, case: EntryCase) -> Grounds | None:
    """Return what a claim's texts may rest on; None where a rule reports its quotes or figures."""
    text, values = case.text(claim.document), values_of(claim.figures)
    quoted = spans(text, [*claim.quotes, *([claim.role] if claim.role else [])]) if text else None
    if text is None or quoted is None or values is None:
        return None
    periods = [str(item.period) for item in claim.figures if item.period]
    words = [text.raw[span.start : span.end] for span in quoted]
    return Grounds(claim, case, text, _numbers([*words, *periods]).union(values.values()))


class Grounds:
    """What a claim's texts may give as said: words and numbers of the record."""

    def __init__(self, claim: Claim, case: EntryCase, text: FrozenText, own: set[Fraction]) -> None:
        """Take a claim with its document and the numbers of its quotes, role and figures."""
        self._claim, self._case, self._text, self._own = claim, case, text, own

    def has_words(self, run: str) -> bool:
        """Return whether the document has a run of words, but for the case of the first letter."""
        alike = {folded_text(text).strip(_EDGES) for text in (run, _INNER.sub(r"“\1”", run))}
        forms = {first(form[:1]) + form[1:] for form in alike for first in (str.lower, str.upper)}
        return any(self._text.folded.occurrences(form) for form in forms | alike)

    def has_headline(self, run: str) -> bool:
        """Return whether a run is the headline of a source that the claim names."""
        sources = (entry for entry in self._linked if isinstance(entry, Source))
        return _is_in(run, (source.title or "" for source in sources))

    def is_linked(self, run: str) -> bool:
        """Return whether the record has a run among what it says of a source or claim."""
        return _is_in(run, (words for entry in self._linked for words in _prose(entry)))

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
                if not is_near and not is_known(number, self._linked_numbers):
                    near = self._own.union(*(other.values for other in numbers))
                    if not is_known(number, _sums(number, near)):
                        yield number

    def _is_in_document(self, number: Number) -> bool:
        return is_known(number, _numbers_of(self._text))

    def is_broken(self) -> bool:
        """Return whether a source or claim that the claim names has a fault of form."""
        return any(self._case.known(*name) and not self._case.find(*name) for name in self._names)

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        names = dict.fromkeys(names_in(self._claim))
        return [name for name in names if name[0] in {"sources", "claims"}]

    @cached_property
    def _linked(self) -> list[Source | Claim]:
        """The sources and claims that the claim names."""
        return [entry for name in self._names if (entry := self._case.find(*name))]

    @cached_property
    def _linked_numbers(self) -> set[Fraction]:
        figures = [(values_of(entry.figures) or {}).values() for entry in self._linked]
        return _numbers(words for entry in self._linked for words in _prose(entry)).union(*figures)


def _prose(entry: Claim | Source) -> list[str]:
    """Return what the record says of an entry in words; ids and sums have no blanks."""
    quotes = [quote.exact for quote in getattr(entry, "quotes", ())]
    published = getattr(entry, "published", None)
    dates = [str(published.date)] if published else []
    return [*quotes, *dates, *(text for _, text in texts(entry, " "))]


def _numbers(words: Iterable[str]) -> set[Fraction]:
    return set().union(*map(_values_in, words))


@lru_cache(maxsize=10_000)  # many claims name the same sources
def _values_in(text: str) -> frozenset[Fraction]:
    return frozenset(value for number in numbers_in(text) for value in number.values)


@lru_cache(maxsize=8)
def _numbers_of(text: FrozenText) -> frozenset[Fraction]:
    return frozenset(_numbers([text.raw]))


def _is_in(run: str, words: Iterable[str]) -> bool:
    wanted = re.escape(_caseless(run).strip(_EDGES))
    pattern = re.compile(rf"(?<!\w){wanted}(?!\w)")
    return any(pattern.search(_caseless(text)) for text in words)


@lru_cache(maxsize=10_000)  # as above
def _caseless(text: str) -> str:
    return folded_text(text).casefold()


def _sums(number: Number, near: set[Fraction]) -> set[Fraction]:
    """Return the sums and differences of all other numbers near one."""
    pairs = list(permutations(near - number.values, 2))
    return {first + second for first, second in pairs} | {first - second for first, second in pairs}
