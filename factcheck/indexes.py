"""Indexes: every entry by what it is linked to, the claims in their order.

What is found in an index depends on all entries; who reads of it is noted by the key alone.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from factcheck.dates import parse_period
from factcheck.outlines import ClaimFacts, SourceFacts
from factcheck.shelf import Entries
from factcheck.ties import Change, Copy, Tie, Use
from factcheck.vocabulary import Relation, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.dates import PartialDate
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


class Shelved(Protocol):
    """A record that has passed every rule."""

    @property
    def shelf(self) -> Shelf:
        """Its entries."""
        ...


class Indexes:
    """All entries with their back-links and their order."""

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

    # Changes and dates

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
        latest = max(dates, key=lambda date: date.last, default=None)
        return self._index("last_review", [("", latest)] if latest else [])


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> dict[str, list[T]]:
    """Gather values under their keys, in order; no key of None, no value twice in a row."""
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None and not (groups[key] and groups[key][-1] is value):
            groups[key].append(value)
    return dict(groups)
