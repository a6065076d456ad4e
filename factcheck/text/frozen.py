"""Frozen documents in their folder."""

import hashlib
from functools import cache
from pathlib import Path

from factcheck.record.problems import Problem, RecordError
from factcheck.text.document import FrozenText

LARGEST_DOCUMENT = 1024 * 1024
"""Bytes; five hundred printed pages fit, and every quote is looked for in all of them."""


_AS_RECEIVED = "a frozen document is never edited; restore the file as it was received"
_LINE_ENDS = (
    "only its line ends differ; check it out again without changing them, see .gitattributes"
)
_CONVERT = "convert the file to UTF-8 once, and put the sha256 of that on record"


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
    except OSError as error:
        raise _unreadable(
            path, "missing-document", f"must be readable: {error.strerror}"
        ) from error
    raw = _decoded(path, data)
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        message = f"must have the sha256 on record, {sha256}, not {found}"
        hint = _LINE_ENDS if _differs_in_line_ends(data, sha256) else _AS_RECEIVED
        raise _unreadable(path, "changed-document", message, hint)
    return _frozen(raw)


@cache
def _frozen(raw: str) -> FrozenText:
    """Return a text that remembers where words were found, for `serve`, which reads it often."""
    return FrozenText(raw)


def _decoded(path: Path, data: bytes) -> str:
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"must be UTF-8; byte {error.start} is not"
        raise _unreadable(path, "bad-encoding", message, _CONVERT) from error
    if "\0" in raw:
        message = f"must be UTF-8; byte {data.index(0)} is a null, as in UTF-16"
        raise _unreadable(path, "bad-encoding", message, _CONVERT)
    return raw


def _differs_in_line_ends(data: bytes, sha256: str) -> bool:
    """Return whether a file is the one on record but for its kind of line ends."""
    plain = data.replace(b"\r\n", b"\n")
    forms = (plain, plain.replace(b"\n", b"\r\n"))
    return sha256 in {hashlib.sha256(form).hexdigest() for form in forms}


def _unreadable(path: Path, code: str, message: str, hint: str = _AS_RECEIVED) -> RecordError:
    return RecordError([Problem(path.as_posix(), 1, 1, code, "", message, hint)])
