"""api/v1: the record as JSON, one file for each entry and one for all of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.formats.entries import claim, source, speaker
from factcheck.formats.entries.common import Clerk, Data
from factcheck.formats.entries.dictionary import FIELDS, FILES
from factcheck.formats.file import File, json_file
from factcheck.vocabulary import (
    Attribution,
    Bound,
    ClaimKind,
    Located,
    Rating,
    SourceKind,
    Stance,
    Term,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.ledger import Ledger
    from factcheck.model import Document
    from factcheck.site import Site

VERSION = "1"
"""Changes, with the folder, when a field is removed or changes its meaning."""
LICENCE = "CC-BY-4.0"

_FOLDER = f"api/v{VERSION}"
_KINDS: tuple[tuple[str, Callable[[Clerk, Any], Data]], ...] = (
    ("claims", claim.entry),
    ("sources", source.entry),
    ("speakers", speaker.entry),
)
_VOCABULARIES: dict[str, type[Term]] = {
    "attribution": Attribution,
    "rating": Rating,
    "stance": Stance,
    "weight": Weight,
    "kind": ClaimKind,
    "source_kind": SourceKind,
    "located": Located,
    "bound": Bound,
}


def files(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the index, which describes the rest, and every kind of entry."""
    clerk = Clerk(ledger, site)
    yield json_file(f"{_FOLDER}/index.json", _index(clerk))
    for kind, entry in _KINDS:
        rows = [entry(clerk, item) for item in getattr(ledger, kind).values()]
        yield json_file(f"{_FOLDER}/{kind}.json", rows)
        for row in rows:
            yield json_file(f"{_FOLDER}/{kind}/{row['id']}.json", row)


def _index(clerk: Clerk) -> Data:
    ledger, site = clerk.ledger, clerk.site
    return {
        "name": site.name,
        "version": VERSION,
        "description": site.tagline,
        "url": site.absolute(""),
        "publisher": site.editors,
        "licence": LICENCE,
        "licence_covers": "The record and our texts; the frozen documents are their issuers'.",
        "last_change": str(ledger.last_review) if ledger.last_review else None,
        "counts": {kind: len(getattr(ledger, kind)) for kind, _ in _KINDS},
        "documents": [_document(clerk, item) for item in ledger.record.documents],
        "files": [{"path": path, "description": words} for path, words in FILES.items()],
        "fields": FIELDS,
        "vocabularies": {name: _terms(kind) for name, kind in _VOCABULARIES.items()},
    }


def _document(clerk: Clerk, document: Document) -> Data:
    return {
        **clerk.document(document),
        "date": str(document.date),
        "language": document.language,
        "sha256": document.sha256,
        "text": clerk.site.absolute(f"documents/{document.id}/text.txt"),
    }


def _terms(kind: type[Term]) -> dict[str, Data]:
    return {item: {"label": item.label, "definition": item.definition} for item in kind}
