"""Pages over the whole record: front page, scales, time line, data, search."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck import charts
from factcheck.views.claims import groups
from factcheck.views.document import card
from factcheck.views.lists import scales, source_row
from factcheck.views.pagination import Pagination, pages_for
from factcheck.views.refs import MANY, Desk, View
from factcheck.vocabulary import Attribution, Located, Rating, Stance, Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger import Ledger
    from factcheck.model import Claim, Document
    from factcheck.site import Links, Site
    from factcheck.vocabulary import Term


_DOCUMENTS = 6
"""Documents that stand on the front page, in the order of the record."""
_NAMES = {"organizations": "Organisations"}
"""What readers see of a kind of entries, where it is spelt otherwise than in the record."""
_SHORT = 4
"""A list of many short lists shows a quarter as many rows of each."""


def home(ledger: Ledger, links: Links) -> View:
    """Return what the front page shows."""
    desk = Desk(ledger, links)
    sources, documents = ledger.cited, list(ledger.documents.values())[:_DOCUMENTS]
    first = range(1, min(len(ledger.claims), links.site.rows) + 1)
    return {
        "title": links.site.name,
        "description": links.site.tagline,
        "crumbs": [],
        "total": len(ledger.claims),
        "document_total": len(ledger.documents),
        "documents": [card(ledger, document) for document in documents],
        "central": [
            _central(desk, ledger.claims[claim])
            for document in documents
            for claim in document.central
        ],
        "cited_total": len(sources),
        "cited": [desk.source(source) for source in sources[:MANY]],
        "cited_located": sum(source.located is not Located.NO for source in sources),
        **scales(ledger),
        "groups": groups(desk, map(ledger.numbered, first)),
        "shown": len(first),
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


def pages_of_ratings(ledger: Ledger, site: Site) -> int:
    """Return how many pages the claims of the most frequent value of a verdict take."""
    counts = (
        len(found)
        for index in (ledger.by_attribution, ledger.by_rating)
        for found in index.values()
    )
    return pages_for(max(counts, default=0), site, _SHORT)


def ratings(ledger: Ledger, links: Links) -> View:
    """Return what the page of the two scales shows: each value, its meaning and its claims."""
    desk = Desk(ledger, links)
    pagination = Pagination(links, _SHORT)

    def row(term: Term, claims: Sequence[str]) -> View:
        shown = [ledger.claims[claim] for claim in pagination.part(claims)]
        return {"term": term, "total": len(claims), "claims": desk.claims(shown)}

    documents = list(ledger.documents.values())[:_DOCUMENTS] if links.page == 1 else []
    return {
        "title": "The two scales",
        "description": "Every value of both verdicts, what it means and the claims that have it.",
        "crumbs": [],
        "attributions": [row(term, ledger.by_attribution.get(term, [])) for term in Attribution],
        "ratings": [row(term, ledger.by_rating.get(term, [])) for term in Rating],
        "sections": [_by_section(ledger, document) for document in documents],
        "stances": list(Stance),
        "weights": list(Weight),
        "found": list(Located),
        "pagination": pagination.view,
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


def pages_of_timeline(ledger: Ledger, site: Site) -> int:
    """Return how many pages the time line takes."""
    dated = sum(source.published is not None for source in ledger.sources.values())
    undated = len(ledger.sources) - dated
    return pages_for(max(dated + len(ledger.documents), undated), site)


def timeline(ledger: Ledger, links: Links) -> View:
    """Return what the time line shows: documents and sources by date."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    cited = {source.id for source in ledger.cited}
    dated = [
        (source.published.date.first, source.id, False)
        for source in ledger.sources.values()
        if source.published
    ]
    issued = [(entry.date.first, entry.id, True) for entry in ledger.documents.values()]
    in_order = sorted([*dated, *issued], key=itemgetter(0, 1))
    rows = [
        _issued(ledger, ledger.documents[entry_id])
        if is_document
        else {**source_row(desk, entry_id), "is_cited": entry_id in cited, "is_document": False}
        for _, entry_id, is_document in pagination.part(in_order)
    ]
    undated = [source.id for source in ledger.sources.values() if not source.published]
    years: dict[str, list[View]] = {}
    for item in rows:
        years.setdefault(item["published"]["sort"][:4], []).append(item)
    return {
        "title": "Time line",
        "description": "The documents, what they cite and later evidence, in the order of time.",
        "crumbs": [],
        "years": [{"year": year, "rows": found} for year, found in years.items()],
        "undated": [source_row(desk, source) for source in pagination.part(undated)],
        "chart": charts.timeline(rows),
        "pagination": pagination.view,
    }


def _issued(ledger: Ledger, entry: Document) -> View:
    """Return a document as an item of the time line."""
    return {
        "id": entry.id,
        "path": f"documents/{entry.id}/",
        "title": entry.label,
        "publisher": publisher_of(ledger, entry),
        "published": {
            "iso": str(entry.date),
            "words": entry.date.words,
            "inferred": False,
            "note": None,
            "sort": entry.date.first.isoformat(),
        },
        "is_cited": False,
        "is_document": True,
    }


def publisher_of(ledger: Ledger, document: Document) -> View:
    """Return the name and the page of the organization that issued a document."""
    issuer = ledger.organizations[document.issuer]
    return {"name": issuer.name, "path": f"organizations/{issuer.id}/"}


def data(ledger: Ledger, _links: Links) -> View:
    """Return what the page of downloads shows."""
    return {
        "title": "Data",
        "description": "Everything on this site as data that you can download and reuse.",
        "crumbs": [],
        "claims": len(ledger.claims),
        "sources": len(ledger.sources),
        "documents": [
            {"label": document.label, "id": document.id, "path": f"documents/{document.id}/"}
            for document in ledger.documents.values()
        ],
    }


def search(ledger: Ledger, links: Links) -> View:
    """Return what the page of the search shows before anything is looked for."""
    kinds = ("claims", "sources", "speakers", "outlets", "organizations", "topics", "documents")
    return {
        "title": "Search",
        "description": "Search all claims, reviews, sources and names.",
        "crumbs": [],
        "kinds": [
            {
                "id": kind,
                "name": _NAMES.get(kind, kind.capitalize()),
                "path": f"{kind}/",
                "count": len(getattr(ledger, kind)),
            }
            for kind in kinds
        ],
        "terms": [*Attribution, *Rating],
        "is_split": links.site.splits_search(len(ledger.claims)),
    }


def missing(_ledger: Ledger, _links: Links) -> View:
    """Return what the page for an unknown address shows."""
    return {
        "title": "There is no page here",
        "description": "This address does not lead to a page of this site.",
        "crumbs": [],
    }
