"""api/v1: the record as JSON, one file for each entry and one for all of a kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from factcheck.exports.dictionary import FIELDS
from factcheck.exports.file import File, Frame, Part, json_file, json_frame, json_part
from factcheck.record.vocabulary import (
    Attribution,
    Bound,
    Certainty,
    ClaimKind,
    Doubt,
    EventKind,
    Located,
    Rating,
    SourceKind,
    Stance,
    Term,
    Weight,
)
from factcheck.site.projections.claim import claim_data
from factcheck.site.projections.document import document_data
from factcheck.site.projections.event import event_data, in_time
from factcheck.site.projections.mentions import Mentions
from factcheck.site.projections.source import source_data
from factcheck.site.projections.speaker import speaker_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.exports.rows import Catalogue
    from factcheck.ledger.ledger import Ledger
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
    "certainty": Certainty,
    "doubt": Doubt,
    "kind": ClaimKind,
    "source_kind": SourceKind,
    "event_kind": EventKind,
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
    yield json_file(f"{_FOLDER}/index.json", _index(Mentions(ledger, site), described))


def frames(_ledger: Ledger, _site: Site) -> Iterator[Frame]:
    """Yield what stands around the entries of each kind."""
    for kind in _KINDS:
        yield json_frame(f"{_FOLDER}/{kind}.json", {})


def _both(
    kind: str, project: Callable[[Ledger, Site, Any], Any], ledger: Ledger, site: Site, entry: Any
) -> Iterator[File | Part]:
    """Yield an entry as a file of its own and as a part of all."""
    data = project(ledger, site, entry)
    yield json_file(f"{_FOLDER}/{kind}/{entry.id}.json", data)
    yield json_part(f"{_FOLDER}/{kind}.json", data, 1)


def events(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield all events."""
    mentions = Mentions(ledger, site)
    data = [event_data(mentions, event) for event in in_time(ledger)]
    yield json_file(f"{_FOLDER}/events.json", data)


of_claim = partial(_both, "claims", claim_data)
of_source = partial(_both, "sources", source_data)
of_speaker = partial(_both, "speakers", speaker_data)


def _index(mentions: Mentions, described: list[dict[str, str]]) -> dict[str, Any]:
    ledger, site = mentions.ledger, mentions.site
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
        "documents": [document_data(mentions, item) for item in ledger.documents.values()],
        "files": described,
        "fields": FIELDS,
        "vocabularies": {name: _terms(kind) for name, kind in _VOCABULARIES.items()},
    }


def _build(site: Site) -> dict[str, Any] | None:
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


def _terms(kind: type[Term]) -> dict[str, dict[str, str]]:
    return {item: {"label": item.label, "definition": item.definition} for item in kind}
