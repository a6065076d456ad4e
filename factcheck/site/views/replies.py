"""What officials answered to reports, and who was asked for a reply to a document."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from factcheck.site.pagination import TALL, Pagination
from factcheck.site.projections.document import replies
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Source
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import SourceLink
    from factcheck.site.settings import Links


class Said(NamedTuple):
    """What a source says, and what that does not prove."""

    source: SourceLink
    finding: Prose | None
    does_not_show: Prose | None


class Answered(NamedTuple):
    """A report with every answer to it."""

    report: Said
    answers: list[Said]


class RepliesView(View):
    """What the page of replies shows: reports in the order of time, each with its answers."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links, TALL)
        answered = [source for source in ledger.sources.values() if source.id in ledger.answered_by]
        self.rows = [
            Answered(
                _said(mentions, source),
                [_said(mentions, item) for item in sorted(ledger.answered_by[source.id], key=_day)],
            )
            for source in pagination.part(sorted(answered, key=_day))
        ]
        documents = pagination.part(list(ledger.documents.values()))
        self.replies = [reply for document in documents for reply in replies(mentions, document)]
        super().__init__(
            "Replies",
            "What officials answered to reports on record, and whom we asked for a reply.",
            pagination=pagination.turn,
        )


def _said(mentions: Mentions, source: Source) -> Said:
    return Said(
        mentions.source(source),
        mentions.prose(source.finding),
        mentions.prose(source.does_not_show),
    )


def _day(source: Source) -> dt.date:
    return source.published.date.first if source.published else dt.date.max
