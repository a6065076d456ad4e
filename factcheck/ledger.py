"""The ledger: every entry of a proven record, linked both ways, ordered and counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from factcheck.dates import parse_period
from factcheck.document import Span, cover, sections
from factcheck.outlines import ClaimFacts, SourceFacts
from factcheck.shelf import Entries
from factcheck.vocabulary import Attribution, Rating, Relation, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.dates import PartialDate
    from factcheck.document import FrozenText, Paragraph
    from factcheck.model import (
        Claim,
        Discrepancy,
        Document,
        LookedFor,
        Organization,
        Outlet,
        Source,
        Speaker,
        Topic,
    )
    from factcheck.parts import Correction, Evidence, Page, Quote
    from factcheck.shelf import Shelf

T = TypeVar("T")
INDEXES = (
    "numbers",
    "by_number",
    "by_speaker",
    "by_source",
    "by_outlet",
    "by_topic",
    "by_document",
    "uses",
    "published_by",
    "issued_by",
    "speaking_for",
    "pages_at",
    "reports_of",
    "_cited",
    "discrepancies_by_claim",
    "discrepancies_by_source",
    "looked_for_by_source",
    "ties",
    "_changes",
    "_last_review",
    "_first_document",
)
"""The ledger's indexes: what is found in them depends on all entries."""


class Use(NamedTuple):
    """One claim's use of a source as evidence: the claim, and which item of its evidence."""

    claim: Claim
    stance: Stance
    item: int

    @property
    def evidence(self) -> Evidence:
        """The item itself."""
        return self.claim.evidence[self.item]


class Tie(NamedTuple):
    """A claim as another one sees it: how the two are tied, and why."""

    label: str
    claim: Claim
    why: str


class Copy(NamedTuple):
    """A page other than a source's own: the source, and where in it the page is described."""

    source: Source
    field: str
    item: int

    @property
    def page(self) -> Page:
        """The page itself."""
        found: Page = getattr(self.source, self.field)[self.item]
        return found


class Change(NamedTuple):
    """A correction, by the entry that it was made to: its kind (`claims`, `sources`) and itself."""

    kind: str
    entry: Claim | Source
    item: int

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id

    @property
    def correction(self) -> Correction:
        """The correction itself."""
        return self.entry.corrections[self.item]


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


class Shelved(Protocol):
    """A record that has passed every rule."""

    @property
    def shelf(self) -> Shelf:
        """Its entries."""
        ...


