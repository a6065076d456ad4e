"""Small sites of their own, made on the spot and held to the one check that a build runs."""

from __future__ import annotations

import copy
import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.record.model import Record
from factcheck.record.problems import Problem, RecordError
from factcheck.rules import by_id
from factcheck.rules.check import prove
from tests import quickyaml


class Site(NamedTuple):
    """A record and the files beside it, by their paths from the site's folder."""

    record: dict[str, Any] | str
    """As data; or as the text of claims.yaml, where its spelling is what is tried."""
    files: dict[str, bytes]
    published: dict[str, Any] | None = None
    """The record as it was published before, where that is what is tried."""

    def write(self, folder: Path) -> Path:
        """Write the site, without the theme, into a folder where another may be; return that."""
        text = self.record if isinstance(self.record, str) else dumped(self.record)
        files = {"claims.yaml": text.encode(), **self.files}
        for path in [path for path in folder.rglob("*") if path.is_file()]:
            if path.relative_to(folder).as_posix() not in files:
                path.unlink()
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder


def dumped(record: dict[str, Any]) -> str:
    """Return a record as YAML, in the order in which its fields were given."""
    return quickyaml.dump(record)


def one_document(
    text: str | bytes,
    claims: list[dict[str, Any]],
    *,
    language: str = "en",
    document: dict[str, Any] | None = None,
    **kinds: list[dict[str, Any]],
) -> Site:
    """Return the site of one document, whose claims are given by what differs between them.

    Args:
        text: the document.
        claims: each with its quotes, and any other field.
        language: of the document, as a BCP 47 tag.
        document: further fields of the document's entry.
        kinds: the entries of further kinds.

    """
    raw = text.encode() if isinstance(text, str) else text
    of_document = {
        "id": "note",
        "title": "Note",
        "label": "Note of 2 March 2021",
        "summary": "An invented note.",
        "issuer": "keepers",
        "date": "2021-03-02",
        "language": language,
        "file": "note.txt",
        "sha256": hashlib.sha256(raw).hexdigest(),
        "sections": [
            {
                "id": "1",
                "title": "All of it",
                "begins": _place(claims[0]["quotes"][0]),
                "heading": False,
            }
        ],
        **(document or {}),
    }
    made = [
        {
            "id": f"claim-{number}",
            "document": "note",
            "section": "1",
            "kind": "event",
            "title": f"The keepers said this ({'abcdefghijklmnopqrstuvwxyz'[number]})",
            "statement": "The keepers said this.",
            **claim,
        }
        for number, claim in enumerate(claims)
    ]
    organizations = [{"id": "keepers", "name": "The Keepers"}]
    record = {"documents": [of_document], "organizations": organizations, "claims": made}
    for kind, entries in kinds.items():
        record[kind] = record.get(kind, []) + copy.deepcopy(entries)
    return Site(record, {"content/documents/note.txt": raw})


def _place(quote: str | dict[str, Any]) -> str | dict[str, Any]:
    """Return a quote without what is only said of a claim's."""
    if isinstance(quote, str):
        return quote
    return {key: value for key, value in quote.items() if key != "context_checked"}


def problems(site: Site, folder: Path) -> list[Problem]:
    """Return what the check finds in a site that is written into a folder: errors and warnings."""
    published = None
    if site.published is not None:
        published = by_id(Record.model_validate(site.published))
    try:
        return prove(site.write(folder), published).warnings
    except RecordError as error:
        return error.problems
