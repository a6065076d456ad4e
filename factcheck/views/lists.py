"""Lists: all claims, documents, sources, speakers, outlets, organizations and topics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck import charts
from factcheck.views.document import card
from factcheck.views.entries import roles
from factcheck.views.facets import facets, section_title, values
from factcheck.views.refs import Desk, View, publisher, source_words
from factcheck.vocabulary import Attribution, Located, Rating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger import Ledger
    from factcheck.model import Claim
    from factcheck.site import Links
    from factcheck.vocabulary import Term


def scales(ledger: Ledger) -> View:
    """Both scales with the number of claims at each value, and the two crossed."""
    claims = ledger.claims.values()
    pairs = Counter((ledger.attribution(claim), ledger.rating(claim)) for claim in claims)
    return {
        "attributions": _counted(Attribution, [ledger.attribution(claim) for claim in claims]),
        "ratings": _counted(Rating, [ledger.rating(claim) for claim in claims]),
        "crossed_rows": [
            {"term": rating, "cells": [pairs[attribution, rating] for attribution in Attribution]}
            for rating in Rating
            if any(pairs[attribution, rating] for attribution in Attribution)
        ],
        "apart": _apart(pairs),
    }


def _apart(pairs: Counter[tuple[Attribution, Rating]]) -> View | None:
    """Return counts which show that one verdict says nothing of the other, if there are any."""
    supported = sum(number for (_, rating), number in pairs.items() if rating is Rating.SUPPORTED)
    lost = sum(number for (said, _), number in pairs.items() if said is Attribution.NOT_LOCATED)
    if not (supported and lost):
        return None
    verbatim = pairs[Attribution.VERBATIM, Rating.SUPPORTED]
    return {"supported": supported, "verbatim": verbatim, "not_located": lost}


def _counted(scale: type[Term], values: Sequence[Term]) -> list[View]:
    counts = Counter(values)
    return [{"term": term, "count": counts[term]} for term in scale]


def groups(desk: Desk) -> list[View]:
    """Return all claims by document and section, in the order of the text."""
    ledger = desk.ledger
    found = []
    for document in ledger.documents.values():
        for section in document.sections:
            claims = [
                claim
                for claim in ledger.by_document.get(document.id, [])
                if claim.section == section.id
            ]
            if claims:
                title = section_title(ledger, document, section)
                found.append({"title": title, "claims": [row(desk, claim) for claim in claims]})
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
        "facets": values(ledger, claim),
        "evidence": len(ledger.stances(claim)),
    }


def claims(ledger: Ledger, links: Links) -> View:
    """Return what the list of all claims shows: every claim, and an index of who and what."""
    desk = Desk(ledger, links)
    return {
        "title": "All claims",
        "description": "Every claim with its speaker, its outlet and both verdicts.",
        "crumbs": [],
        "total": len(ledger.claims),
        "groups": groups(desk),
        "facets": facets(ledger),
        "index": [
            {
                "title": title,
                "path": f"{kind}/",
                "rows": [
                    {
                        "name": getattr(ledger, kind)[key].name,
                        "path": f"{kind}/{key}/",
                        "claims": desk.claims(found),
                    }
                    for key, found in sorted(links_by.items())
                ],
            }
            for title, kind, links_by in (
                ("Speakers", "speakers", ledger.by_speaker),
                ("Outlets", "outlets", ledger.by_outlet),
                ("Topics", "topics", ledger.by_topic),
            )
        ],
    }


def documents(ledger: Ledger, links: Links) -> View:
    """Return what the list of documents shows."""
    return {
        "title": "Documents",
        "description": "The texts under check, frozen byte for byte.",
        "crumbs": [],
        "documents": [card(ledger, document) for document in ledger.documents.values()],
        "site_name": links.site.name,
    }


def sources(ledger: Ledger, links: Links) -> View:
    """Return what the list of sources shows: the cited ones first, then the evidence by date."""
    desk = Desk(ledger, links)
    cited = {source.id for source in ledger.cited}
    others = [source for source in ledger.sources.values() if source.id not in cited]
    rows = [source_row(desk, source.id) for source in others]
    return {
        "title": "Sources",
        "description": "All sources on file: what the documents cite, and independent evidence.",
        "crumbs": [],
        "cited": [source_row(desk, source.id) for source in ledger.cited],
        "others": sorted(rows, key=by_date),
        "web": _web(ledger),
        "located": _counted(Located, [source.located for source in ledger.cited]),
    }


def _web(ledger: Ledger) -> View | None:
    """Return the picture of which claims rest on which cited source, with the words for it."""
    if not ledger.cited:
        return None
    rows = [(source, ledger.by_source.get(source.id, [])) for source in ledger.cited]
    resting = [
        (source_words(ledger, source), [ledger.numbers[claim.id] for claim in claims])
        for source, claims in rows
    ]
    own = sum(claim.source is None for claim in ledger.claims.values())
    return {"chart": charts.web(resting, len(ledger.claims)), "own": own}


def source_row(desk: Desk, source_id: str) -> View:
    """Return a source as a row of a list, with how much rests on it."""
    ledger = desk.ledger
    source = ledger.sources[source_id]
    return {
        **desk.source(source),
        "resting": len(ledger.by_source.get(source_id, ())),
        "used": len(ledger.uses.get(source_id, ())),
        "weight": source.weight,
    }


def by_date(source: View) -> tuple[str, str]:
    """Order sources by date, undated ones last."""
    published = source["published"]
    return (published["sort"] if published else "9999", source["id"])


def speakers(ledger: Ledger, links: Links) -> View:
    """Return what the list of speakers shows, with their roles as stated."""
    desk = Desk(ledger, links)
    return {
        "title": "Speakers",
        "description": "Everybody who is quoted, with the roles as the documents state them.",
        "crumbs": [],
        "rows": [
            {
                "name": speaker.name,
                "path": f"speakers/{speaker.id}/",
                "roles": roles(ledger, speaker.id),
                "claims": desk.claims(ledger.by_speaker.get(speaker.id, [])),
            }
            for speaker in sorted(ledger.speakers.values(), key=lambda entry: entry.name)
        ],
    }


def outlets(ledger: Ledger, _links: Links) -> View:
    """Return what the list of outlets shows."""
    return {
        "title": "Outlets",
        "description": "Publications that carried a cited source or an item of evidence.",
        "crumbs": [],
        "rows": [
            {
                "name": outlet.name,
                "path": f"outlets/{outlet.id}/",
                "sources": len(ledger.published_by.get(outlet.id, ())),
                "pages": len(ledger.pages_at.get(outlet.id, ())),
                "claims": len(ledger.by_outlet.get(outlet.id, ())),
            }
            for outlet in sorted(ledger.outlets.values(), key=lambda entry: entry.name.casefold())
        ],
    }


def organizations(ledger: Ledger, _links: Links) -> View:
    """Return what the list of organizations shows."""
    return {
        "title": "Organizations",
        "description": "Bodies that issued a document or a source, or that speakers belong to.",
        "crumbs": [],
        "rows": [
            {
                "name": body.name,
                "path": f"organizations/{body.id}/",
                "speakers": len(ledger.speaking_for.get(body.id, ())),
                "documents": sum(item.issuer == body.id for item in ledger.documents.values()),
                "sources": len(ledger.issued_by.get(body.id, ())),
            }
            for body in sorted(ledger.organizations.values(), key=lambda entry: entry.name)
        ],
    }


def topics(ledger: Ledger, links: Links) -> View:
    """Return what the list of topics shows."""
    desk = Desk(ledger, links)
    return {
        "title": "Topics",
        "description": "Subjects under which the claims are gathered.",
        "crumbs": [],
        "rows": [
            {
                "name": topic.name,
                "path": f"topics/{topic.id}/",
                "definition": topic.definition,
                "claims": desk.claims(ledger.by_topic.get(topic.id, [])),
            }
            for topic in ledger.topics.values()
        ],
    }
