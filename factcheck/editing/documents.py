"""The documents of a record whose other entries may be anything: half written, or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factcheck.record.model import Document
from factcheck.record.problems import RecordError
from factcheck.record.reader import record_files
from factcheck.record.textfiles import read_text
from factcheck.record.yamlfile import parse
from factcheck.rules.check import prove
from factcheck.text.document import QuoteError, sections
from factcheck.text.frozen import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.text.document import FrozenText, Span

Documents = dict[str, tuple[Document, "FrozenText"]]


def read_documents(folder: Path) -> Documents:
    """Return every document that can be read, by id, with its frozen text.

    Raises:
        RecordError: with the record's problems, when no document can be read.

    """
    found: Documents = {}
    for entry in _entries(folder):
        try:
            document = Document.model_validate(entry)
            place = folder / "content" / "documents"
            text = read_document(place, document.file, document.sha256)
        except (ValidationError, RecordError):
            continue
        found[document.id] = document, text
    if not found:
        prove(folder)
    return found


def _entries(folder: Path) -> list[Any]:
    """Return what the record's files list as documents."""
    found: list[Any] = []
    for path in record_files(folder):
        try:
            data = parse(path.name, read_text(path).removeprefix("\ufeff")).data
        except RecordError:
            continue
        listed = data.get("documents") if isinstance(data, dict) else None
        found += listed if isinstance(listed, list) else []
    return found


def section_of(document: Document, text: FrozenText, span: Span) -> str | None:
    """Return the id of the section in which a place lies; None where it lies before the first."""
    begins = [
        (item.id, item.begins.exact, item.begins.prefix, item.begins.suffix)
        for item in document.sections
    ]
    try:
        bounds = sections(text, begins)
    except QuoteError:
        return None
    inside = (name for name, part in bounds.items() if part.start <= span.start < part.end)
    return next(inside, None)
