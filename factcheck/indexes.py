"""Indexes: every entry by what it is linked to.

What is found in an index depends on all entries; who reads of it is noted by the key alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.order import Order
from factcheck.outlines import SourceFacts
from factcheck.ties import Copy, Tie, Use
from factcheck.vocabulary import Relation, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Claim, Discrepancy, LookedFor, Source, Speaker

INDEXES = (
    "numbers",
    "by_number",
    "by_speaker",
    "by_source",
    "named_for",
    "by_outlet",
    "by_topic",
    "by_document",
    *("by_attribution", "by_rating", "places"),
    "uses",
    "published_by",
    "issued_by",
    "speaking_for",
    "pages_at",
    "reports_of",
    "left_out_for",
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


class Indexes(Order):
    """All entries with their back-links."""

    @cached_property
    def by_speaker(self) -> Mapping[str, list[Claim]]:
        """Claims by the speaker who is quoted."""
        pairs = ((claim.speaker, claim) for claim in self.claims.values())
        return self._index("by_speaker", pairs)

    @cached_property
    def by_source(self) -> Mapping[str, list[Claim]]:
        """Claims by the source that the document cites for them."""
        pairs = ((claim.source, claim) for claim in self.claims.values())
        return self._index("by_source", pairs)

    @cached_property
    def named_for(self) -> Mapping[str, list[Claim]]:
        """Claims by each further source that the document only names for them."""
        pairs = ((source, claim) for claim in self.claims.values() for source in claim.also_in)
        return self._index("named_for", pairs)

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
    def by_attribution(self) -> Mapping[str, list[str]]:
        """Claims' ids by verdict 1, in the order of the text."""
        pairs = ((self.shelf.claim_facts(claim).attribution, claim) for claim in self._order)
        return self._index("by_attribution", pairs)

    @cached_property
    def by_rating(self) -> Mapping[str, list[str]]:
        """Claims' ids by verdict 2, in the order of the text."""
        pairs = ((self.shelf.claim_facts(claim).rating, claim) for claim in self._order)
        return self._index("by_rating", pairs)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The place, from 0, of each `KIND/ID` that stands on a page with the others."""
        pairs = (
            (f"{kind}/{key}", place)
            for kind in ("discrepancies", "looked_for")
            for place, key in enumerate(self.shelf.outlines[kind])
        )
        return self._index("places", pairs)

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
        """Speakers by each organization that they hold an office of."""
        pairs = (
            (organization, speaker)
            for speaker in self.speakers.values()
            for organization in (speaker.organization, *speaker.other_organizations)
        )
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

    @cached_property
    def left_out_for(self) -> Mapping[str, list[Source]]:
        """Sources of which the document left something out, by the claims on which that bears."""
        pairs = (
            (claim, source)
            for source in self.sources.values()
            for claim in SourceFacts(*self.shelf.facts("sources", source.id)).left_out_for
        )
        return self._index("left_out_for", pairs)

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
