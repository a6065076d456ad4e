"""An event: what happened and when, with the sources that tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.projections.published import projection

if TYPE_CHECKING:
    from factcheck.record.model import Event
    from factcheck.record.parts import Published
    from factcheck.record.vocabulary import EventKind
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import Mentions, SourceLink


@projection
class EventData:
    """Something that happened, as its sources tell it."""

    id: str
    kind: EventKind
    when: Published
    what: Prose
    sources: list[SourceLink]


def event_data(mentions: Mentions, event: Event) -> EventData:
    """Return an event with its sources."""
    sources = [mentions.source(mentions.ledger.sources[name]) for name in event.sources]
    return mentions.project(EventData, event, sources=sources)
