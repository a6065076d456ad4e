"""A document's page: the whole text, every claim's words marked, both verdicts beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Rating
from factcheck.site import charts
from factcheck.site.views.passages import Mark, Segment, by_paragraph, segments
from factcheck.site.views.refs import Desk, View
from factcheck.site.views.replies import replies

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.site.settings import Links
    from factcheck.text.paragraphs import Paragraph


def view(ledger: Ledger, document: Document, links: Links) -> View:
    """Return what a document's page shows."""
    desk = Desk(ledger, links)
    text = ledger.text(document)
    claims = ledger.by_document.get(document.id, [])
    spans = [span for claim in claims for span in ledger.spans(claim)]
    issuer = ledger.organizations[document.issuer]
    signed_by = ledger.speakers.get(document.signed_by or "")
    source = ledger.sources.get(document.source or "")
    sections = _sections(ledger, document)
    return {
        "title": f"The {document.title}, annotated",
        "description": document.summary,
        "crumbs": [{"name": "Documents", "path": "documents/", "fragment": ""}],
        "document": {
            "id": document.id,
            "title": document.title,
            "label": document.label,
            "summary": document.summary,
            "issuer": {"name": issuer.name, "path": f"organizations/{issuer.id}/"},
            "signed_by": (
                {"name": signed_by.name, "path": f"speakers/{signed_by.id}/"} if signed_by else None
            ),
            "date": {"iso": str(document.date), "words": document.date.words},
            "place": document.place,
            "language": document.language,
            "sha256": document.sha256,
            "file": f"content/documents/{document.file}",
            "path": f"documents/{document.id}/",
        },
        "source": desk.source(source) if source else None,
        "authenticity": _authenticity(desk, document),
        "replies": replies(desk, document),
        "characters": len(text.raw),
        "paragraph_count": len(text.paragraphs),
        "coverage": coverage(ledger, document),
        "strip_chart": charts.strip(text, spans),
        "sections": sections,
        "paragraphs": _paragraphs(desk, document, sections),
        "framing": [
            {
                "words": item.quote.exact,
                "kind": item.kind,
                "why": item.why,
                "line": desk.quote_line(document.id, item.quote),
            }
            for item in document.framing
        ],
        "claims": {claim.id: desk.claim(claim) for claim in claims},
        "cited": [desk.source(item) for item in ledger.cited if _cites(item, document)],
    }


def _authenticity(desk: Desk, document: Document) -> View | None:
    """Return what confirms that the text is the one that was issued, and what does not."""
    found = document.authenticity
    if found is None:
        return None
    return {
        "confirmed": desk.prose(found.confirmed),
        "not_confirmed": desk.prose(found.not_confirmed),
    }


def _cites(source: object, document: Document) -> bool:
    return any(item.document == document.id for item in getattr(source, "cited", ()))


def coverage(ledger: Ledger, document: Document) -> View:
    """Return how many of a document's words are in claims and in framing, with the shares."""
    counted = ledger.coverage(document)
    return {
        "words": counted.words,
        "in_claims": counted.in_claims,
        "in_framing": counted.in_framing,
        "unmapped": counted.words - counted.mapped,
        "claims_share": charts.share(counted.in_claims, counted.words),
        "framing_share": charts.share(counted.in_framing, counted.words),
        "mapped_share": charts.share(counted.mapped, counted.words),
    }


def _sections(ledger: Ledger, document: Document) -> list[View]:
    text = ledger.text(document)
    starts = ledger.sections(document)
    return [
        {
            "id": section.id,
            "title": section.title,
            "heading": section.heading,
            "level": section.id.count(".") + 2,
            "line": text.paragraph_at(starts[section.id].start).line,
            "position": charts.share(starts[section.id].start, len(text.raw)),
        }
        for section in document.sections
    ]


def _paragraphs(desk: Desk, document: Document, sections: list[View]) -> list[View]:
    """Return the paragraphs in order, each with the notes of the claims that begin in it."""
    ledger = desk.ledger
    text = ledger.text(document)
    marks = [
        Mark(span, claim.id)
        for claim in ledger.by_document.get(document.id, [])
        for span in ledger.spans(claim)
    ]
    levels = {item["line"]: item["level"] for item in sections if item["heading"]}
    first: dict[int, list[str]] = {}
    for claim in ledger.by_document.get(document.id, []):
        first.setdefault(ledger.spans(claim)[0].start, []).append(claim.id)
    noted: set[str] = set()
    under = _under_headings(ledger, document, sections)
    views = []
    for paragraph, reaching in zip(text.paragraphs, by_paragraph(text, marks), strict=True):
        parts = segments(text, paragraph, reaching)
        begun = [claim for part in parts for claim in part.begins if claim not in noted]
        begun = sorted(dict.fromkeys(begun), key=ledger.numbers.__getitem__)
        noted.update(begun)
        views.append(
            {
                **_paragraph(paragraph, parts, levels.get(paragraph.line, 0)),
                "anchors": [first.get(part.start, ()) for part in parts],
                "notes": begun,
                "under": under.get(paragraph.line),
            }
        )
    return views


def _under_headings(ledger: Ledger, document: Document, sections: list[View]) -> dict[int, View]:
    """Return, by the line of a heading, the ratings of the claims in the text under it."""
    claims = [
        (f"{claim.section}.", ledger.paragraph(claim).line, ledger.rating(claim))
        for claim in ledger.by_document.get(document.id, [])
    ]
    found = {}
    for section in sections:
        below = [
            rating
            for number, line, rating in claims
            if number.startswith(f"{section['id']}.") and line != section["line"]
        ]
        counts = [{"term": term, "count": below.count(term)} for term in Rating]
        if section["heading"] and below:
            counts = [item for item in counts if item["count"]]
            found[section["line"]] = {"total": len(below), "counts": counts}
    return found


def _paragraph(paragraph: Paragraph, parts: list[Segment], level: int) -> View:
    first = parts[0].text if parts else ""
    return {
        "line": paragraph.line,
        "level": level,
        "hangs": first.startswith(('"', "“")),
        "segments": parts,
    }


def card(ledger: Ledger, document: Document) -> View:
    """Return a document as the front page and the list show it."""
    text = ledger.text(document)
    claims = ledger.by_document.get(document.id, [])
    spans = [span for claim in claims for span in ledger.spans(claim)]
    return {
        "title": document.title,
        "language": document.language,
        "label": document.label,
        "summary": document.summary,
        "issuer": ledger.organizations[document.issuer].name,
        "place": document.place,
        "date": {"iso": str(document.date), "words": document.date.words},
        "path": f"documents/{document.id}/",
        "strip": charts.strip(text, spans),
        "characters": len(text.raw),
        "paragraphs": len(text.paragraphs),
        "claims": len(claims),
        "coverage": coverage(ledger, document),
    }
