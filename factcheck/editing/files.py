"""Reading and writing one file of the record as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import RecordError
from factcheck.record.reader import decoded, unreadable

if TYPE_CHECKING:
    from pathlib import Path


def read_text(path: Path) -> str:
    """Return a file's text, byte for byte as UTF-8 has it.

    Raises:
        RecordError: when it can't be read.

    """
    try:
        return decoded(path.as_posix(), path.read_bytes())
    except OSError as error:
        raise RecordError([unreadable(path.as_posix(), error)]) from error


def write_text(path: Path, text: str) -> None:
    """Replace a file's text in one step, so that a failure leaves the old one whole."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(text.encode("utf-8"))
    aside.replace(path)
