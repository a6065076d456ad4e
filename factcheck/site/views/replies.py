"""Replies: who was asked for one about a document, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.ledger.answer import joined

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.record.parts import Reply
    from factcheck.site.views.refs import Desk, View


def replies(desk: Desk, document: Document) -> list[View]:
    """Return what became of each request for a reply about a document."""
    return [_reply(desk, item) for item in document.replies]


def unasked(ledger: Ledger, document: Document) -> str:
    """Name those who were not asked for a reply about a document; empty where all were."""
    names = [
        f"the {ledger.organizations[item.organization].name}"
        for item in document.replies
        if item.not_asked
    ]
    return joined(names) if names else ""


def _reply(desk: Desk, item: Reply) -> View:
    body = desk.ledger.organizations[item.organization]
    not_asked = item.not_asked
    return {
        "organization": {"name": body.name, "path": f"organizations/{body.id}/"},
        "not_asked": (
            {"date": not_asked.date.words, "reason": not_asked.reason} if not_asked else None
        ),
        "asked_on": item.asked_on.words if item.asked_on else None,
        "how": item.how,
        "answer": desk.line(item.answer),
        "source": desk.source(desk.ledger.sources[item.source]) if item.source else None,
    }
