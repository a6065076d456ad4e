"""Pages over the whole record: front page, scales, data, search."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.ledger.answer import answer
from factcheck.record.vocabulary import Attribution, Located, Rating, Stance, Weight
from factcheck.site import charts
from factcheck.site.views.claims import groups
from factcheck.site.views.conclusion import conclusion
from factcheck.site.views.document import card
from factcheck.site.views.lists import scales
from factcheck.site.views.pagination import Pagination
from factcheck.site.views.refs import MANY, Desk, View
from factcheck.site.views.replies import unasked
from factcheck.site.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document
    from factcheck.record.vocabulary import Term
    from factcheck.site.settings import Links


_DOCUMENTS = 6
"""Documents that stand on the front page, in the order of the record."""
_NAMES = {"organizations": "Organisations"}
"""What readers see of a kind of entries, where it is spelt otherwise than in the record."""
_SHORT = 4
"""A list of many short lists shows a quarter as many rows of each."""
_WIDE = 26
"""Squares in a row of a picture on the front page, which has little height for it."""


def home(ledger: Ledger, links: Links) -> View:
    """Return what the front page shows."""
    desk = Desk(ledger, links)
    sources, documents = ledger.cited, list(ledger.documents.values())[:_DOCUMENTS]
    first = range(1, min(len(ledger.claims), links.site.rows) + 1)
    in_sentences = _answer(ledger)
    return {
        "title": links.site.name,
        "description": in_sentences,
        "crumbs": [],
        "answer": in_sentences,
        "total": len(ledger.claims),
        "document_total": len(ledger.documents),
        "documents": [
            {
                **card(ledger, document),
                "conclusion": conclusion(desk, document),
                "unasked": unasked(ledger, document),
            }
            for document in documents
        ],
        "central": [
            _central(desk, ledger.claims[claim])
            for document in documents
            for claim in document.central
        ],
        "cited_total": len(sources),
        "cited": [desk.source(source) for source in sources[:MANY]],
        **scales(ledger),
        "groups": groups(desk, map(ledger.numbered, first)),
        "shown": len(first),
    }


def _answer(ledger: Ledger) -> str:
    """Return in sentences what came of all claims and of all cited sources."""
    ratings: dict[str, int] = {rating: len(ledger.by_rating.get(rating, ())) for rating in Rating}
    located: Counter[str] = Counter(source.located for source in ledger.cited)
    return answer(ratings, located, len(ledger.documents))


def _central(desk: Desk, claim: Claim) -> View:
    """A claim on the front page, with its figure drawn, or else its evidence by stance."""
    return {
        "claim": desk.claim(claim),
        "summary": claim.review.summary if claim.review else "",
        "waffle": charts.waffle(claim.figures, _WIDE),
        "tally": _tally(claim),
    }


def _tally(claim: Claim) -> list[View]:
    counts = Counter(item.stance for item in claim.evidence)
    return [{"stance": stance, "count": counts[stance]} for stance in Stance if counts[stance]]


def ratings(ledger: Ledger, links: Links) -> View:
    """Return what the page of the two scales shows: each value, its meaning and its claims."""
    desk = Desk(ledger, links)
    pagination = Pagination(links, _SHORT)

    def row(term: Term, claims: Sequence[str]) -> View:
        shown = [ledger.claims[claim] for claim in pagination.part(claims)]
        return {"term": term, "total": len(claims), "claims": desk.claims(shown)}

    is_first = links.page == 1
    documents = list(ledger.documents.values())[:_DOCUMENTS] if is_first else []
    both = scales(ledger) if is_first else None
    return {
        "title": "The two scales",
        "description": "All possible answers to both questions, what each means, and its claims.",
        "crumbs": [],
        "attributions": [row(term, ledger.by_attribution.get(term, [])) for term in Attribution],
        "ratings": [row(term, ledger.by_rating.get(term, [])) for term in Rating],
        "counted": both["attributions"] if both else [],
        "crossed_rows": both["crossed_rows"] if both else [],
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
            for kind in KINDS
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
