"""Lists: documents, sources, speakers, outlets, organizations and topics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.ledger.answer import of_sources
from factcheck.record.vocabulary import Attribution, Located, Rating
from factcheck.site import charts
from factcheck.site.views.document import card
from factcheck.site.views.entries import roles
from factcheck.site.views.pagination import TALL, Pagination
from factcheck.site.views.refs import Desk, View, source_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Source
    from factcheck.record.vocabulary import Term
    from factcheck.site.settings import Links


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
    """Return counts which show that one verdict does not tell the other, if there are any."""
    supported = sum(number for (_, rating), number in pairs.items() if rating is Rating.SUPPORTED)
    lost = sum(
        number for (said, _), number in pairs.items() if said is Attribution.SOURCE_NOT_FOUND
    )
    if not (supported and lost):
        return None
    word_for_word = pairs[Attribution.WORD_FOR_WORD, Rating.SUPPORTED]
    return {"supported": supported, "word_for_word": word_for_word, "not_located": lost}


def _counted(scale: type[Term], values: Sequence[Term]) -> list[View]:
    counts = Counter(values)
    return [{"term": term, "count": counts[term]} for term in scale]


def documents(ledger: Ledger, links: Links) -> View:
    """Return what the list of documents shows."""
    pagination = Pagination(links, TALL)
    shown = pagination.part(list(ledger.documents.values()))
    return {
        "title": "Documents",
        "description": "The texts that we check, kept exactly as we received them.",
        "crumbs": [],
        "documents": [card(ledger, document) for document in shown],
        "site_name": links.site.name,
        "pagination": pagination.view,
    }


def sources(ledger: Ledger, links: Links) -> View:
    """Return what the list of sources shows: the cited ones first, then the evidence by date."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    cited = {source.id for source in ledger.cited}
    located: Counter[str] = Counter(source.located for source in ledger.cited)
    others = [source for source in ledger.sources.values() if source.id not in cited]
    others.sort(key=_by_day)
    return {
        "title": "Sources",
        "description": "Every source that a document cites, and every source that is evidence.",
        "crumbs": [],
        "cited_total": len(cited),
        "cited": [source_row(desk, source.id) for source in pagination.part(ledger.cited)],
        "others_total": len(others),
        "others": [source_row(desk, source.id) for source in pagination.part(others)],
        "web": _web(ledger) if len(ledger.claims) <= links.site.rows else None,
        "answer": of_sources(located, len(ledger.documents)),
        "pagination": pagination.view,
    }


def _web(ledger: Ledger) -> View | None:
    """Return the picture of which claims cite which source; None where no claim cites any."""
    citing = [
        (source_words(ledger, source), [ledger.numbers[claim.id] for claim in claims])
        for source in ledger.cited
        if (claims := ledger.by_source.get(source.id, []))
    ]
    own = sum(claim.source is None for claim in ledger.claims.values())
    return {"chart": charts.web(citing, len(ledger.claims)), "own": own} if citing else None


def source_row(desk: Desk, source_id: str) -> View:
    """Return a source as a row of a list, with the claims that it is cited, named or used for."""
    ledger = desk.ledger
    source = ledger.sources[source_id]
    return {
        **desk.source(source),
        "citing": len(ledger.by_source.get(source_id, ())),
        "named": len(ledger.named_for.get(source_id, ())),
        "further": further(ledger, source_id),
        "used": len(ledger.uses.get(source_id, ())),
        "weight": source.weight,
    }


def further(ledger: Ledger, source_id: str) -> View:
    """Count the further sources that a document names for the claims which cite a source."""
    claims = ledger.by_source.get(source_id, ())
    named = dict.fromkeys(other for claim in claims for other in claim.also_in)
    found = sum(ledger.sources[other].located is not Located.NO for other in named)
    return {"total": len(named), "found": found}


def _by_day(source: Source) -> tuple[str, str]:
    """Order sources by date, undated ones last."""
    published = source.published
    return (published.date.first.isoformat() if published else "9999", source.id)


def speakers(ledger: Ledger, links: Links) -> View:
    """Return what the list of speakers shows, with their roles as stated."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    shown = pagination.part(sorted(ledger.speakers.values(), key=lambda entry: entry.name))
    return {
        "title": "Speakers",
        "description": "Everybody whom a document quotes, with the roles that it states for them.",
        "crumbs": [],
        "rows": [
            {
                "name": speaker.name,
                "path": f"speakers/{speaker.id}/",
                "roles": roles(ledger, speaker.id),
                **desk.numbers(ledger.by_speaker.get(speaker.id, [])),
            }
            for speaker in shown
        ],
        "pagination": pagination.view,
    }


def outlets(ledger: Ledger, links: Links) -> View:
    """Return what the list of outlets shows."""
    pagination = Pagination(links)
    shown = pagination.part(sorted(ledger.outlets.values(), key=lambda item: item.name.casefold()))
    return {
        "title": "Outlets",
        "description": "Publications of the sources that are cited or that are evidence.",
        "crumbs": [],
        "rows": [
            {
                "name": outlet.name,
                "path": f"outlets/{outlet.id}/",
                "sources": len(ledger.published_by.get(outlet.id, ())),
                "pages": len(ledger.pages_at.get(outlet.id, ())),
                "claims": len(ledger.by_outlet.get(outlet.id, ())),
            }
            for outlet in shown
        ],
        "pagination": pagination.view,
    }


def organizations(ledger: Ledger, links: Links) -> View:
    """Return what the list of organizations shows."""
    pagination = Pagination(links)
    shown = pagination.part(sorted(ledger.organizations.values(), key=lambda entry: entry.name))
    issued = Counter(document.issuer for document in ledger.documents.values())
    return {
        "title": "Organisations",
        "description": "Bodies that issued a document or a source, or for which speakers speak.",
        "crumbs": [],
        "rows": [
            {
                "name": body.name,
                "path": f"organizations/{body.id}/",
                "speakers": len(ledger.speaking_for.get(body.id, ())),
                "documents": issued[body.id],
                "sources": len(ledger.issued_by.get(body.id, ())),
            }
            for body in shown
        ],
        "pagination": pagination.view,
    }


def topics(ledger: Ledger, links: Links) -> View:
    """Return what the list of topics shows."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    return {
        "title": "Topics",
        "description": "All claims by subject.",
        "crumbs": [],
        "rows": [
            {
                "name": topic.name,
                "path": f"topics/{topic.id}/",
                "definition": topic.definition,
                **desk.numbers(ledger.by_topic.get(topic.id, [])),
            }
            for topic in pagination.part(list(ledger.topics.values()))
        ],
        "pagination": pagination.view,
    }
