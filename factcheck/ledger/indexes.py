"""Indexes: the entries of a record by id, the claims in the order of the text, all back-links."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.ledger.ties import Copy, Tie, Use
from factcheck.record.vocabulary import Attribution, Rating

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.record.model import Claim, Discrepancy, LookedFor, Source, Speaker
    from factcheck.rules.check import Proven

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key | None, Value]]) -> dict[Key, list[Value]]:
    """Return values by key, in order; a key of None is skipped, and a value that was just added."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        if key is not None and not (groups[key] and groups[key][-1] is value):
            groups[key].append(value)
    return dict(groups)


def attribution(claim: Claim) -> Attribution:
    """Verdict 1: that of the weaker step; none cited where the document names no source."""
    return claim.attribution.verdict if claim.attribution else Attribution.NO_SOURCE_CITED


def rating(claim: Claim) -> Rating:
    """Verdict 2: that of the review, where there is one."""
    return claim.review.rating if claim.review else Rating.NOT_ASSESSED


class Indexes:
    """All entries with their back-links."""

    def __init__(self, proven: Proven) -> None:
        """Link the entries of a record that has passed every rule."""
        record = proven.reading.record
        self.texts = proven.texts
        self.documents = {entry.id: entry for entry in record.documents}
        self.organizations = {entry.id: entry for entry in record.organizations}
        self.speakers = {entry.id: entry for entry in record.speakers}
        self.outlets = {entry.id: entry for entry in record.outlets}
        self.topics = {entry.id: entry for entry in record.topics}
        self.sources = {entry.id: entry for entry in record.sources}
        self.discrepancies = {entry.id: entry for entry in record.discrepancies}
        self.looked_for = {entry.id: entry for entry in record.looked_for}
        self.claims = {entry.id: entry for entry in self._in_order(record.claims)}
        self.numbers = {claim: number for number, claim in enumerate(self.claims, start=1)}

    def find(self, kind: str, entry_id: str | None) -> Any:
        """Return an entry of a kind by its id; None where there is none."""
        return getattr(self, kind).get(entry_id)

    def _in_order(self, claims: list[Claim]) -> list[Claim]:
        """Order claims by document, by where the first quote begins, shorter quotes first."""
        documents = {key: place for place, key in enumerate(self.documents)}

        def place(claim: Claim) -> tuple[int, int, int]:
            quote = claim.quotes[0]
            spans = self.texts[claim.document].locate(quote.exact, quote.prefix, quote.suffix)
            return documents[claim.document], spans[0].start, spans[-1].end

        return sorted(claims, key=place)

    @cached_property
    def by_speaker(self) -> dict[str, list[Claim]]:
        """Claims by the speaker who is quoted."""
        return grouped((claim.speaker, claim) for claim in self.claims.values())

    @cached_property
    def by_source(self) -> dict[str, list[Claim]]:
        """Claims by the source that the document cites for them."""
        return grouped((claim.source, claim) for claim in self.claims.values())

    @cached_property
    def named_for(self) -> dict[str, list[Claim]]:
        """Claims by each further source that the document only names for them."""
        return grouped(
            (source, claim) for claim in self.claims.values() for source in claim.also_in
        )

    @cached_property
    def by_outlet(self) -> dict[str, list[Claim]]:
        """Claims by the outlet of the source that the document cites for them."""
        return grouped(
            (self.sources[claim.source].outlet, claim)
            for claim in self.claims.values()
            if claim.source
        )

    @cached_property
    def by_topic(self) -> dict[str, list[Claim]]:
        """Claims by topic."""
        return grouped((topic, claim) for claim in self.claims.values() for topic in claim.topics)

    @cached_property
    def by_document(self) -> dict[str, list[Claim]]:
        """Claims by document, in the order of the text."""
        return grouped((claim.document, claim) for claim in self.claims.values())

    @cached_property
    def by_attribution(self) -> dict[str, list[str]]:
        """Claims' ids by verdict 1, in the order of the text."""
        return grouped((attribution(claim), claim.id) for claim in self.claims.values())

    @cached_property
    def by_rating(self) -> dict[str, list[str]]:
        """Claims' ids by verdict 2, in the order of the text."""
        return grouped((rating(claim), claim.id) for claim in self.claims.values())

    @cached_property
    def places(self) -> dict[str, int]:
        """The place, from 0, of each `KIND/ID` that stands on a page with the others."""
        kinds: dict[str, Iterable[str]] = {
            "discrepancies": self.discrepancies,
            "looked_for": self.looked_for,
        }
        return {
            f"{kind}/{key}": place
            for kind, entries in kinds.items()
            for place, key in enumerate(entries)
        }

    @cached_property
    def uses(self) -> dict[str, list[Use]]:
        """Every use as evidence, by source."""
        return grouped(
            (evidence.source, Use(claim, evidence))
            for claim in self.claims.values()
            for evidence in claim.evidence
        )

    @cached_property
    def published_by(self) -> dict[str, list[Source]]:
        """Sources by outlet."""
        return grouped((source.outlet, source) for source in self.sources.values())

    @cached_property
    def issued_by(self) -> dict[str, list[Source]]:
        """Sources by the organization that issued them."""
        return grouped((source.issuer, source) for source in self.sources.values())

    @cached_property
    def speaking_for(self) -> dict[str, list[Speaker]]:
        """Speakers by each organization that they hold an office of."""
        return grouped(
            (organization, speaker)
            for speaker in self.speakers.values()
            for organization in (speaker.organization, *speaker.other_organizations)
        )

    @cached_property
    def pages_at(self) -> dict[str, list[Copy]]:
        """Copies of sources and other pages on their matter, by the outlet that has them."""
        return grouped(
            (page.outlet, Copy(source, page))
            for source in self.sources.values()
            for page in (*source.copies, *source.see_also)
        )

    @cached_property
    def reports_of(self) -> dict[str, list[Source]]:
        """Sources that report on another source, by that other."""
        return grouped((source.report_of, source) for source in self.sources.values())

    @cached_property
    def left_out_for(self) -> dict[str, list[Source]]:
        """Sources of which the document left something out, by the claims on which that bears."""
        return grouped(
            (claim, source)
            for source in self.sources.values()
            for claim in dict.fromkeys(name for item in source.omissions for name in item.claims)
        )

    @cached_property
    def cited(self) -> list[Source]:
        """The sources that a document cites, in the record's order."""
        return [source for source in self.sources.values() if source.cited]

    @cached_property
    def discrepancies_by_claim(self) -> dict[str, list[Discrepancy]]:
        """Discrepancies by the claims that they concern."""
        return grouped(
            (claim, entry) for entry in self.discrepancies.values() for claim in entry.claims
        )

    @cached_property
    def discrepancies_by_source(self) -> dict[str, list[Discrepancy]]:
        """Discrepancies by the sources that they concern."""
        return grouped(
            (source, entry) for entry in self.discrepancies.values() for source in entry.sources
        )

    @cached_property
    def looked_for_by_source(self) -> dict[str, list[LookedFor]]:
        """What was looked for and not found, by the sources it concerns."""
        return grouped(
            (source, entry) for entry in self.looked_for.values() for source in entry.sources
        )

    @cached_property
    def ties(self) -> dict[str, list[Tie]]:
        """Related claims, seen from both sides."""

        def pairs() -> Iterator[tuple[str, Tie]]:
            for claim in self.claims.values():
                for item in claim.related:
                    yield claim.id, Tie(item.relation.label, self.claims[item.claim], item.why)
                    yield item.claim, Tie(item.relation.inverse, claim, item.why)

        return grouped(pairs())
