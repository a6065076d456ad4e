"""Reading and writing one file of the record as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.problems import Problem, RecordError

if TYPE_CHECKING:
    from pathlib import Path


def read_text(path: Path) -> str:
    """Return a file's text, byte for byte as UTF-8 has it.

    Raises:
        RecordError: when it can't be read.

    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        message = f"must be readable: {error.strerror}"
        code = "unreadable-file"
    except UnicodeDecodeError as error:
        message = f"must be UTF-8; byte {error.start} is not"
        code = "bad-encoding"
    raise RecordError([Problem(path.as_posix(), 1, 1, code, "", message)])


def write_text(path: Path, text: str) -> None:
    """Replace a file's text in one step, so that a failure leaves the old one whole."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(text.encode("utf-8"))
    aside.replace(path)
