"""The timeline: by what is known of a date, no report before its subject, the document once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from factcheck.record.dates import parse_period
from factcheck.site.settings import Links, Site
from factcheck.site.views.timeline import SourcesByDateView, TimelineView, by_date
from tests.tables import each_row

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

LINKS = Links(Site("Two Questions", "A tagline", "The editors"), "timeline/")

DATED = [
    ("plank-standard", "1998-01-01", "1998-12-31"),
    ("flood-appeal-2019", "2019-04-11", "2019-04-14"),
    ("lantern-2019-05-03", "2019-05-03", "2019-05-03"),
    ("courier-2019-05-06", "2019-05-06", "2019-05-06"),
    ("gazette-2019-05-06", "2019-05-06", "2019-05-06"),
    ("orrelby-notice", "2019-05-07", "2019-05-07"),
    ("weir-trust-count-2019", "2019-06-01", "2019-06-30"),
    ("council-reply-2019", "2019-07-05", "2019-07-05"),
    ("skipper-letter", "2019-01-01", "2019-12-31"),
]
"""Every item with the first and the last day that it can be of. The notice as it was found, which
is a source, is the document once more."""


def test_items_are_in_order_each_with_all_days_that_it_can_be_of(other_ledger: Ledger) -> None:
    dated, undated = by_date(other_ledger)
    assert [(item.id, str(item.first), str(item.last)) for item in dated] == DATED
    assert undated == []


def test_a_year_has_what_can_be_no_later(other_ledger: Ledger) -> None:
    view = SourcesByDateView(other_ledger, LINKS)
    assert [(year, [item.entry.id for item in items]) for year, items in view.years] == [
        (1998, ["plank-standard"]),
        (2019, [name for name, _, _ in DATED[1:]]),
    ]


def entry(entry_id: str, date: str | None, report_of: str | None = None) -> SimpleNamespace:
    published = SimpleNamespace(date=parse_period(date)) if date else None
    return SimpleNamespace(id=entry_id, published=published, report_of=report_of)


REPORTS = {
    "known to the month": (entry("report", "2022-09", "found"), "2022-09-09", "2022-09-30"),
    "known to the year": (entry("report", "2022", "found"), "2022-09-09", "2022-12-31"),
    "on the same day": (entry("report", "2022-09-09", "found"), "2022-09-09", "2022-09-09"),
    "dated too early": (entry("report", "2022-08", "found"), "2022-09-09", "2022-09-09"),
    "of a report without a date": (
        entry("report", "2022-09", "between"),
        "2022-09-09",
        "2022-09-30",
    ),
    "of nothing": (entry("report", "2022-09"), "2022-09-01", "2022-09-30"),
}


@each_row("name", REPORTS)
def test_no_report_is_before_the_document_that_it_reports_on(name: str) -> None:
    report, first, last = REPORTS[name]
    sources = (entry("found", "2022-09-09"), entry("between", None, "found"), report)
    notice = SimpleNamespace(id="notice", date=parse_period("2022-09-09"), source="found")
    ledger = SimpleNamespace(
        documents={"notice": notice}, sources={item.id: item for item in sources}
    )
    dated, undated = by_date(ledger)
    assert [item.id for item in dated] == ["notice", "report"]
    assert (str(dated[1].first), str(dated[1].last)) == (first, last)
    assert undated == ["between"]


def test_of_the_record_every_item_is_there_once(real_ledger: Ledger) -> None:
    dated, undated = by_date(real_ledger)
    frozen = {document.source for document in real_ledger.documents.values()}
    expected = {*real_ledger.documents, *real_ledger.sources} - frozen
    assert sorted([*(item.id for item in dated), *undated]) == sorted(expected)
    places = {item.id: place for place, item in enumerate(dated)}
    for source in real_ledger.sources.values():
        if source.report_of in places and source.id in places:
            assert places[source.report_of] < places[source.id]


def test_events_are_in_order_and_the_document_stands_out(real_ledger: Ledger) -> None:
    view = TimelineView(real_ledger, LINKS)
    shown = [event for _, events in view.years for event in events]
    assert sorted(event.id for event in shown) == sorted(real_ledger.events)
    days = [event.when.date.start.last for event in shown]
    assert days == sorted(days)
    drawn = [mark for row in view.chart.rows for mark in row.marks if mark.shape == "document"]
    assert len(drawn) == len(real_ledger.documents)


def test_months_lead_to_the_first_event_of_each_in_a_year_of_many(real_ledger: Ledger) -> None:
    view = TimelineView(real_ledger, LINKS)
    days = {item.id: item.when.date for _, items in view.years for item in items}
    for year, number, months in view.jumps:
        assert bool(months) is (number > 10)
        starts = [days[first] for _, first in months]
        assert [date.end.words.split()[-2:] for date in starts] == [
            [month, str(year)] for month, _ in months
        ]
