"""What is missing or was corrected: things not found, discrepancies, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.views.lists import source_row
from factcheck.site.views.pagination import TALL, Pagination
from factcheck.site.views.refs import Desk, View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Links


def not_found(ledger: Ledger, links: Links) -> View:
    """Return what the page of things looked for and not found shows."""
    desk = Desk(ledger, links)
    pagination = Pagination(links, TALL)
    return {
        "title": "Looked for and not found",
        "description": "What we looked for and did not find, and what that does not mean.",
        "crumbs": [],
        "rows": [
            {
                "id": entry.id,
                "what": desk.line(entry.what),
                "note": desk.line(entry.note),
                "claims": desk.claims(ledger.claims[claim] for claim in entry.claims),
                "sources": [desk.source(ledger.sources[source]) for source in entry.sources],
            }
            for entry in pagination.part(list(ledger.looked_for.values()))
        ],
        "cited": [source_row(desk, source.id) for source in pagination.part(ledger.cited)],
        "pagination": pagination.view,
    }


def discrepancies(ledger: Ledger, links: Links) -> View:
    """Return what the page of discrepancies shows."""
    desk = Desk(ledger, links)
    pagination = Pagination(links, TALL)
    return {
        "title": "Discrepancies",
        "description": "Where accounts differ, and what we can and cannot conclude from that.",
        "crumbs": [],
        "rows": [
            {
                **desk.discrepancy(entry),
                "claims": desk.claims(ledger.claims[claim] for claim in entry.claims),
                "sources": [desk.source(ledger.sources[source]) for source in entry.sources],
            }
            for entry in pagination.part(list(ledger.discrepancies.values()))
        ],
        "pagination": pagination.view,
    }


def corrections(ledger: Ledger, links: Links) -> View:
    """Return what the page of corrections shows, the latest first, and withdrawn claims."""
    desk = Desk(ledger, links)
    pagination = Pagination(links, TALL)
    withdrawn = [
        (claim, claim.withdrawn) for claim in ledger.claims.values() if claim.withdrawn is not None
    ]
    rows = []
    for change in pagination.part(ledger.changes):
        is_claim = change.kind == "claims"
        rows.append(
            {
                "date": change.correction.date.words,
                "iso": str(change.correction.date),
                "text": desk.prose(change.correction.text),
                "claim": desk.claim(ledger.claims[change.id]) if is_claim else None,
                "source": None if is_claim else desk.source(ledger.sources[change.id]),
            }
        )
    return {
        "title": "Corrections",
        "description": "What we changed after publication, when and why.",
        "crumbs": [],
        "rows": rows,
        "withdrawn": [
            {
                "claim": desk.claim(claim),
                "date": withdrawal.date.words,
                "reason": withdrawal.reason,
            }
            for claim, withdrawal in pagination.part(withdrawn)
        ],
        "pagination": pagination.view,
    }
