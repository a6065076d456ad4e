"""Indexes: the entries of a record by id, the claims in the order of the text, all back-links."""

from __future__ import annotations

from collections import defaultdict
from html import unescape
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.ledger.ties import Copy, Tie, Use
from factcheck.record.citing import NAMED
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.rules.naming import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.record.model import Claim
    from factcheck.record.parts import Quote
    from factcheck.rules.check import Proven
    from factcheck.text.document import Span

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key | None, Value]]) -> dict[Key, list[Value]]:
    """Return values by key, in order; a key of None is skipped, and a value that was just added."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        if key is not None and not (groups[key] and groups[key][-1] is value):
            groups[key].append(value)
    return dict(groups)


def _mentioned(claim: Claim) -> Iterator[tuple[str, Claim]]:
    """Yield every source and claim that the prose of a claim refers to."""
    for _, text in texts(claim, "["):
        for name in NAMED.findall(unescape(text)):
            if name != claim.id:
                yield name, claim


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
        self.events = {entry.id: entry for entry in record.events}
        self.in_order = self._in_order(record.claims)
        self.claims = {entry.id: entry for entry in self.in_order}
        self.numbers = {claim: number for number, claim in enumerate(self.claims, start=1)}
        self._index_claims(self.in_order)
        self._index_sources()
        self._index_others()

    def find(self, kind: str, entry_id: str | None) -> Any:
        """Return an entry of a kind by its id; None where there is none."""
        return getattr(self, kind).get(entry_id)

    def _in_order(self, claims: list[Claim]) -> list[Claim]:
        """Order claims by document, by where the first quote begins, shorter quotes first."""
        documents = {key: place for place, key in enumerate(self.documents)}

        def place(claim: Claim) -> tuple[int, int, int]:
            spans = self.place(claim.document, claim.quotes[0])
            return documents[claim.document], spans[0].start, spans[-1].end

        return sorted(claims, key=place)

    def _index_claims(self, claims: list[Claim]) -> None:
        cited = [(self.sources[claim.source], claim) for claim in claims if claim.source]
        self.by_document = grouped((claim.document, claim) for claim in claims)
        self.by_speaker = grouped((claim.speaker, claim) for claim in claims)
        self.by_source = grouped((claim.source, claim) for claim in claims)
        # Who is quoted from a source, each once.
        quoted = dict.fromkeys((claim.source, claim.speaker) for claim in claims if claim.speaker)
        self.quoted_from = grouped(quoted)
        self.by_outlet = grouped((source.outlet, claim) for source, claim in cited)
        self.by_topic = grouped((topic, claim) for claim in claims for topic in claim.topics)
        self.by_attribution = grouped((self.attribution(claim), claim.id) for claim in claims)
        self.by_rating = grouped((self.rating(claim), claim.id) for claim in claims)
        # Sources that the document only names, and sources of evidence.
        self.named_for = grouped((source, claim) for claim in claims for source in claim.also_in)
        self.uses = grouped((e.source, Use(claim, e)) for claim in claims for e in claim.evidence)
        self.ties = grouped(self._related(claims))
        self.mentioned_in = grouped(pair for claim in claims for pair in _mentioned(claim))

    def _related(self, claims: list[Claim]) -> Iterator[tuple[str, Tie]]:
        """Yield related claims, seen from both sides."""
        for claim in claims:
            for item in claim.related:
                yield claim.id, Tie(item.relation.label, self.claims[item.claim], item.why)
                yield item.claim, Tie(item.relation.inverse, claim, item.why)

    def _index_sources(self) -> None:
        sources = list(self.sources.values())
        self.cited = [source for source in sources if source.cited]
        self.published_by = grouped((source.outlet, source) for source in sources)
        self.issued_by = grouped((source.issuer, source) for source in sources)
        self.reports_of = grouped((source.report_of, source) for source in sources)
        self.reporting = grouped((name, source) for source in sources for name in source.speakers)
        self.answered_by = grouped((name, source) for source in sources for name in source.answers)
        self.left_out_for = grouped(
            (claim, source) for source in sources for o in source.omissions for claim in o.claims
        )
        self.pages_at = grouped(
            (page.outlet, Copy(source, page))
            for source in sources
            for page in (*source.copies, *source.see_also)
        )

    def _index_others(self) -> None:
        discrepancies, missing = self.discrepancies.values(), self.looked_for.values()
        self.discrepancies_by_claim = grouped((c, e) for e in discrepancies for c in e.claims)
        self.discrepancies_by_source = grouped((s, e) for e in discrepancies for s in e.sources)
        self.looked_for_by_source = grouped((s, e) for e in missing for s in e.sources)
        self.speaking_for = grouped(
            (organization, speaker)
            for speaker in self.speakers.values()
            for organization in (speaker.organization, *speaker.other_organizations)
        )
        # The place, from 0, of each `KIND/ID` that stands on a page with the others.
        names = (f"discrepancies/{key}" for key in self.discrepancies)
        others = (f"looked_for/{key}" for key in self.looked_for)
        self.places = dict(zip(names, count())) | dict(zip(others, count()))

    def attribution(self, claim: Claim) -> Attribution:
        """Return verdict 1, that of the weakest step: did the source say it?"""
        return claim.attribution.verdict if claim.attribution else Attribution.NO_SOURCE_CITED

    def rating(self, claim: Claim) -> Rating:
        """Return verdict 2: is it so?"""
        return claim.review.rating if claim.review else Rating.NOT_ASSESSED

    def place(self, document: str, quote: Quote) -> tuple[Span, ...]:
        """Return where a proven quote stands: one raw span for each of its parts."""
        return self.texts[document].place(quote)
