"""Dates: nothing is cited before it existed, and nothing is dated in the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.problems import Fault
from factcheck.rules.archives import archived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates import Period
    from factcheck.model import Source
    from factcheck.rules.case import Case


def cited_sources_came_first(case: Case) -> Iterator[Fault]:
    """A source that a document cites is not later than the document."""
    for source in case.record.sources:
        for index, citation in enumerate(source.cited):
            document = case.ids["documents"].get(citation.document)
            if document and source.published and source.published.date.first > document.date.last:
                at = ("sources", source.id, "cited", index)
                message = f"must be cited by a document not older than it ({source.published.date})"
                yield Fault(at, "cited-too-early", message)


def reviews_follow_their_evidence(case: Case) -> Iterator[Fault]:
    """A review is not older than what it rests on."""
    for claim in case.record.claims:
        if claim.review is None:
            continue
        for item in claim.evidence:
            source = case.ids["sources"].get(item.source)
            published = source.published if source else None
            if published and published.date.first > claim.review.date.last:
                at = ("claims", claim.id, "review", "date")
                message = f"must not be before its evidence '{item.source}' of {published.date}"
                yield Fault(at, "review-too-early", message)


def nothing_is_in_the_future(case: Case) -> Iterator[Fault]:
    """Dates of documents, sources and of our own work lie in the past."""
    for at, date in _dates(case):
        if date.first > case.today:
            yield Fault(at, "future-date", f"must not be in the future, not '{date}'")


def _dates(case: Case) -> Iterator[tuple[tuple[str | int, ...], Period]]:
    for document in case.record.documents:
        yield ("documents", document.id, "date"), document.date
    for source in case.record.sources:
        yield from _source_dates(source)
    for kind in ("claims", "sources"):
        for entry in getattr(case.record, kind):
            for index, correction in enumerate(entry.corrections):
                yield (kind, entry.id, "corrections", index, "date"), correction.date
            if entry.withdrawn:
                yield (kind, entry.id, "withdrawn", "date"), entry.withdrawn.date
    for claim in case.record.claims:
        if claim.review:
            yield ("claims", claim.id, "review", "date"), claim.review.date


def _source_dates(source: Source) -> Iterator[tuple[tuple[str | int, ...], Period]]:
    if source.published:
        yield ("sources", source.id, "published"), source.published.date
    for at, copy in archived(source):
        yield ("sources", source.id, *at, "date"), copy.date


def corrections_are_in_order(case: Case) -> Iterator[Fault]:
    """Corrections are added at the end, so that none is slipped in among older ones."""
    for kind in ("claims", "sources"):
        for entry in getattr(case.record, kind):
            days = [correction.date.first for correction in entry.corrections]
            for index in range(1, len(days)):
                if days[index] < days[index - 1]:
                    at = (kind, entry.id, "corrections", index, "date")
                    message = "must not be before the correction above it"
                    yield Fault(at, "unordered-corrections", message, "add corrections at the end")
