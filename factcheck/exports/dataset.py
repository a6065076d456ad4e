"""api/v1: the record as JSON, one file for each entry and one for all of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exports.entries import claim, source, speaker
from factcheck.exports.entries.common import Clerk, Data
from factcheck.exports.entries.dictionary import FIELDS
from factcheck.exports.file import File, Frame, Part, json_file, json_frame, json_part
from factcheck.record.vocabulary import (
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
from factcheck.site.views import conclusion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exports.rows import Catalogue
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source, Speaker
    from factcheck.site.settings import Site

VERSION = "1"
"""Changes, with the folder, when a field is removed or changes its meaning."""
LICENCE = "CC-BY-4.0"

_FOLDER = f"api/v{VERSION}"
_KINDS = ("claims", "sources", "speakers")
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


def index(ledger: Ledger, site: Site, catalogue: Catalogue) -> Iterator[File]:
    """Yield the index, which describes the rest."""
    described = [
        {"path": path, "description": row.about}
        for row in catalogue.files_of(site)
        for path in row.paths
        if row.about
    ]
    yield json_file(f"{_FOLDER}/index.json", _index(Clerk(ledger, site), described))


def frames(_ledger: Ledger, _site: Site) -> Iterator[Frame]:
    """Yield what stands around the entries of each kind."""
    for kind in _KINDS:
        yield json_frame(f"{_FOLDER}/{kind}.json", {})


def of_claim(ledger: Ledger, site: Site, entry: Claim) -> Iterator[File | Part]:
    """Yield a claim as a file of its own and as a part of all."""
    yield from _both("claims", claim.entry(Clerk(ledger, site), entry))


def of_source(ledger: Ledger, site: Site, entry: Source) -> Iterator[File | Part]:
    """Yield a source as a file of its own and as a part of all."""
    yield from _both("sources", source.entry(Clerk(ledger, site), entry))


def of_speaker(ledger: Ledger, site: Site, entry: Speaker) -> Iterator[File | Part]:
    """Yield a speaker as a file of its own and as a part of all."""
    yield from _both("speakers", speaker.entry(Clerk(ledger, site), entry))


def _both(kind: str, row: Data) -> Iterator[File | Part]:
    yield json_file(f"{_FOLDER}/{kind}/{row['id']}.json", row)
    yield json_part(f"{_FOLDER}/{kind}.json", row, 1)


def _index(clerk: Clerk, described: list[Data]) -> Data:
    ledger, site = clerk.ledger, clerk.site
    return {
        "name": site.name,
        "version": VERSION,
        "description": site.tagline,
        "url": site.absolute(""),
        "publisher": site.editors,
        "licence": LICENCE,
        "licence_covers": "The record and our texts; the frozen documents are their issuers'.",
        "build": _build(site),
        "last_change": str(ledger.last_review) if ledger.last_review else None,
        "counts": {kind: len(getattr(ledger, kind)) for kind in _KINDS},
        "documents": [_document(clerk, item) for item in ledger.documents.values()],
        "files": described,
        "fields": FIELDS,
        "vocabularies": {name: _terms(kind) for name, kind in _VOCABULARIES.items()},
    }


def _build(site: Site) -> Data | None:
    """Return the commit and the settings from which anybody can build this site again."""
    if not site.commit:
        return None
    settings = {
        "SITEURL": site.url,
        "REPOSITORY": site.repository,
        "PUBLISHER": site.publisher,
        "CONTACT": site.contact,
        "FUNDING": site.funding,
    }
    return {"commit": site.commit, "settings": settings}


def _document(clerk: Clerk, document: Document) -> Data:
    return {
        **clerk.document(document),
        "date": str(document.date),
        "language": document.language,
        "sha256": document.sha256,
        "text": clerk.site.absolute(f"documents/{document.id}/text.txt"),
        "authenticity": document.authenticity.model_dump() if document.authenticity else None,
        "conclusion": conclusion.filled(clerk.ledger, document),
        "replies": [clerk.reply(item) for item in document.replies],
    }


def _terms(kind: type[Term]) -> dict[str, Data]:
    return {item: {"label": item.label, "definition": item.definition} for item in kind}
