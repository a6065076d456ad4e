"""`quote`: where words stand in the documents, or the passage nearest to them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.document import QuoteError
from factcheck.problems import RecordError
from factcheck.proof import prove

if TYPE_CHECKING:
    import argparse

    from factcheck.document import FrozenText


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("words", help="the words, with [...] where some are left out")
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")


def run(options: argparse.Namespace) -> int:
    """Return 0 where the words stand once in a document, else 1."""
    try:
        texts = prove(options.folder).texts
    except RecordError as error:
        print(error, file=sys.stderr)
        return 1
    found = [_look(name, text, options.words) for name, text in texts.items()]
    return 0 if any(found) else 1


def _look(name: str, text: FrozenText, words: str) -> bool:
    """Print what one document has, and tell whether the words stand there once."""
    try:
        spans = text.locate(words)
    except QuoteError as error:
        print(f"{name}: {error} {text.nearest(words)}".rstrip())
        return False
    for span in spans:
        line, column = text.line_of(span.start), text.column_of(span.start)
        print(f"{name}:{line}:{column}: code points {span.start} to {span.end}")
        print(f"    {text.raw[span.start : span.end]}")
    return True
