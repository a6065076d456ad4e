"""Pages over the whole record: front page, scales, time line, what was not found, corrections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck import charts
from factcheck.views.document import card
from factcheck.views.lists import by_date, groups, scales, source_row
from factcheck.views.refs import Desk, View
from factcheck.vocabulary import Attribution, Located, Rating, Stance, Weight

if TYPE_CHECKING:
    from factcheck.ledger import Ledger
    from factcheck.model import Claim, Document
    from factcheck.site import Links
    from factcheck.vocabulary import Term


def home(ledger: Ledger, links: Links) -> View:
    """Return what the front page shows."""
    desk = Desk(ledger, links)
    sources = ledger.cited
    return {
        "title": links.site.name,
        "description": links.site.tagline,
        "crumbs": [],
        "total": len(ledger.claims),
        "documents": [card(ledger, document) for document in ledger.documents.values()],
        "central": [
            _central(desk, ledger.claims[claim])
            for document in ledger.documents.values()
            for claim in document.central
        ],
        "cited": [desk.source(source) for source in sources],
        "cited_located": sum(source.located is not Located.NO for source in sources),
        **scales(ledger),
        "groups": groups(desk),
    }


def _central(desk: Desk, claim: Claim) -> View:
    """A claim on the front page, with its figure drawn, or else its evidence by stance."""
    return {
        "claim": desk.claim(claim),
        "summary": claim.review.summary if claim.review else "",
        "waffle": charts.waffle(claim.figures),
        "tally": _tally(claim),
    }


def _tally(claim: Claim) -> list[View]:
    counts = Counter(item.stance for item in claim.evidence)
    return [{"stance": stance, "count": counts[stance]} for stance in Stance if counts[stance]]


def ratings(ledger: Ledger, links: Links) -> View:
    """Return what the page of the two scales shows: each value, its meaning and its claims."""
    desk = Desk(ledger, links)
    all_claims = ledger.claims.values()
    return {
        "title": "The two scales",
        "description": "Every value of both verdicts, what it means and the claims that have it.",
        "crumbs": [],
        "attributions": [
            _with_claims(desk, term, [c for c in all_claims if ledger.attribution(c) is term])
            for term in Attribution
        ],
        "ratings": [
            _with_claims(desk, term, [c for c in all_claims if ledger.rating(c) is term])
            for term in Rating
        ],
        "sections": [_by_section(ledger, document) for document in ledger.documents.values()],
        "stances": list(Stance),
        "weights": list(Weight),
        "found": list(Located),
    }


def _by_section(ledger: Ledger, document: Document) -> View:
    """Count the claims of each section of a document at each rating that occurs in it."""
    claims = ledger.by_document.get(document.id, [])
    found = Counter((claim.section, ledger.rating(claim)) for claim in claims)
    terms = [term for term in Rating if any(rating is term for _, rating in found)]
    rows = [
        {
            "title": f"{section.id}. {section.title}" if section.heading else section.title,
            "counts": [found[section.id, term] for term in terms],
        }
        for section in document.sections
    ]
    return {
        "document": {"name": document.label, "path": f"documents/{document.id}/"},
        "terms": terms,
        "rows": rows,
        "most": max(found.values(), default=0),
    }


def _with_claims(desk: Desk, term: Term, found: list[Claim]) -> View:
    return {"term": term, "claims": desk.claims(found)}


def timeline(ledger: Ledger, links: Links) -> View:
    """Return what the time line shows: documents and sources by date."""
    desk = Desk(ledger, links)
    cited = {source.id for source in ledger.cited}
    dated = [
        {**source_row(desk, source.id), "is_cited": source.id in cited, "is_document": False}
        for source in ledger.sources.values()
        if source.published
    ]
    issued = [
        {
            "id": document.id,
            "path": f"documents/{document.id}/",
            "title": document.label,
            "publisher": publisher_of(ledger, document),
            "published": {
                "iso": str(document.date),
                "words": document.date.words,
                "inferred": False,
                "note": None,
                "sort": document.date.first.isoformat(),
            },
            "is_cited": False,
            "is_document": True,
        }
        for document in ledger.documents.values()
    ]
    rows = sorted([*dated, *issued], key=by_date)
    years: dict[str, list[View]] = {}
    for item in rows:
        years.setdefault(item["published"]["sort"][:4], []).append(item)
    return {
        "title": "Time line",
        "description": "The documents, what they cite and later evidence, in the order of time.",
        "crumbs": [],
        "years": [{"year": year, "rows": found} for year, found in years.items()],
        "undated": [
            source_row(desk, source.id)
            for source in ledger.sources.values()
            if not source.published
        ],
        "chart": charts.timeline(rows),
    }


def publisher_of(ledger: Ledger, document: Document) -> View:
    """Return the name and the page of the organization that issued a document."""
    issuer = ledger.organizations[document.issuer]
    return {"name": issuer.name, "path": f"organizations/{issuer.id}/"}


def not_found(ledger: Ledger, links: Links) -> View:
    """Return what the page of things looked for and not found shows."""
    desk = Desk(ledger, links)
    return {
        "title": "Looked for and not found",
        "description": "What was searched for without success, and what that does not mean.",
        "crumbs": [],
        "rows": [
            {
                "id": entry.id,
                "what": desk.line(entry.what),
                "note": desk.line(entry.note),
                "claims": desk.claims(ledger.claims[claim] for claim in entry.claims),
                "sources": [desk.source(ledger.sources[source]) for source in entry.sources],
            }
            for entry in ledger.looked_for.values()
        ],
        "cited": [source_row(desk, source.id) for source in ledger.cited],
    }


def discrepancies(ledger: Ledger, links: Links) -> View:
    """Return what the page of discrepancies shows."""
    desk = Desk(ledger, links)
    return {
        "title": "Accounts that do not agree",
        "description": "Where sources differ, and what may and may not be concluded from that.",
        "crumbs": [],
        "rows": [
            {
                **desk.discrepancy(entry),
                "claims": desk.claims(ledger.claims[claim] for claim in entry.claims),
                "sources": [desk.source(ledger.sources[source]) for source in entry.sources],
            }
            for entry in ledger.discrepancies.values()
        ],
    }


def corrections(ledger: Ledger, links: Links) -> View:
    """Return what the page of corrections shows, the latest first, and withdrawn claims."""
    desk = Desk(ledger, links)
    rows = []
    for change in ledger.changes:
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
        "description": "Every change made after publication, dated and never removed.",
        "crumbs": [],
        "rows": rows,
        "withdrawn": [
            {
                "claim": desk.claim(claim),
                "date": claim.withdrawn.date.words,
                "reason": claim.withdrawn.reason,
            }
            for claim in ledger.claims.values()
            if claim.withdrawn
        ],
    }


def data(ledger: Ledger, _links: Links) -> View:
    """Return what the page of downloads shows."""
    return {
        "title": "Data",
        "description": "Everything on this site as files for machines.",
        "crumbs": [],
        "claims": len(ledger.claims),
        "sources": len(ledger.sources),
        "documents": [
            {"label": document.label, "id": document.id, "path": f"documents/{document.id}/"}
            for document in ledger.documents.values()
        ],
    }


def search(ledger: Ledger, _links: Links) -> View:
    """Return what the page of the search shows before anything is looked for."""
    kinds = ("claims", "sources", "speakers", "outlets", "organizations", "topics", "documents")
    return {
        "title": "Search",
        "description": "Every claim with its review, every source with its finding, every name.",
        "crumbs": [],
        "kinds": [
            {
                "id": kind,
                "name": kind.capitalize(),
                "path": f"{kind}/",
                "count": len(getattr(ledger, kind)),
            }
            for kind in kinds
        ],
        "terms": [*Attribution, *Rating],
    }


def missing(_ledger: Ledger, _links: Links) -> View:
    """Return what the page for an unknown address shows."""
    return {
        "title": "No such page",
        "description": "This address leads nowhere on this site.",
        "crumbs": [],
    }
