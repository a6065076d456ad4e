"""What changed after publication, day by day: reviews, corrections and withdrawals."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.model import Claim
from factcheck.site.pagination import Pagination
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.view import View

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Source
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import ClaimLink, SourceLink
    from factcheck.site.settings import Links


_FIRST, _LATER = "First verdict, nothing corrected since", "Verdict with corrections"


class Dated(NamedTuple):
    """A change as the record has it: what was done to an entry, and why.

    A review has no reason. Until its claim is corrected its verdict is the first.
    """

    date: Period
    what: str
    entry: Claim | Source
    reason: str = ""


class Noted(NamedTuple):
    """A correction or a withdrawal, of a claim or of a source."""

    what: str
    claim: ClaimLink | None
    source: SourceLink | None
    reason: Prose


class Day(NamedTuple):
    """Everything that was changed on a day."""

    date: Period
    notes: list[Noted]
    reviewed: dict[str, list[ClaimLink]]


class ChangesView(View):
    """What a page of changes shows, the latest first."""

    def __init__(
        self, ledger: Ledger, links: Links, changes: list[Dated], title: str, description: str
    ) -> None:
        """Make it of some changes."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        found = pagination.part(sorted(changes, key=_when, reverse=True))
        self.days = [_day(mentions, list(items)) for _, items in groupby(found, key=_when)]
        self.is_uncorrected = not any(change.reason for change in changes)
        super().__init__(title, description, pagination=pagination.turn)


def everything(ledger: Ledger, links: Links) -> View:
    """Return what the page of all changes shows."""
    reviews = [
        Dated(claim.review.date, _LATER if claim.corrections else _FIRST, claim)
        for claim in ledger.in_order
        if claim.review
    ]
    changes = [*_corrections(ledger), *reviews]
    description = "Every verdict, correction and withdrawal by its date. Every change has a reason."
    return ChangesView(ledger, links, changes, "What changed", description)


def corrections(ledger: Ledger, links: Links) -> View:
    """Return what the page of corrections and withdrawals shows."""
    description = "What we changed after publication, when and why."
    return ChangesView(ledger, links, list(_corrections(ledger)), "Corrections", description)


def _corrections(ledger: Ledger) -> Iterator[Dated]:
    for change in ledger.changes:
        yield Dated(change.correction.date, "Corrected", change.entry, change.correction.text)
    entries: list[Claim | Source] = [*ledger.in_order, *ledger.sources.values()]
    for entry in entries:
        if entry.withdrawn:
            yield Dated(entry.withdrawn.date, "Withdrawn", entry, entry.withdrawn.reason)


def _when(change: Dated) -> tuple[dt.date, str]:
    """Return what changes are ordered by; a bare month counts from its first day."""
    return change.date.end.first, str(change.date)


def _day(mentions: Mentions, changes: list[Dated]) -> Day:
    notes = [_noted(mentions, change) for change in changes if change.reason]
    reviewed: dict[str, list[Claim]] = defaultdict(list)
    for change in changes:
        if not change.reason and isinstance(change.entry, Claim):
            reviewed[change.what].append(change.entry)
    claims = {what: mentions.claims(found) for what, found in sorted(reviewed.items())}
    return Day(changes[0].date, notes, claims)


def _noted(mentions: Mentions, change: Dated) -> Noted:
    entry, reason = change.entry, mentions.prose(change.reason)
    if isinstance(entry, Claim):
        return Noted(change.what, mentions.claim(entry), None, reason)
    return Noted(change.what, None, mentions.source(entry), reason)
