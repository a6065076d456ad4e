"""Events: each was reported when it had happened, and its numbers are those of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.naming import texts
from factcheck.rules.said import is_known, numbers_in, without_dates

if TYPE_CHECKING:
    from factcheck.record.model import Event
    from factcheck.rules.case import EntryCase, Faults


def events_are_reported(event: Event, case: EntryCase) -> Faults:
    """A source of an event is not older than the event."""
    for index, name in enumerate(event.sources):
        source = case.find("sources", name)
        published = source.published if source else None
        if published and published.date.last < event.when.date.first:
            message = f"must not be before the event of {event.when.date}, which it reports"
            hint = "check which of the two dates is wrong"
            yield Fault(("sources", index), "reported-too-early", message, hint)


def events_are_said(event: Event, case: EntryCase) -> Faults:
    """What an event counts is counted in one of its sources."""
    sources = [case.find("sources", name) for name in event.sources]
    if None in sources:
        return  # one that is missing or broken may have the number
    said = [text for source in sources for _, text in texts(source, " ")]
    known = {value for text in said for number in numbers_in(text) for value in number.values}
    known |= {item.value for source in sources for item in source.figures if item.value}
    for number in numbers_in(without_dates(event.what)):
        if number.words[0].isdigit() and not is_known(number, known):
            message = f"must have no number that no source of it has, not '{number.words}'"
            hint = "write it as the source does, or name the source that has it"
            yield Fault(("what",), "unsaid-number", message, hint)
