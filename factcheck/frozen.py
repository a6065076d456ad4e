"""Frozen documents in their folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.document import FrozenText
from factcheck.problems import Problem, RecordError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_DOCUMENT = 1024 * 1024
"""Bytes; five hundred printed pages fit, and every quote is looked for in all of them."""


def read_document(folder: Path, name: str, sha256: str) -> FrozenText:
    """Read a frozen document, refusing any that is not byte for byte the one on record.

    Raises:
        RecordError: when the file is missing, too large, changed or not UTF-8.

    """
    path = folder / name
    try:
        if path.stat().st_size > LARGEST_DOCUMENT:
            message = f"must have at most {LARGEST_DOCUMENT:,} bytes"
            raise _unreadable(path, "file-too-large", message)
        data = path.read_bytes()
        raw = data.decode("utf-8")
    except OSError as error:
        raise _unreadable(
            path, "missing-document", f"must be readable: {error.strerror}"
        ) from error
    except UnicodeDecodeError as error:
        raise _unreadable(
            path, "bad-encoding", f"must be UTF-8; byte {error.start} is not"
        ) from error
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        message = f"must have the sha256 on record, {sha256}, not {found}"
        raise _unreadable(path, "changed-document", message)
    return FrozenText(raw)


def _unreadable(path: Path, code: str, message: str) -> RecordError:
    hint = "a frozen document is never edited; restore the file as it was received"
    return RecordError([Problem(path.as_posix(), 1, 1, code, "", message, hint)])
