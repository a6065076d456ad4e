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
    is_general: bool
    """Whether it answers several reports."""
    told_in: int | None
    """The number of the report beside which it stands already."""


class Answered(NamedTuple):
    """A report with every answer to it."""

    number: int
    report: Said
    answers: list[Said]


class RepliesView(View):
    """What the page of replies shows: reports in the order of time, each with its answers."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links, TALL)
        answered = [source for source in ledger.sources.values() if source.id in ledger.answered_by]
        reports = pagination.part(list(enumerate(sorted(answered, key=_day), start=1)))
        first = {
            answer.id: number
            for number, report in reversed(reports)
            for answer in _answers(ledger, report)
        }
        self.rows = [
            Answered(
                number,
                _said(mentions, report),
                [
                    _said(mentions, item, first[item.id] if first[item.id] < number else None)
                    for item in _answers(ledger, report)
                ],
            )
            for number, report in reports
        ]
        documents = pagination.part(list(ledger.documents.values()))
        self.replies = [reply for document in documents for reply in replies(mentions, document)]
        super().__init__(
            "Replies",
            "What officials answered to reports on record, and whom we asked for a reply.",
            pagination=pagination.turn,
        )


def _answers(ledger: Ledger, report: Source) -> list[Source]:
    return sorted(ledger.answered_by[report.id], key=_day)


def _said(mentions: Mentions, source: Source, told_in: int | None = None) -> Said:
    return Said(
        mentions.source(source),
        mentions.prose(source.finding),
        mentions.prose(source.does_not_show),
        is_general=len(source.answers) > 1,
        told_in=told_in,
    )


def _day(source: Source) -> dt.date:
    return source.published.date.first if source.published else dt.date.max
