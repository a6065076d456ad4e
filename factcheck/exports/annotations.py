"""The frozen documents, and every quote in them as a W3C web annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.exports.addresses import Addresses, urn
from factcheck.exports.file import File, json_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document
    from factcheck.site.settings import Site
    from factcheck.text.document import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and after a quote, by which it can be found again in another copy."""


def of_document(ledger: Ledger, site: Site, document: Document) -> Iterator[File]:
    """Yield a document's text, byte for byte, and its annotations.

    JSON-LD reads a relative address from the file that it stands in, so these are links from
    the annotations' own folder while the site has no address.
    """
    folder = f"documents/{document.id}/"
    links = Addresses(site, folder)
    yield File(f"{folder}text.txt", ledger.text(document).raw.encode())
    yield json_file(f"{folder}annotations.jsonld", _collection(ledger, document, links))


def _collection(ledger: Ledger, document: Document, links: Addresses) -> dict[str, Any]:
    items = [
        _annotation(ledger, claim, number, span, links)
        for claim in ledger.by_document.get(document.id, ())
        for number, span in enumerate(ledger.spans(claim), start=1)
    ]
    collection = urn(ledger, "annotations", document.id, document.id)
    page = {
        "id": urn(ledger, "annotation-pages", document.id, document.id),
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": items,
    }
    return {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": document.label,
        "total": len(items),
        **({"first": page} if items else {}),
    }


def _annotation(
    ledger: Ledger, claim: Claim, number: int, span: Span, links: Addresses
) -> dict[str, Any]:
    return {
        "id": urn(ledger, "annotations", f"{claim.id}/{number}", claim.document),
        "type": "Annotation",
        "motivation": "assessing",
        "body": _bodies(ledger, claim, links),
        "target": {
            "source": links.to(f"documents/{claim.document}/text.txt"),
            "selector": _selectors(ledger.texts[claim.document].raw, span),
        },
    }


def _bodies(ledger: Ledger, claim: Claim, links: Addresses) -> list[dict[str, str]]:
    """Return the claim's page and both verdicts, each with the question that it answers."""
    words = [
        f"Did the source say it? {ledger.attribution(claim).label}",
        f"Is it so? {ledger.rating(claim).label}",
    ]
    if claim.withdrawn is not None:
        words.append(f"Withdrawn on {claim.withdrawn.date.words}: {claim.withdrawn.reason}")
    page = {
        "id": links.to(f"claims/{claim.id}/"),
        "type": "Text",
        "format": "text/html",
        "purpose": "linking",
    }
    return [page, *(_text(item, links.site.language) for item in words)]


def _text(words: str, language: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "value": words,
        "format": "text/plain",
        "language": language,
        "purpose": "assessing",
    }


def _selectors(raw: str, span: Span) -> list[dict[str, str | int]]:
    """Return two ways to find the same words: by themselves, and by code points."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": raw[span.start : span.end],
            "prefix": raw[max(span.start - _AROUND, 0) : span.start],
            "suffix": raw[span.end : span.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