class Ledger:
    """All look-ups that pages and exports need; what is read of it is noted by its shelf."""

    def __init__(self, proven: Shelved) -> None:
        """Link the entries of a record that has passed every rule."""
        self.shelf = shelf = proven.shelf
        self.texts = shelf.texts
        self.documents: Mapping[str, Document] = shelf.entries("documents")
        self.organizations: Mapping[str, Organization] = shelf.entries("organizations")
        self.speakers: Mapping[str, Speaker] = shelf.entries("speakers")
        self.outlets: Mapping[str, Outlet] = shelf.entries("outlets")
        self.topics: Mapping[str, Topic] = shelf.entries("topics")
        self.sources: Mapping[str, Source] = shelf.entries("sources")
        self.discrepancies: Mapping[str, Discrepancy] = shelf.entries("discrepancies")
        self.looked_for: Mapping[str, LookedFor] = shelf.entries("looked_for")
        self._order = self._in_order()
        self.claims: Mapping[str, Claim] = shelf.entries("claims", self._order)
        numbers = {claim: number for number, claim in enumerate(self._order, start=1)}
        self.numbers: Mapping[str, int] = Entries("numbers", numbers, shelf)
        by_number = {str(number): claim for claim, number in numbers.items()}
        self.by_number: Mapping[str, str] = Entries("by_number", by_number, shelf)

    def _in_order(self) -> list[str]:
        """Order claims by document, by where the first quote begins, shorter quotes first."""
        documents = {key: place for place, key in enumerate(self.shelf.outlines["documents"])}
        outlines = self.shelf.outlines["claims"]

        def place(claim: str) -> tuple[int, int, int]:
            first = ClaimFacts(*outlines[claim].facts).spans[0]
            document = self.shelf.lazy("claims", claim).document
            return documents[document], first[0][0], first[-1][1]

        return sorted(outlines, key=place)

    def neighbours(self, claim: str) -> tuple[Claim | None, Claim | None]:
        """Return the claims before and after one."""
        number = self.numbers[claim]
        return self._numbered(number - 1), self._numbered(number + 1)

    def _numbered(self, number: int) -> Claim | None:
        claim = self.by_number.get(str(number))
        return self.claims[claim] if claim else None

    @property
    def first_document(self) -> Document | None:
        """The document that was put on record first."""
        return next(iter(self._first_document.get("", ())), None)

    @cached_property
    def _first_document(self) -> Mapping[str, list[Document]]:
        first = list(self.shelf.outlines["documents"])[:1]
        return self._index("first_document", (("", self.documents[key]) for key in first))

    def text(self, document: Document) -> FrozenText:
        """Return a document's frozen text."""
        return self.texts[document.id]

    def place(self, document: str, quote: Quote) -> tuple[Span, ...]:
        """Return where a proven quote stands: one raw span for each of its parts."""
        return self.texts[document].locate(quote.exact, quote.prefix, quote.suffix)

    def spans(self, claim: Claim) -> list[Span]:
        """Return every raw span of a claim's quotes, in the order of the quotes."""
        facts = self.shelf.claim_facts(claim.id)
        return [Span(*span) for spans in facts.spans for span in spans]

    def role(self, claim: Claim) -> tuple[str, int] | None:
        """Return the speaker's role in the document's words, and its raw offset there."""
        return self.shelf.claim_facts(claim.id).role

    def stances(self, claim: Claim) -> list[Stance]:
        """Return the stance of each item of a claim's evidence."""
        return [Stance.of(stance) for _, stance in self.shelf.claim_facts(claim.id).stances]

    def paragraph(self, claim: Claim) -> Paragraph:
        """Return the paragraph of the claim's first quote."""
        return self.texts[claim.document].paragraph_at(self.spans(claim)[0].start)

    def attribution(self, claim: Claim) -> Attribution:
        """Verdict 1: that of the weakest hop; the document's own words where it cites no source."""
        return Attribution.of(self.shelf.claim_facts(claim.id).attribution)

    def rating(self, claim: Claim) -> Rating:
        """Verdict 2: that of the review, where there is one."""
        return Rating.of(self.shelf.claim_facts(claim.id).rating)

    def is_reviewed(self, claim: Claim) -> bool:
        """Tell whether a claim was reviewed at all."""
        return self.shelf.claim_facts(claim.id).reviewed

    def sections(self, document: Document) -> dict[str, Span]:
        """Return the raw span of each section by its id."""
        begins = [
            (item.id, item.begins.exact, item.begins.prefix, item.begins.suffix)
            for item in document.sections
        ]
        return sections(self.text(document), begins)

    # Back-links

    def _index(self, name: str, pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, list[T]]:
        """Return values by key, under a name that what is read of them is noted by."""
        with self.shelf.noting():  # what it is made of is noted by the keys that are read
            return Entries(name, _grouped(pairs), self.shelf)

    @cached_property
    def by_speaker(self) -> Mapping[str, list[Claim]]:
        """Claims by the speaker who is quoted."""
        pairs = ((claim.speaker, claim) for claim in self.claims.values())
        return self._index("by_speaker", pairs)

    @cached_property
    def by_source(self) -> Mapping[str, list[Claim]]:
        """Claims by each source that the document names for them."""
        pairs = (
            (source, claim)
            for claim in self.claims.values()
            for source in (claim.source, *claim.also_in)
        )
        return self._index("by_source", pairs)

    @cached_property
    def by_outlet(self) -> Mapping[str, list[Claim]]:
        """Claims by the outlet of the source that the document cites for them."""
        pairs = (
            (self.sources[claim.source].outlet, claim)
            for claim in self.claims.values()
            if claim.source
        )
        return self._index("by_outlet", pairs)

    @cached_property
    def by_topic(self) -> Mapping[str, list[Claim]]:
        """Claims by topic."""
        pairs = ((topic, claim) for claim in self.claims.values() for topic in claim.topics)
        return self._index("by_topic", pairs)

    @cached_property
    def by_document(self) -> Mapping[str, list[Claim]]:
        """Claims by document, in the order of the text."""
        pairs = ((claim.document, claim) for claim in self.claims.values())
        return self._index("by_document", pairs)

    @cached_property
    def uses(self) -> Mapping[str, list[Use]]:
        """Every use as evidence, by source."""
        pairs = (
            (source, Use(claim, Stance.of(stance), item))
            for claim in self.claims.values()
            for item, (source, stance) in enumerate(self.shelf.claim_facts(claim.id).stances)
        )
        return self._index("uses", pairs)

    @cached_property
    def published_by(self) -> Mapping[str, list[Source]]:
        """Sources by outlet."""
        pairs = ((source.outlet, source) for source in self.sources.values())
        return self._index("published_by", pairs)

    @cached_property
    def issued_by(self) -> Mapping[str, list[Source]]:
        """Sources by the organization that issued them."""
        pairs = ((source.issuer, source) for source in self.sources.values())
        return self._index("issued_by", pairs)

    @cached_property
    def speaking_for(self) -> Mapping[str, list[Speaker]]:
        """Speakers by the organization that they belong to."""
        pairs = ((speaker.organization, speaker) for speaker in self.speakers.values())
        return self._index("speaking_for", pairs)

    @cached_property
    def pages_at(self) -> Mapping[str, list[Copy]]:
        """Copies of sources and other pages on their matter, by the outlet that has them."""
        pairs = (
            (outlet, Copy(source, field, item))
            for source in self.sources.values()
            for outlet, field, item in SourceFacts(*self.shelf.facts("sources", source.id)).pages
        )
        return self._index("pages_at", pairs)

    @cached_property
    def reports_of(self) -> Mapping[str, list[Source]]:
        """Sources that report on another source, by that other."""
        pairs = ((source.report_of, source) for source in self.sources.values())
        return self._index("reports_of", pairs)

    @property
    def cited(self) -> list[Source]:
        """The sources that a document cites, in the record's order."""
        return list(self._cited.get("", ()))

    @cached_property
    def _cited(self) -> Mapping[str, list[Source]]:
        pairs = (("", source) for source in self.sources.values() if source.cited)
        return self._index("cited", pairs)

    @cached_property
    def discrepancies_by_claim(self) -> Mapping[str, list[Discrepancy]]:
        """Discrepancies by the claims that they concern."""
        pairs = ((claim, entry) for entry in self.discrepancies.values() for claim in entry.claims)
        return self._index("discrepancies_by_claim", pairs)

    @cached_property
    def discrepancies_by_source(self) -> Mapping[str, list[Discrepancy]]:
        """Discrepancies by the sources that they concern."""
        pairs = (
            (source, entry) for entry in self.discrepancies.values() for source in entry.sources
        )
        return self._index("discrepancies_by_source", pairs)

    @cached_property
    def looked_for_by_source(self) -> Mapping[str, list[LookedFor]]:
        """What was looked for and not found, by the sources it concerns."""
        pairs = ((source, entry) for entry in self.looked_for.values() for source in entry.sources)
        return self._index("looked_for_by_source", pairs)

    @cached_property
    def ties(self) -> Mapping[str, list[Tie]]:
        """Related claims, seen from both sides."""

        def pairs() -> Iterator[tuple[str, Tie]]:
            for claim in self.claims.values():
                for relation, other, why in self.shelf.claim_facts(claim.id).related:
                    term = Relation.of(relation)
                    yield claim.id, Tie(term.label, self.claims[other], why)
                    yield other, Tie(term.inverse, claim, why)

        return self._index("ties", pairs())

    # Counts and dates

    @property
    def changes(self) -> list[Change]:
        """Every correction, the latest first."""
        return list(self._changes.get("", ()))

    @cached_property
    def _changes(self) -> Mapping[str, list[Change]]:
        outlines = self.shelf.outlines
        found = [
            (parse_period(date).first, Change(kind, self.shelf.lazy(kind, entry_id), item))
            for kind, dates_of in (("claims", ClaimFacts), ("sources", SourceFacts))
            for entry_id in (self._order if kind == "claims" else outlines[kind])
            for item, date in enumerate(dates_of(*outlines[kind][entry_id].facts).corrections)
        ]
        found.sort(key=lambda pair: pair[0], reverse=True)
        return self._index("changes", (("", change) for _, change in found))

    def last_change(self, claim: Claim) -> PartialDate | None:
        """Return the date of a claim's last review, correction or withdrawal."""
        changed = self.shelf.claim_facts(claim.id).changed
        return parse_period(changed).end if changed else None

    @property
    def last_review(self) -> PartialDate | None:
        """The date of the latest change to any claim."""
        return next(iter(self._last_review.get("", ())), None)

    @cached_property
    def _last_review(self) -> Mapping[str, list[PartialDate]]:
        changed = {
            ClaimFacts(*item.facts).changed for item in self.shelf.outlines["claims"].values()
        }
        dates = (parse_period(date).end for date in sorted(filter(None, changed)))
        latest = _latest(dates)
        return self._index("last_review", [("", latest)] if latest else [])

    def coverage(self, document: Document) -> Coverage:
        """Count a document's words by what they are mapped to; a claim comes before framing."""
        text = self.text(document)
        claimed = cover(
            text,
            (span for claim in self.by_document.get(document.id, []) for span in self.spans(claim)),
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
    return dict(groups)
