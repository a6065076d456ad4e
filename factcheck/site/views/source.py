"""A source's page: what became of it when it was looked for, and every claim that it bears on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from factcheck.record.vocabulary import Located
from factcheck.site import charts
from factcheck.site.views.figures import figure_row
from factcheck.site.views.lists import further
from factcheck.site.views.pagination import Pagination
from factcheck.site.views.refs import Desk, View, archived, source_words
from factcheck.text import figures
from factcheck.text.document import Span
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Organization, Outlet, Source, Speaker
    from factcheck.record.parts import Page, Passage
    from factcheck.site.settings import Links


def view(ledger: Ledger, source: Source, links: Links) -> View:
    """Return what a source's page shows."""
    desk = Desk(ledger, links)
    pagination = Pagination(links)
    reference = {**desk.source(source), "archived": archived(source)}
    report_of = ledger.sources.get(source.report_of or "")
    title = reference["title"]
    named = f"“{title}”" if reference["has_headline"] else title
    where = " (not found)" if source.located is Located.NO else ""
    words = source_words(ledger, source)
    return {
        "title": f"Source: {named}, {reference['publisher']['name']}{where}",
        "heading": title,
        "description": f"{words}: what this source says, and whether we found it.",
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
        "omissions": [
            {
                "text": desk.line(item.text),
                "path": reference["path"],
                **desk.numbers([ledger.claims[claim] for claim in item.claims]),
            }
            for item in source.omissions
        ],
        "does_not_show": desk.line(source.does_not_show),
        "finding": desk.prose(source.finding),
        "note": desk.line(source.note),
        "weight_value": source.weight,
        "weight_reason": desk.line(source.weight_reason),
        "figures": _figures(source),
        "passages": _passages(desk, source),
        "statements": _statements(ledger, source),
        "passed_on": _named(ledger.outlets[source.origin], "outlets") if source.origin else None,
        "citing": _citing(desk, source, pagination),
        "named_for": desk.claims(pagination.part(ledger.named_for.get(source.id, []))),
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


def _named(entry: Speaker | Organization | Outlet, kind: str) -> View:
    return {"name": entry.name, "path": f"{kind}/{entry.id}/"}


def _statements(ledger: Ledger, source: Source) -> list[View]:
    """Return everybody on record whose statements the source reports."""
    people = [_named(ledger.speakers[name], "speakers") for name in source.speakers]
    bodies = [_named(ledger.organizations[name], "organizations") for name in source.organizations]
    return [*people, *bodies]


def _sums(source: Source) -> list[View]:
    """Return the archived copies of the source and of pages named with it whose sum is known."""
    pages: list[Source | Page] = [source, *source.copies, *source.see_also]
    return [
        {**copy, "names_private_persons": page.names_private_persons}
        for page in pages
        for copy in archived(page)
        if copy["sha256"]
    ]


def address_slug(source: Source) -> str:
    """Return the last part of the address, which tells more where the headline is not known.

    Of a page that names private persons it is not shown, as it may name them too.
    """
    pages: list[Source | Page] = [source, *source.copies]
    shown = (page.url for page in pages if page.url and not page.names_private_persons)
    return next(shown, "").rstrip("/").rsplit("/", 1)[-1]


def headline_address(source: Source) -> str | None:
    """Return the address with a text fragment, so that a browser opens it at its headline."""
    if source.url is None or source.title is None or "#" in source.url:
        return source.url
    if source.names_private_persons:  # the headline may name them
        return source.url
    return f"{source.url}#:~:text={quote(source.title, safe='').replace('-', '%2D')}"


def _figures(source: Source) -> list[View]:
    values = figures.resolve(source.figures)
    decimals = decimals_found(source.figures, source.finding)
    return [figure_row(item, values, decimals) for item in source.figures]


def _passages(desk: Desk, source: Source) -> View | None:
    """Return each passage taken from the source, what could be compared, and its claims."""
    if not source.passages:
        return None
    ledger = desk.ledger
    document = source.cited[0].document
    rows = []
    for passage, span in _extents(ledger, source, document):
        taken = [
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
                **desk.numbers(taken),
            }
        )
    language = ledger.documents[document].language
    return {"document": f"documents/{document}/", "language": language, "rows": rows}


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


def _citing(desk: Desk, source: Source, pagination: Pagination) -> View | None:
    """Return the claims that cite the source, and how much of the document that is."""
    ledger = desk.ledger
    claims = ledger.by_source.get(source.id, [])
    if not claims:
        return None
    document = ledger.documents[claims[0].document]
    text = ledger.text(document)
    spans = [span for claim in claims for span in ledger.spans(claim)]
    return {
        "claims": desk.claims(pagination.part(claims)),
        "count": len(claims),
        "further": further(ledger, source.id),
        "total": len(ledger.by_document.get(document.id, [])),
        "share": charts.share(len(claims), len(ledger.by_document.get(document.id, []))),
        "strip": charts.strip(text, spans),
    }


def _uses(desk: Desk, source: Source, pagination: Pagination) -> list[View]:
    """Return the claims for which the source is evidence."""
    return [
        {
            "claim": desk.claim(use.claim),
            "stance": use.evidence.stance,
            "finding": desk.line(use.evidence.finding or source.finding),
        }
        for use in pagination.part(desk.ledger.uses.get(source.id, []))
    ]
