"""A source as data: everything on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exports.entries import common
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from factcheck.exports.entries.common import Clerk, Data
    from factcheck.record.model import Source
    from factcheck.record.parts import Page


def entry(clerk: Clerk, source: Source) -> Data:
    """Return a source, what became of it and all that rests on it; unknown is None."""
    return {
        **_citation(clerk, source),
        **_search(clerk, source),
        **_content(clerk, source),
        **_uses(clerk, source),
        "corrections": common.corrections(source.corrections),
        "withdrawn": common.withdrawn(source.withdrawn),
    }


def _citation(clerk: Clerk, source: Source) -> Data:
    return {
        "id": source.id,
        "url": clerk.site.absolute(f"sources/{source.id}/"),
        "kind": source.kind,
        "title": source.title,
        "label": source.label,
        "outlet": clerk.named("outlets", source.outlet),
        "issuer": clerk.named("organizations", source.issuer),
        "origin": clerk.named("outlets", source.origin),
        "speakers": clerk.all_named("speakers", source.speakers),
        "organizations": clerk.all_named("organizations", source.organizations),
        "authors": source.authors,
        "published": common.published(source.published),
        "names_private_persons": source.names_private_persons,
        **common.address(source.url, is_private=source.names_private_persons),
        "archived": _archived(source),
        "stated_by_document": source.stated_by_document,
    }


def _search(clerk: Clerk, source: Source) -> Data:
    ledger = clerk.ledger
    reported = ledger.sources.get(source.report_of or "")
    return {
        "located": source.located,
        "search": source.search,
        "copies": [_page(clerk, page) for page in source.copies],
        "see_also": [_page(clerk, page) for page in source.see_also],
        "report_of": clerk.source(reported) if reported else None,
        "reports": [clerk.source(item) for item in ledger.reports_of.get(source.id, ())],
    }


def _page(clerk: Clerk, page: Page) -> Data:
    return {
        "outlet": clerk.named("outlets", page.outlet),
        "title": None if page.names_private_persons else page.title,
        "names_private_persons": page.names_private_persons,
        **common.address(page.url, is_private=page.names_private_persons),
        "archived": _archived(page),
        "published": common.published(page.published),
        "note": page.note,
    }


def _archived(page: Source | Page) -> list[Data]:
    return [
        {
            **common.address(copy.url, is_private=page.names_private_persons),
            "date": str(copy.date),
            "sha256": copy.sha256,
        }
        for copy in page.archived
    ]


def _content(clerk: Clerk, source: Source) -> Data:
    return {
        "confirms": source.confirms,
        "differences": source.differences,
        "omissions": [{"text": item.text, "claims": item.claims} for item in source.omissions],
        "does_not_show": source.does_not_show,
        "passages": [
            {"exact": item.quote.exact, **common.term(item.found), "note": item.note}
            for item in source.passages
        ],
        "finding": source.finding,
        "note": source.note,
        "weight": source.weight,
        "weight_reason": source.weight_reason,
        "figures": clerk.figures(source.figures, decimals_found(source.figures, source.finding)),
    }


def _uses(clerk: Clerk, source: Source) -> Data:
    ledger = clerk.ledger
    return {
        "cited": [
            {
                "document": clerk.document(ledger.documents[item.document]),
                "exact": item.quote.exact,
            }
            for item in source.cited
        ],
        "claims": [clerk.claim(claim) for claim in ledger.by_source.get(source.id, ())],
        "named_for": [clerk.claim(claim) for claim in ledger.named_for.get(source.id, ())],
        "evidence_for": [
            {"claim": clerk.claim(use.claim), "stance": use.evidence.stance}
            for use in ledger.uses.get(source.id, ())
        ],
        "discrepancies": [
            common.discrepancy(item) for item in ledger.discrepancies_by_source.get(source.id, ())
        ],
        "looked_for": [
            common.looked_for(item) for item in ledger.looked_for_by_source.get(source.id, ())
        ],
    }
