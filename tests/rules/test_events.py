"""Events: nothing is told before it happened, in the future, or with numbers of our own."""

from __future__ import annotations

from factcheck.rules import dating, events
from tests.records import found
from tests.tables import each_row


def told(rule, **changes):
    event = {"id": "flood", "kind": "statement", "when": "2019-05", "what": "Somebody writes."}
    return found(rule, {"events": [{**event, "sources": ["letter"], **changes}]})


@each_row(
    ("when", "is_too_late"),
    [("2019-06-02", False), ("2019-06-03", True), ("2019-06", False), ("2019-07", True)],
)
def test_no_source_is_older_than_the_event_that_it_tells_of(when, is_too_late) -> None:
    expected = (
        "error[reported-too-early] events.flood.sources.0: "
        f"must not be before the event of {when}, which it reports "
        "(check which of the two dates is wrong)"
    )
    assert told(events.events_are_reported, when=when) == [expected] * is_too_late


def test_no_event_is_in_the_future() -> None:
    assert told(dating.nothing_is_in_the_future, when="2020-02-01") == [
        (
            "error[future-date] events.flood.when: must not be in the future, not '2020-02-01' "
            "(the latest day that can be written today is 2020-01-31)"
        )
    ]


@each_row(
    ("what", "sources", "unsaid"),
    [
        ("The letter counts 987654 days.", ["letter"], ["987654"]),
        ("It is of 2 June 2019.", ["letter"], []),
        ("It counts 987654 days.", ["nowhere"], []),
    ],
)
def test_an_event_has_no_number_that_no_source_of_it_has(what, sources, unsaid) -> None:
    assert told(events.events_are_said, what=what, sources=sources) == [
        "error[unsaid-number] events.flood.what: "
        f"must have no number that no source of it has, not '{number}' "
        "(write it as the source does, or name the source that has it)"
        for number in unsaid
    ]
