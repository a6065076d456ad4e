"""A source's page: what became of it when it was looked for, and every claim that rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from factcheck import charts, figures
from factcheck.document import Span
from factcheck.views.claim import _figure
from factcheck.views.pagination import Pagination
from factcheck.views.refs import Desk, View, archived, source_words

if TYPE_CHECKING:
    from factcheck.ledger import Ledger
    from factcheck.model import Source
    from factcheck.parts import Page, Passage
    from factcheck.site import Links


def view(ledger: Ledger, source: Source, links: Links) -> View:
    """Return what a source's page shows."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    reference = {**desk.source(source), "archived": archived(source)}
    report_of = ledger.sources.get(source.report_of or "")
    words = source_words(ledger, source)
    return {
        "title": source.title or source.label,
        "description": f"A source on file, and what became of it: {words}.",
        "crumbs": [{"name": "Sources", "path": "sources/", "fragment": ""}],
        "source": reference,
        "authors": source.authors,
        "stated": source.stated_by_document,
        "cited": [
            {
                "document": ledger.documents[item.document].label,
                "path": f"documents/{item.document}/",
                "line": desk.quote_line(item.document, item.quote),
            }
            for item in source.cited
        ],
        "slug": address_slug(source),
        "headline_address": headline_address(source),
        "copies": [desk.page(page) for page in source.copies],
        "see_also": [desk.page(page) for page in source.see_also],
        "sums": _sums(source),
        "report_of": desk.source(report_of) if report_of else None,
        "reports": [desk.source(item) for item in ledger.reports_of.get(source.id, ())],
        "search": desk.line(source.search),
        "confirms": desk.line(source.confirms),
        "differences": [desk.line(item) for item in source.differences],
        "omissions": [desk.line(item.text) for item in source.omissions],
        "does_not_show": desk.line(source.does_not_show),
        "finding": desk.prose(source.finding),
        "note": desk.line(source.note),
        "weight_value": source.weight,
        "weight_reason": desk.line(source.weight_reason),
        "figures": _figures(source),
        "passages": _passages(desk, source),
        "rests": _rests(desk, source, pagination),
        "uses": _uses(desk, source, pagination),
        "discrepancies": [
            desk.discrepancy(entry) for entry in ledger.discrepancies_by_source.get(source.id, ())
        ],
        "looked_for": [
            {
                "id": entry.id,
                "path": desk.page_of("looked_for", entry.id, "not-found-sources/"),
                "what": desk.line(entry.what),
            }
            for entry in ledger.looked_for_by_source.get(source.id, ())
        ],
        "corrections": [
            {"date": item.date.words, "iso": str(item.date), "text": desk.prose(item.text)}
            for item in reversed(source.corrections)
        ],
        "withdrawn": source.withdrawn,
        "pagination": pagination.view,
    }


def _sums(source: Source) -> list[View]:
    """The archived copies of the source and of pages named with it whose sum is on record."""
    pages: list[Source | Page] = [source, *source.copies, *source.see_also]
    return [copy for page in pages for copy in archived(page) if copy["sha256"]]


def address_slug(source: Source) -> str:
    """Return the last part of the address, which stands in for a headline not seen."""
    address = source.url or next((page.url for page in source.copies if page.url), None) or ""
    return address.rstrip("/").rsplit("/", 1)[-1]


def headline_address(source: Source) -> str | None:
    """Return the address with a text fragment, so that a browser opens it at its headline."""
    if source.url is None or source.title is None or "#" in source.url:
        return source.url
    return f"{source.url}#:~:text={quote(source.title, safe='').replace('-', '%2D')}"


def _figures(source: Source) -> list[View]:
    values = figures.resolve(source.figures)
    return [_figure(item, values) for item in source.figures]


def _passages(desk: Desk, source: Source) -> View | None:
    """Each passage taken from the source, what could be compared, and its claims."""
    if not source.passages:
        return None
    ledger = desk.ledger
    document = source.cited[0].document
    rows = []
    for passage, span in _extents(ledger, source, document):
        resting = [
            claim
            for claim in ledger.by_source.get(source.id, ())
            if any(span.start <= part.start < span.end for part in ledger.spans(claim))
        ]
        rows.append(
            {
                "line": ledger.texts[document].paragraph_at(span.start).line,
                "words": passage.quote.exact,
                "found": passage.found,
                "note": desk.line(passage.note),
                "path": f"sources/{source.id}/",
                **desk.numbers(resting),
            }
        )
    return {"document": f"documents/{document}/", "rows": rows}


def _extents(ledger: Ledger, source: Source, document: str) -> list[tuple[Passage, Span]]:
    """Return each passage from its first words to the next one's, or to its paragraph's end."""
    text = ledger.texts[document]
    starts = [ledger.place(document, item.quote)[0].start for item in source.passages]
    extents = []
    for passage, start in zip(source.passages, starts, strict=True):
        end = text.paragraph_at(start).end
        following = [other for other in starts if start < other < end]
        extents.append((passage, Span(start, min([end, *following]))))
    return extents


def _rests(desk: Desk, source: Source, pagination: Pagination) -> View | None:
    """The claims that rest on the source, and how much of the document that is."""
    ledger = desk.ledger
    claims = ledger.by_source.get(source.id, [])
    if not claims:
        return None
    document = ledger.documents[claims[0].document]
    text = ledger.text(document)
    alone = [claim for claim in claims if claim.source == source.id and not claim.also_in]
    spans = [span for claim in claims for span in ledger.spans(claim)]
    return {
        "claims": desk.claims(pagination.part(claims)),
        "count": len(claims),
        "alone": len(alone),
        "total": len(ledger.by_document.get(document.id, [])),
        "share": charts.share(len(claims), len(ledger.by_document.get(document.id, []))),
        "strip": charts.strip(text, spans),
    }


def _uses(desk: Desk, source: Source, pagination: Pagination) -> list[View]:
    """Where the source stands as evidence."""
    return [
        {
            "claim": desk.claim(use.claim),
            "stance": use.stance,
            "finding": desk.line(use.evidence.finding or source.finding),
        }
        for use in pagination.part(desk.ledger.uses.get(source.id, []))
    ]
