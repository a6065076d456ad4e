"""Pages of speakers, outlets, organizations and topics: each with the claims and sources it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.views.pagination import Pagination
from factcheck.site.views.refs import Desk, View
from factcheck.site.views.replies import replies

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Organization, Outlet, Speaker, Topic
    from factcheck.site.settings import Links


def _crumb(name: str, path: str) -> list[View]:
    return [{"name": name, "path": path, "fragment": ""}]


def speaker(ledger: Ledger, entry: Speaker, links: Links) -> View:
    """Return what a speaker's page shows: the roles as stated, and the claims."""
    desk = Desk(ledger, links)
    body = ledger.organizations.get(entry.organization or "")
    claims = ledger.by_speaker.get(entry.id, [])
    pagination = Pagination(links)
    return {
        "title": entry.name,
        "description": f"What {entry.name} is quoted as saying, and what we found on each claim.",
        "crumbs": _crumb("Speakers", "speakers/"),
        "name": entry.name,
        "other_names": entry.other_names,
        "note": desk.line(entry.note),
        "organization": (
            {"name": body.name, "path": f"organizations/{body.id}/"} if body else None
        ),
        "roles": roles(ledger, entry.id),
        "total": len(claims),
        "claims": desk.claims(pagination.part(claims)),
        "signed": [
            {"name": document.label, "path": f"documents/{document.id}/"}
            for document in ledger.documents.values()
            if document.signed_by == entry.id
        ],
        "replies": _replies(desk, {entry.organization, *entry.other_organizations}),
        "feed": f"speakers/{entry.id}/feed.xml",
        "pagination": pagination.view,
    }


def _replies(desk: Desk, organizations: Collection[str | None]) -> list[View]:
    """Return what became of each request to some organizations, with the document it is about."""
    pages = {f"organizations/{name}/" for name in organizations}
    return [
        {**reply, "document": {"name": document.label, "path": f"documents/{document.id}/"}}
        for document in desk.ledger.documents.values()
        for reply in replies(desk, document)
        if reply["organization"]["path"] in pages
    ]


def roles(ledger: Ledger, speaker_id: str) -> list[View]:
    """Return each role in which a speaker is quoted, as the document words it, with its lines."""
    found: dict[str, View] = {}
    for claim in ledger.by_speaker.get(speaker_id, ()):
        role = ledger.role(claim)
        if role is None:
            continue
        words, start = role
        path = f"documents/{claim.document}/"
        line = ledger.texts[claim.document].paragraph_at(start).line
        language = ledger.documents[claim.document].language
        role_view = {"words": words, "language": language, "path": path, "line": line}
        found.setdefault(words, role_view)
    return sorted(found.values(), key=lambda role: role["line"])


def outlet(ledger: Ledger, entry: Outlet, links: Links) -> View:
    """Return what an outlet's page shows: its sources, copies there, claims that cite it."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    return {
        "title": entry.name,
        "description": f"Sources that {entry.name} published, and the claims that cite them.",
        "crumbs": _crumb("Outlets", "outlets/"),
        "name": entry.name,
        "note": desk.line(entry.note),
        "sources": [
            desk.source(source) for source in pagination.part(ledger.published_by.get(entry.id, []))
        ],
        "pages": [
            {"page": desk.page(found.page), "source": desk.source(found.source)}
            for found in pagination.part(ledger.pages_at.get(entry.id, []))
        ],
        "claims": desk.claims(pagination.part(ledger.by_outlet.get(entry.id, []))),
        "pagination": pagination.view,
    }


def organization(ledger: Ledger, entry: Organization, links: Links) -> View:
    """Return what an organization's page shows: documents, sources and speakers of it."""
    desk = Desk(ledger, links)
    speakers = ledger.speaking_for.get(entry.id, [])
    claims = [claim for item in speakers for claim in ledger.by_speaker.get(item.id, ())]
    claims.sort(key=lambda claim: ledger.numbers[claim.id])
    pagination = Pagination(links)
    return {
        "title": entry.name,
        "description": f"Documents and sources by {entry.name}, and claims by its speakers.",
        "crumbs": _crumb("Organisations", "organizations/"),
        "name": entry.name,
        "note": desk.line(entry.note),
        "documents": [
            {"name": document.label, "path": f"documents/{document.id}/"}
            for document in ledger.documents.values()
            if document.issuer == entry.id
        ],
        "replies": _replies(desk, {entry.id}),
        "speakers": [
            {"name": item.name, "path": f"speakers/{item.id}/"}
            for item in pagination.part(speakers)
        ],
        "sources": [
            desk.source(source) for source in pagination.part(ledger.issued_by.get(entry.id, []))
        ],
        "claims": desk.claims(pagination.part(claims)),
        "pagination": pagination.view,
    }


def topic(ledger: Ledger, entry: Topic, links: Links) -> View:
    """Return what a topic's page shows: its definition and its claims."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    return {
        "title": entry.name,
        "description": entry.definition,
        "crumbs": _crumb("Topics", "topics/"),
        "name": entry.name,
        "definition": entry.definition,
        "claims": desk.claims(pagination.part(ledger.by_topic.get(entry.id, []))),
        "feed": f"topics/{entry.id}/feed.xml",
        "pagination": pagination.view,
    }
