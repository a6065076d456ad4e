"""`quote`: where words stand in the documents, with the YAML to paste, or what is near them."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from factcheck.editing.canonical import entry_lines
from factcheck.editing.documents import read_documents, section_of
from factcheck.editing.passages import find, in_context
from factcheck.record.model import Claim
from factcheck.record.problems import RecordError, did_you_mean
from factcheck.rules.sense import remarks
from factcheck.text.document import QuoteError, Span
from factcheck.text.nearest import LEGEND, nearest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from factcheck.editing.documents import Documents
    from factcheck.editing.passages import Found
    from factcheck.record.model import Document
    from factcheck.text.document import FrozenText

_WIDTH = 100


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("words", help="the words, with [...] where some are left out")
    parser.add_argument("--document", metavar="ID", help="look in this document only")
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")


def run(options: argparse.Namespace) -> int:
    """Return 0 where the words stand once in a document, else 1."""
    try:
        documents = read_documents(options.folder)
    except RecordError as error:
        print(error, file=sys.stderr)
        return 1
    if options.document and options.document not in documents:
        hint = did_you_mean(options.document, list(documents))
        message = f"--document: must be one of {', '.join(documents)}"
        print(f"{message} ({hint})" if hint else message, file=sys.stderr)
        return 1
    wanted = [options.document] if options.document else list(documents)
    report, count = look({name: documents[name] for name in wanted}, options.words)
    print(report)
    return 0 if count == 1 else 1


def look(documents: Documents, words: str) -> tuple[str, int]:
    """Return what can be said of the words, and in how many places they stand."""
    found, missed = [], []
    for document, text in documents.values():
        try:
            found.append((document, text, find(text, words)))
        except QuoteError as error:
            missed.append(_missed(document, text, words, error))
    report = "\n\n".join([_report(*place) for place in found] or missed)
    return report, sum(len(places) for *_, places in found)


def _report(document: Document, text: FrozenText, places: list[Found]) -> str:
    """Return every place in one document, each with its surroundings and the YAML for it."""
    count = len(places)
    verdict = "unique" if count == 1 else f"stands {count} times; each place has its own YAML"
    blocks = ["\n".join(_place(document, text, found)) for found in places]
    return "\n\n".join([f"{document.id}: {verdict}", *blocks])


def _place(document: Document, text: FrozenText, found: Found) -> Iterator[str]:
    section = section_of(document, text, found.spans[0])
    for span in found.spans:
        line, column = text.line_of(span.start), text.column_of(span.start)
        place = f"line {line}, column {column}, code points {span.start} to {span.end}"
        yield place + (f", section {section}" if section else "")
    yield _quoted(in_context(text, found.spans))
    yield from (f"note: it {note}" for note in remarks(text, found.spans, document.language))
    yield ""
    bare = found.quote["exact"] if len(found.quote) == 1 else found.quote
    named = {"section": section} if section else {}
    yield from entry_lines({"document": document.id, **named, "quotes": [bare]}, Claim, 4)


def _quoted(words: str) -> str:
    return fill(words, _WIDTH, initial_indent="    | ", subsequent_indent="    | ")


def _missed(document: Document, text: FrozenText, words: str, error: QuoteError) -> str:
    """Return why words were refused, and the passage nearest to them."""
    lines = [f"{document.id}: {error}"]
    near = nearest(text.folded, words) if error.code == "unknown-quote" else None
    if near:
        lines += [
            f"nearest: line {text.line_of(near.start)}",
            _quoted(in_context(text, (Span(near.start, near.end),))),
            f"{LEGEND}:",
            _quoted(near.marked),
        ]
    return "\n".join(lines)
