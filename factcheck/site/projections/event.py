"""An event: what happened and when, with the sources that tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.projections.mentions import ID
from factcheck.site.projections.published import projection, told

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Event
    from factcheck.record.parts import Published
    from factcheck.record.vocabulary import EventKind
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import Mentions, SourceLink


@projection
class EventData:
    """Something that happened, as its sources tell it."""

    id: str = told(ID)
    kind: EventKind = told("What kind of event it is.")
    when: Published = told("When it happened: a `publication`.")
    what: Prose = told("What happened, in Markdown.")
    sources: list[SourceLink] = told("The sources that tell of it: a list of `link`.")


def event_data(mentions: Mentions, event: Event) -> EventData:
    """Return an event with its sources."""
    sources = [mentions.source(mentions.ledger.sources[name]) for name in event.sources]
    return mentions.project(EventData, event, sources=sources)


def in_time(ledger: Ledger) -> list[Event]:
    """Return the events in order, each by the last day on which it can have begun."""
    return sorted(
        ledger.events.values(), key=lambda item: (item.when.date.start.last, item.when.date.last)
    )
