"""Dates: nothing is cited before it existed, and nothing is dated in the future."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.record.dates import Period
from factcheck.record.problems import Fault, Path
from factcheck.rules.naming import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim, Document, Event, Source
    from factcheck.record.parts import Page
    from factcheck.rules.case import EntryCase, Faults


def cited_sources_came_first(source: Source, case: EntryCase) -> Faults:
    """A source that a document cites is not later than the document."""
    for index, citation in enumerate(source.cited):
        document = case.find("documents", citation.document)
        if document and source.published and source.published.date.first > document.date.last:
            message = f"must be cited by a document not older than it ({source.published.date})"
            yield Fault(("cited", index), "cited-too-early", message)


def reports_follow_what_they_report(source: Source, case: EntryCase) -> Faults:
    """Neither a report on a source nor a copy of it is older than the source."""
    for index, page in enumerate(source.copies):
        if _is_before(page, source):
            yield _too_early(("copies", index, "published"), source)
    reported = case.find("sources", source.report_of)
    if reported and _is_before(source, reported):
        yield _too_early(("published",), reported)


def _is_before(page: Source | Page, source: Source) -> bool:
    if page.published is None or source.published is None:
        return False
    return page.published.date.last < source.published.date.first


def _too_early(at: Path, source: Source) -> Fault:
    dated = source.published.date if source.published else ""
    message = f"must not be before '{source.id}' of {dated}, which it repeats"
    return Fault(at, "reported-too-early", message, "check which of the two dates is wrong")


def reviews_follow_their_evidence(claim: Claim, case: EntryCase) -> Faults:
    """A review is not older than what it rests on, nor is our work older than the document."""
    if document := case.find("documents", claim.document):
        for path, date in _dates(claim):
            if document.date.first > date.last:
                message = f"must not be before the document of {document.date}"
                hint = "one of the two dates is wrong: correct it"
                yield Fault(path, "review-too-early", message, hint)
    if claim.review is None:
        return
    for item in claim.evidence:
        source = case.find("sources", item.source)
        published = source.published if source else None
        if published and published.date.first > claim.review.date.last:
            message = f"must not be before its evidence '{item.source}' of {published.date}"
            hint = "read the review again with it, and write the day on which you did"
            yield Fault(("review", "date"), "review-too-early", message, hint)


def nothing_is_in_the_future(entry: Document | Source | Claim | Event, case: EntryCase) -> Faults:
    """Dates of documents, sources, events and of our own work lie in the past."""
    for path, date in _dates(entry):
        if date.end.first > case.today:
            message = f"must not be in the future, not '{date}'"
            hint = f"the latest day that can be written today is {case.today}"
            yield Fault(path, "future-date", message, hint)


def _dates(entry: Document | Source | Claim | Event) -> Iterator[tuple[Path, Period]]:
    """Yield every date of an entry with its path, but for the periods that its figures are of."""
    for path, date in parts(entry, Period):
        if path[0] != "figures":
            is_dated = path[-2:] in {("published", "date"), ("when", "date")}
            yield path[:-1] if is_dated else path, date


def replies_follow_the_document(document: Document, case: EntryCase) -> Faults:
    """Nobody is asked about a document before it exists."""
    for path, date in _dates(document):
        if path[0] == "replies" and date.last < document.date.first:
            message = f"must not be before the document of {document.date}, not '{date}'"
            yield Fault(path, "asked-too-early", message)


def corrections_are_in_order(entry: Source | Claim, case: EntryCase) -> Faults:
    """Corrections are added at the end, so that none is slipped in among older ones."""
    for index, (above, below) in enumerate(pairwise(entry.corrections), start=1):
        if below.date.first < above.date.first:
            message, hint = (
                "must not be before the correction above it",
                "add corrections at the end",
            )
            yield Fault(("corrections", index, "date"), "unordered-corrections", message, hint)
