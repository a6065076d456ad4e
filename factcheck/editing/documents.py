"""The documents of a record whose other entries may be anything: half written, or wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.record.problems import RecordError
from factcheck.record.reader import read_what_can_be_read
from factcheck.rules.check import prove
from factcheck.text.document import QuoteError, sections
from factcheck.text.frozen import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.record.model import Document
    from factcheck.text.document import FrozenText, Span

    Documents = dict[str, tuple[Document, FrozenText]]


def read_documents(folder: Path) -> Documents:
    """Return every document that can be read, by id, with its frozen text.

    Raises:
        RecordError: with the record's problems, when no document can be read.

    """
    found: Documents = {}
    for document in read_what_can_be_read(folder).record.documents:
        with suppress(RecordError):
            place = folder / "content" / "documents"
            found[document.id] = document, read_document(place, document.file, document.sha256)
    if not found:
        prove(folder)
    return found


def section_of(document: Document, text: FrozenText, span: Span) -> str | None:
    """Return the id of the section in which a place lies; None where it lies before the first."""
    try:
        bounds = sections(text, document.sections)
    except QuoteError:
        return None
    inside = (name for name, part in bounds.items() if part.start <= span.start < part.end)
    return next(inside, None)
