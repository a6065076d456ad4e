"""What became of an entry after publication, and what concerns it in the rest of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.pagination import TALL, page_with
from factcheck.site.projections.mentions import ID
from factcheck.site.projections.published import DATE, projection, told
from factcheck.site.settings import Links

if TYPE_CHECKING:
    from factcheck.record import parts
    from factcheck.record.dates import Period
    from factcheck.record.model import Discrepancy, LookedFor
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import Mentions


@projection
class CorrectionData:
    """A change after publication."""

    date: Period = told(DATE)
    text: Prose = told("What was changed and why, in Markdown.")


@projection
class DiscrepancyData:
    """Two accounts that do not agree, and what may and may not be concluded from that."""

    id: str = told(ID)
    title: str = told("What it is about.")
    what: Prose = told("The accounts, in Markdown.")
    conclude: Prose = told("What can be concluded, in Markdown.")
    do_not_conclude: Prose = told("What cannot be concluded, in Markdown.")
    path: str


@projection
class SearchData:
    """Something that was looked for and not found."""

    id: str = told(ID)
    what: Prose = told("What, in Markdown.")
    note: Prose | None = told("A note by the editors, in Markdown.")
    path: str


def corrections(mentions: Mentions, items: list[parts.Correction]) -> list[CorrectionData]:
    """Return notes of change, the first one first."""
    return [mentions.project(CorrectionData, item) for item in items]


def discrepancy(mentions: Mentions, entry: Discrepancy) -> DiscrepancyData:
    """Return a discrepancy with the page on which its accounts are."""
    path = _page_of(mentions, "discrepancies", entry.id, "discrepancies/")
    return mentions.project(DiscrepancyData, entry, path=path)


def looked_for(mentions: Mentions, entry: LookedFor) -> SearchData:
    """Return what was looked for, with the page that lists it."""
    path = _page_of(mentions, "looked_for", entry.id, "not-found-sources/")
    return mentions.project(SearchData, entry, path=path)


def _page_of(mentions: Mentions, kind: str, entry_id: str, path: str) -> str:
    """Return the path of the page on which an entry stands, among all of its kind."""
    place = mentions.ledger.places[f"{kind}/{entry_id}"]
    return page_with(place, Links(mentions.site, path), TALL)
