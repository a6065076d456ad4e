"""Citations of claims and sources, beside their pages: cite.bib, cite.ris and cite.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exports import bibliography
from factcheck.exports.bibliography import Item
from factcheck.exports.file import File, json_file
from factcheck.record.vocabulary import SourceKind
from factcheck.site import phrases
from factcheck.site.projections.mentions import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source
    from factcheck.site.settings import Site

_GENRES = {
    SourceKind.ARTICLE: bibliography.ARTICLE,
    SourceKind.STATEMENT: bibliography.STATEMENT,
    SourceKind.APPEAL: bibliography.STATEMENT,
    SourceKind.REPORT: bibliography.REPORT,
    SourceKind.STANDARD: bibliography.STANDARD,
}


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[File]:
    """Yield a claim's three files."""
    yield from _cited(f"claims/{claim.id}", _claim(ledger, claim, site))


def of_document(ledger: Ledger, site: Site, document: Document) -> Iterator[File]:
    """Yield the three files of a document with its marks."""
    yield from _cited(f"documents/{document.id}", _document(ledger, document, site))


def of_source(ledger: Ledger, _site: Site, source: Source) -> Iterator[File]:
    """Yield a source's three files."""
    yield from _cited(f"sources/{source.id}", _source(ledger, source))


def _cited(folder: str, item: Item) -> Iterator[File]:
    yield File(f"{folder}/cite.bib", bibliography.bibtex(item).encode())
    yield File(f"{folder}/cite.ris", bibliography.ris(item).encode())
    yield json_file(f"{folder}/cite.json", [bibliography.csl(item)])


def _claim(ledger: Ledger, claim: Claim, site: Site) -> Item:
    """Return a claim's page as the editors' work, dated by its review; its version is a date too.

    When a reader looked at the page, no file can know: the citation that the page copies says it.
    """
    changed = ledger.last_change(claim)
    return Item(
        key=f"claim:{claim.id}",
        genre=bibliography.WEBPAGE,
        title=phrases.citation(claim.title),
        publisher=site.name,
        authors=(site.editors,),
        date=claim.review.date if claim.review else None,
        url=site.absolute(f"claims/{claim.id}/") if site.url else None,
        version=str(changed) if changed else "",
        note=f"Withdrawn on {claim.withdrawn.date.words}" if claim.withdrawn else "",
    )


def _document(ledger: Ledger, document: Document, site: Site) -> Item:
    """Return a document's page as the editors' work, of which the document itself is a part."""
    changes = map(ledger.last_change, ledger.by_document.get(document.id, ()))
    return Item(
        key=f"document:{document.id}",
        genre=bibliography.WEBPAGE,
        title=phrases.annotated(document.label),
        publisher=site.name,
        authors=(site.editors,),
        url=site.absolute(f"documents/{document.id}/") if site.url else None,
        version=max(map(str, filter(None, changes)), default=""),
    )


def _source(ledger: Ledger, source: Source) -> Item:
    """Return a source; a description of ours in place of a title stands in brackets."""
    published = source.published
    return Item(
        key=f"source:{source.id}",
        genre=_GENRES[source.kind],
        title=source.title or f"[{source.label}]",
        publisher=publisher(ledger, source)[1].name,
        authors=tuple(source.authors),
        date=published.date if published else None,
        inferred=published.inferred if published else False,
        url=None if source.names_private_persons else source.url,
        note=_reservations(source),
    )


def _reservations(source: Source) -> str:
    """Return what a reader must know who cites the source, and where copies of its page are."""
    notes = []
    if source.stated_by_document:
        fields = ", ".join(source.stated_by_document)
        notes.append(f"Known only from the document that cites it: {fields}")
    if source.published and source.published.inferred:
        notes.append("Date inferred")
    if source.names_private_persons:
        notes.append("The address is left out because the page names private persons")
    else:
        notes += [f"Archived on {copy.date.words}: {copy.url}" for copy in source.archived]
    if source.withdrawn:
        notes.append(f"Withdrawn from the record on {source.withdrawn.date.words}")
    return "; ".join(notes)
