"""The list of all claims: as rows, narrowed by facets, with an index of who and what."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.views.facets import facets, section_title, values
from factcheck.site.views.pagination import Pagination
from factcheck.site.views.refs import MANY, Desk, View, publisher

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Links

MOST_NARROWED = 20_000
"""Claims; a browser is slow to narrow a list of more, which topics and speakers part as well."""


def groups(desk: Desk, claims: Iterable[Claim]) -> list[View]:
    """Return claims in the order of the text as rows, by document and section."""
    found = []
    for (name, number), part in groupby(claims, key=lambda item: (item.document, item.section)):
        document = desk.ledger.documents[name]
        section = next(item for item in document.sections if item.id == number)
        title = section_title(desk.ledger, document, section)
        found.append({"title": title, "claims": [row(desk, claim) for claim in part]})
    return found


def row(desk: Desk, claim: Claim) -> View:
    """Return a claim as a row of the ledger."""
    ledger = desk.ledger
    speaker = ledger.speakers.get(claim.speaker or "")
    source = ledger.sources.get(claim.source or "")
    return {
        **desk.claim(claim),
        "speaker": {"name": speaker.name, "path": f"speakers/{speaker.id}/"} if speaker else None,
        "publisher": publisher(ledger, source) if source else None,
        "facets": {name: " ".join(found) for name, found in values(ledger, claim).items()},
        "evidence": len(claim.evidence),
    }


def claims(ledger: Ledger, links: Links) -> View:
    """Return what the list of all claims shows: every claim, and an index of who and what."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    numbers = pagination.part(range(1, len(ledger.claims) + 1))
    is_first = links.page == 1
    return {
        "title": "All claims",
        "description": "Every claim: who says it, which source is cited for it, and both verdicts.",
        "crumbs": [],
        "total": len(ledger.claims),
        "groups": groups(desk, map(ledger.numbered, numbers)),
        "facets": facets(ledger) if is_first and len(ledger.claims) <= MOST_NARROWED else [],
        "index": _index(desk) if is_first else [],
        "shown": len(numbers),
        "terms": [*Attribution, *Rating],
        "pagination": pagination.view,
    }


def _index(desk: Desk) -> list[View]:
    """Return who and what claims are linked to, each with their numbers."""
    ledger = desk.ledger
    return [
        {
            "title": title,
            "path": f"{kind}/",
            "rows": [
                {
                    "name": getattr(ledger, kind)[key].name,
                    "path": f"{kind}/{key}/",
                    **desk.numbers(links_by[key]),
                }
                for key in sorted(links_by)[:MANY]
            ],
            "more": max(0, len(links_by) - MANY),
        }
        for title, kind, links_by in (
            ("Speakers", "speakers", ledger.by_speaker),
            ("Outlets", "outlets", ledger.by_outlet),
            ("Topics", "topics", ledger.by_topic),
        )
    ]
