"""The ledger: every entry of a proven record, linked both ways, ordered and counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.document import Span, cover, sections
from factcheck.vocabulary import Attribution, Rating

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.dates import PartialDate
    from factcheck.document import FrozenText, Paragraph
    from factcheck.model import Claim, Discrepancy, Document, LookedFor, Source
    from factcheck.parts import Correction, Evidence, Page, Quote
    from factcheck.proof import Proven

T = TypeVar("T")


class Use(NamedTuple):
    """One claim's use of a source as evidence."""

    claim: Claim
    evidence: Evidence


class Tie(NamedTuple):
    """A claim as another one sees it: how the two are tied, and why."""

    label: str
    claim: Claim
    why: str


class Change(NamedTuple):
    """A correction and the entry that it was made to: its kind (`claims`, `sources`) and id."""

    kind: str
    id: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words of a document there are, in claims' quotes, and named as framing."""

    words: int
    in_claims: int
    in_framing: int

    @property
    def mapped(self) -> int:
        """Words that are accounted for either way."""
        return self.in_claims + self.in_framing


class Ledger:
    """All look-ups that pages and exports need; built once from a proven record."""

    def __init__(self, proven: Proven) -> None:
        """Link the entries of a record that has passed every rule."""
        record = proven.reading.record
        self.reading = proven.reading
        self.record = record
        self.texts = proven.texts
        self.documents = {entry.id: entry for entry in record.documents}
        self.organizations = {entry.id: entry for entry in record.organizations}
        self.speakers = {entry.id: entry for entry in record.speakers}
        self.outlets = {entry.id: entry for entry in record.outlets}
        self.topics = {entry.id: entry for entry in record.topics}
        self.sources = {entry.id: entry for entry in record.sources}
        self.claims = {claim.id: claim for claim in sorted(record.claims, key=self._order)}
        self.numbers = {claim_id: number for number, claim_id in enumerate(self.claims, start=1)}

    def _order(self, claim: Claim) -> tuple[int, int, int]:
        """Order claims by document, by where the first quote begins, shorter quotes first."""
        first = self.place(claim.document, claim.quotes[0])
        return list(self.documents).index(claim.document), first[0].start, first[-1].end

    def text(self, document: Document) -> FrozenText:
        """Return a document's frozen text."""
        return self.texts[document.id]

    def place(self, document: str, quote: Quote) -> tuple[Span, ...]:
        """Return where a proven quote stands: one raw span for each of its parts."""
        return self.texts[document].locate(quote.exact, quote.prefix, quote.suffix)

    def spans(self, claim: Claim) -> list[Span]:
        """Return every raw span of a claim's quotes, in the order of the quotes."""
        return [span for quote in claim.quotes for span in self.place(claim.document, quote)]

    def paragraph(self, claim: Claim) -> Paragraph:
        """Return the paragraph of the claim's first quote."""
        start = self.place(claim.document, claim.quotes[0])[0].start
        return self.texts[claim.document].paragraph_at(start)

    def attribution(self, claim: Claim) -> Attribution:
        """Verdict 1: that of the weakest hop; the document's own words where it cites no source."""
        return claim.attribution.verdict if claim.attribution else Attribution.OWN_WORDS

    def rating(self, claim: Claim) -> Rating:
        """Verdict 2: that of the review, where there is one."""
        return claim.review.rating if claim.review else Rating.NOT_ASSESSED

    def sections(self, document: Document) -> dict[str, Span]:
        """Return the raw span of each section by its id."""
        begins = [
            (item.id, item.begins.exact, item.begins.prefix, item.begins.suffix)
            for item in document.sections
        ]
        return sections(self.text(document), begins)

    # Back-links

    @cached_property
    def by_speaker(self) -> dict[str, list[Claim]]:
        """Claims by the speaker who is quoted."""
        return _grouped((claim.speaker, claim) for claim in self.claims.values())

    @cached_property
    def by_source(self) -> dict[str, list[Claim]]:
        """Claims by each source that the document names for them."""
        return _grouped(
            (source, claim)
            for claim in self.claims.values()
            for source in (claim.source, *claim.also_in)
        )

    @cached_property
    def by_outlet(self) -> dict[str, list[Claim]]:
        """Claims by the outlet of the source that the document cites for them."""
        return _grouped(
            (self.sources[claim.source].outlet, claim)
            for claim in self.claims.values()
            if claim.source
        )

    @cached_property
    def by_topic(self) -> dict[str, list[Claim]]:
        """Claims by topic."""
        return _grouped((topic, claim) for claim in self.claims.values() for topic in claim.topics)

    @cached_property
    def by_document(self) -> dict[str, list[Claim]]:
        """Claims by document, in the order of the text."""
        return _grouped((claim.document, claim) for claim in self.claims.values())

    @cached_property
    def uses(self) -> dict[str, list[Use]]:
        """Every use as evidence, by source."""
        return _grouped(
            (item.source, Use(claim, item))
            for claim in self.claims.values()
            for item in claim.evidence
        )

    @cached_property
    def published_by(self) -> dict[str, list[Source]]:
        """Sources by outlet."""
        return _grouped((source.outlet, source) for source in self.record.sources)

    @cached_property
    def pages_at(self) -> dict[str, list[tuple[Source, Page]]]:
        """Copies of sources and other pages on their matter, by the outlet that has them."""
        return _grouped(
            (page.outlet, (source, page))
            for source in self.record.sources
            for page in (*source.copies, *source.see_also)
        )

    @cached_property
    def reports_of(self) -> dict[str, list[Source]]:
        """Sources that report on another source, by that other."""
        return _grouped((source.report_of, source) for source in self.record.sources)

    @cached_property
    def cited(self) -> list[Source]:
        """The sources that a document cites, in the record's order."""
        return [source for source in self.record.sources if source.cited]

    @cached_property
    def discrepancies_by_claim(self) -> dict[str, list[Discrepancy]]:
        """Discrepancies by the claims that they concern."""
        return _grouped(
            (claim, entry) for entry in self.record.discrepancies for claim in entry.claims
        )

    @cached_property
    def discrepancies_by_source(self) -> dict[str, list[Discrepancy]]:
        """Discrepancies by the sources that they concern."""
        return _grouped(
            (source, entry) for entry in self.record.discrepancies for source in entry.sources
        )

    @cached_property
    def looked_for_by_source(self) -> dict[str, list[LookedFor]]:
        """What was looked for and not found, by the sources it concerns."""
        return _grouped(
            (source, entry) for entry in self.record.looked_for for source in entry.sources
        )

    @cached_property
    def ties(self) -> dict[str, list[Tie]]:
        """Related claims, seen from both sides."""
        found: dict[str, list[Tie]] = defaultdict(list)
        for claim in self.claims.values():
            for item in claim.related:
                found[claim.id].append(Tie(item.relation.label, self.claims[item.claim], item.why))
                found[item.claim].append(Tie(item.relation.inverse, claim, item.why))
        return found

    # Counts and dates

    @cached_property
    def changes(self) -> list[Change]:
        """Every correction, the latest first."""
        found = [
            Change(kind, entry.id, correction)
            for kind in ("claims", "sources")
            for entry in getattr(self, kind).values()
            for correction in entry.corrections
        ]
        return sorted(found, key=lambda change: change.correction.date.first, reverse=True)

    def last_change(self, claim: Claim) -> PartialDate | None:
        """Return the date of a claim's last review, correction or withdrawal."""
        dated = [claim.review, claim.withdrawn, *claim.corrections]
        return _latest(item.date.end for item in dated if item is not None)

    @cached_property
    def last_review(self) -> PartialDate | None:
        """The date of the latest change to any claim."""
        return _latest(date for claim in self.claims.values() if (date := self.last_change(claim)))

    def coverage(self, document: Document) -> Coverage:
        """Count a document's words by what they are mapped to; a claim comes before framing."""
        text = self.text(document)
        claimed = cover(
            text,
            (span for claim in self.by_document[document.id] for span in self.spans(claim)),
        )
        framed = cover(
            text,
            (span for item in document.framing for span in self.place(document.id, item.quote)),
        )
        in_claims = in_framing = 0
        for word in text.words:
            if all(claimed[word.start : word.end]):
                in_claims += 1
            elif any(framed[word.start : word.end]):
                in_framing += 1
        return Coverage(len(text.words), in_claims, in_framing)


def _latest(dates: Iterable[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: date.last, default=None)


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> dict[str, list[T]]:
    """Gather values under their keys, in order; no key of None, no value twice in a row."""
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None and not (groups[key] and groups[key][-1] is value):
            groups[key].append(value)
    return groups
