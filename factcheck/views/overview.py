"""Pages over the whole record: front page, scales, timeline, data, search."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck import charts
from factcheck.answer import answer
from factcheck.views.claims import groups
from factcheck.views.conclusion import conclusion
from factcheck.views.document import card
from factcheck.views.lists import scales, source_row
from factcheck.views.pagination import Pagination, pages_for
from factcheck.views.refs import MANY, Desk, View
from factcheck.vocabulary import Attribution, Located, Rating, Stance, Weight

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from factcheck.ledger import Ledger
    from factcheck.dates import Period
    from factcheck.model import Claim, Document, Source
    from factcheck.site import Links, Site
    from factcheck.vocabulary import Term


_DOCUMENTS = 6
"""Documents that stand on the front page, in the order of the record."""
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
            {**card(ledger, document), "conclusion": conclusion(desk, document)}
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
    ratings = {rating: len(ledger.by_rating.get(rating, ())) for rating in Rating}
    located = Counter(source.located for source in ledger.cited)
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
        "description": "All possible answers to both questions, what each means, and its claims.",
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
    """Return how many pages the timeline takes."""
    dated, undated = _by_date(ledger)
    return pages_for(max(len(dated), len(undated)), site)


def timeline(ledger: Ledger, links: Links) -> View:
    """Return what the timeline shows: documents and sources by date."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    cited = {source.id for source in ledger.cited}
    dated, undated = _by_date(ledger)
    rows = [_dated(desk, item, cited) for item in pagination.part(dated)]
    years: dict[str, list[View]] = {}
    for item in rows:
        years.setdefault(item["drawn"]["last"][:4], []).append(item)
    return {
        "title": "Timeline",
        "description": "The documents, what they cite and later evidence, in the order of time.",
        "crumbs": [],
        "years": [{"year": year, "rows": found} for year, found in years.items()],
        "undated": [source_row(desk, source) for source in pagination.part(undated)],
        "chart": charts.timeline(rows),
        "pagination": pagination.view,
    }


class _Dated(NamedTuple):
    """A document or a source on the timeline, in the order of its fields.

    It is ordered by the last day that it can be of, so that nothing is before what it may have
    followed; `reports` is how many reports it is away from what it goes back to.
    """

    last: dt.date
    reports: int
    first: dt.date
    id: str
    is_document: bool


def _by_date(ledger: Ledger) -> tuple[list[_Dated], list[str]]:
    """Return all dated items in order, and the sources without a date.

    The source entry that says how a document's text was found is the document once more, and is
    left out.
    """
    documents = ledger.documents.values()
    frozen = {entry.source: entry.date for entry in documents}
    dated = [_Dated(entry.date.last, 0, entry.date.first, entry.id, True) for entry in documents]
    undated = []
    for source in ledger.sources.values():
        if source.id in frozen:
            continue
        if source.published is None:
            undated.append(source.id)
        else:
            dated.append(_dated_source(ledger, source, source.published.date, frozen))
    return sorted(dated), undated


def _dated_source(
    ledger: Ledger, source: Source, period: Period, frozen: Mapping[str | None, Period]
) -> _Dated:
    """Return a source with what is known of its date; no report is older than its subject."""
    first, last, reports = period.first, period.last, 0
    subject = source.report_of
    while subject is not None:
        reports += 1
        entry = ledger.sources[subject]
        date = frozen.get(subject) or (entry.published.date if entry.published else None)
        if date is not None:
            first, last = max(first, date.first), max(last, date.first)
        subject = entry.report_of
    return _Dated(last, reports, first, source.id, False)


def _dated(desk: Desk, item: _Dated, cited: Collection[str]) -> View:
    """Return an item of the timeline as its list and its picture show it."""
    ledger = desk.ledger
    row = _issued(ledger, ledger.documents[item.id]) if item.is_document else source_row(desk, item.id)
    return {
        **row,
        "drawn": {"first": item.first.isoformat(), "last": item.last.isoformat()},
        "is_cited": not item.is_document and item.id in cited,
        "is_document": item.is_document,
    }


def _issued(ledger: Ledger, entry: Document) -> View:
    """Return a document as an item of the timeline."""
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
        },
    }


def publisher_of(ledger: Ledger, document: Document) -> View:
    """Return the name and the page of the organization that issued a document."""
    issuer = ledger.organizations[document.issuer]
    return {"name": issuer.name, "path": f"organizations/{issuer.id}/"}


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


def search(ledger: Ledger, links: Links) -> View:
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
        "is_split": links.site.splits_search(len(ledger.claims)),
    }


def missing(_ledger: Ledger, _links: Links) -> View:
    """Return what the page for an unknown address shows."""
    return {
        "title": "No such page",
        "description": "This address leads nowhere on this site.",
        "crumbs": [],
    }
