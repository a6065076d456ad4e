"""The timeline: documents and sources by what is known of their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.site import charts
from factcheck.site.views.lists import source_row
from factcheck.site.views.pagination import Pagination
from factcheck.site.views.refs import Desk, View

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Document, Source
    from factcheck.site.settings import Links


def timeline(ledger: Ledger, links: Links) -> View:
    """Return what the timeline shows: documents and sources by date."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    cited = {source.id for source in ledger.cited}
    dated, undated = by_date(ledger)
    rows = [_dated(desk, item, cited) for item in pagination.part(dated)]
    years: dict[str, list[View]] = {}
    for item in rows:
        years.setdefault(item["drawn"]["last"][:4], []).append(item)
    return {
        "title": "Timeline",
        "description": "The documents, what they cite and later evidence, in the order of time.",
        "crumbs": [],
        "years": [{"year": year, "rows": found} for year, found in years.items()],
        "undated": [source_row(desk, source) for source in pagination.part(undated)],
        "chart": charts.timeline(rows),
        "pagination": pagination.view,
    }


class _Dated(NamedTuple):
    """A document or a source on the timeline, in the order of its fields.

    It is ordered by the last day that it can be of, so that nothing is before what it may have
    followed; `reports` is how many reports it is away from what it goes back to.
    """

    last: dt.date
    reports: int
    first: dt.date
    id: str
    is_document: bool


def by_date(ledger: Ledger) -> tuple[list[_Dated], list[str]]:
    """Return all dated items in order, and the sources without a date.

    The source entry that says how a document's text was found is the document once more, and is
    left out.
    """
    documents = ledger.documents.values()
    frozen = {entry.source: entry.date for entry in documents}
    dated = [
        _Dated(entry.date.last, 0, entry.date.first, entry.id, is_document=True)
        for entry in documents
    ]
    undated = []
    for source in ledger.sources.values():
        if source.id in frozen:
            continue
        if source.published is None:
            undated.append(source.id)
        else:
            dated.append(_dated_source(ledger, source, source.published.date, frozen))
    return sorted(dated), undated


def _dated_source(
    ledger: Ledger, source: Source, period: Period, frozen: Mapping[str | None, Period]
) -> _Dated:
    """Return a source with what is known of its date; no report is older than its subject."""
    first, last, reports = period.first, period.last, 0
    subject = source.report_of
    while subject is not None:
        reports += 1
        entry = ledger.sources[subject]
        date = frozen.get(subject) or (entry.published.date if entry.published else None)
        if date is not None:
            first, last = max(first, date.first), max(last, date.first)
        subject = entry.report_of
    return _Dated(last, reports, first, source.id, is_document=False)


def _dated(desk: Desk, item: _Dated, cited: Collection[str]) -> View:
    """Return an item of the timeline as its list and its picture show it."""
    ledger = desk.ledger
    row = (
        _issued(ledger, ledger.documents[item.id])
        if item.is_document
        else source_row(desk, item.id)
    )
    return {
        **row,
        "drawn": {"first": item.first.isoformat(), "last": item.last.isoformat()},
        "is_cited": not item.is_document and item.id in cited,
        "is_document": item.is_document,
    }


def _issued(ledger: Ledger, entry: Document) -> View:
    """Return a document as an item of the timeline."""
    return {
        "id": entry.id,
        "path": f"documents/{entry.id}/",
        "title": entry.label,
        "publisher": _publisher_of(ledger, entry),
        "published": {
            "iso": str(entry.date),
            "words": entry.date.words,
            "inferred": False,
            "note": None,
        },
    }


def _publisher_of(ledger: Ledger, document: Document) -> View:
    """Return the name and the page of the organization that issued a document."""
    issuer = ledger.organizations[document.issuer]
    return {"name": issuer.name, "path": f"organizations/{issuer.id}/"}
