"""The timeline: events, and on a page of their own the documents and sources, by date."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.dates import MONTHS
from factcheck.record.parts import Published
from factcheck.site.pagination import Pagination
from factcheck.site.projections.event import event_data, in_time
from factcheck.site.projections.mentions import Mentions
from factcheck.site.timelines import Dated, timeline
from factcheck.site.views.view import Crumb, View

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Source
    from factcheck.site.projections.event import EventData
    from factcheck.site.projections.mentions import DocumentLink, Link, SourceLink
    from factcheck.site.settings import Links


_MANY = 10
"""Events of a year through which its months lead."""


class Item(NamedTuple):
    """A document or a source on the timeline."""

    entry: DocumentLink | SourceLink
    publisher: Link
    published: Published | None
    period: tuple[dt.date, dt.date]
    kind: str
    """`document`, `cited` or `evidence`."""


class TimelineView(View):
    """What the timeline shows: events by date, with their sources."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        frozen = {document.source for document in ledger.documents.values()}
        events = [event_data(mentions, item) for item in pagination.part(in_time(ledger))]
        self.years = [
            (year, list(found))
            for year, found in groupby(events, lambda item: item.when.date.start.last.year)
        ]
        self.jumps = [(year, len(found), _months(found)) for year, found in self.years]
        self.chart = timeline(
            Dated(item.when.date.first, item.when.date.last, _shape(item, frozen), item.what)
            for item in events
        )
        super().__init__(
            "Timeline",
            "What happened, in the order of time, and which sources tell of it.",
            pagination=pagination.turn,
        )


def _months(events: list[EventData]) -> list[tuple[str, str]]:
    """Return the months of a year that has many events, each with the id of its first one."""
    found: dict[int, str] = {}
    for event in events if len(events) > _MANY else ():
        if month := event.when.date.start.month:
            found.setdefault(month, event.id)
    return [(MONTHS[month - 1], first) for month, first in found.items()]


def _shape(event: EventData, frozen: Collection[str | None]) -> str:
    """Return how an event is drawn: that by which a document came out, as the document."""
    return "document" if any(source.id in frozen for source in event.sources) else "evidence"


class SourcesByDateView(View):
    """What the page shows: documents and sources by date, and those without one."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        cited = {source.id for source in ledger.cited}
        dated, undated = by_date(ledger)
        items = [_item(mentions, item, cited) for item in pagination.part(dated)]
        self.years = [
            (year, list(found)) for year, found in groupby(items, lambda item: item.period[1].year)
        ]
        self.undated = [
            mentions.source(ledger.sources[source]) for source in pagination.part(undated)
        ]
        self.chart = timeline(Dated(*item.period, item.kind, item.entry.title) for item in items)
        super().__init__(
            "Sources by date",
            "The documents, what they cite and later evidence, in the order of time.",
            crumbs=(Crumb("Timeline", "timeline/"),),
            pagination=pagination.turn,
        )


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


def _item(mentions: Mentions, item: _Dated, cited: Collection[str]) -> Item:
    """Return a document or a source with its publisher and date."""
    ledger, period = mentions.ledger, (item.first, item.last)
    if item.is_document:
        document = ledger.documents[item.id]
        issuer = mentions.named("organizations", document.issuer)
        published = Published.model_construct(date=document.date)
        return Item(mentions.document(document), issuer, published, period, "document")
    source = mentions.source(ledger.sources[item.id])
    kind = "cited" if item.id in cited else "evidence"
    return Item(source, source.publisher, source.published, period, kind)
