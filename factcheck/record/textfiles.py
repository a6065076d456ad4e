"""Reading a file of the record or a page as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.lines import Lines
from factcheck.record.problems import Problem, RecordError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; the record of a nation fits, and a file that is none of ours is not read into memory."""


def read_text(path: Path, name: str = "") -> str:
    """Return a file's text byte for byte as UTF-8 has it; messages have its name or its path.

    Raises:
        RecordError: when it can't be read.

    """
    name = name or path.as_posix()
    try:
        if path.stat().st_size > LARGEST_FILE:
            message = f"must have at most {LARGEST_FILE:,} bytes; split it into files in claims/"
            raise RecordError([Problem(name, 1, 1, "file-too-large", "", message)])
        data = path.read_bytes()
        return data.decode()
    except OSError as error:
        message = f"must be readable: {error.strerror}"
        hint = "it belongs into the folder in which the command is run, or that --folder names"
        raise RecordError([Problem(name, 1, 1, "unreadable-file", "", message, hint)]) from error
    except UnicodeDecodeError as error:
        raise RecordError([_undecodable(name, error)]) from error


def _undecodable(name: str, error: UnicodeDecodeError) -> Problem:
    data, start = error.object, error.start
    line, column = Lines(data[:start].decode()).place(start)
    is_utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    what = "UTF-16" if is_utf_16 else f"what the byte 0x{data[start]:02x} is part of"
    message, hint = f"must be UTF-8, not {what}", "save the file again with the encoding UTF-8"
    return Problem(name, line, column, "bad-encoding", "", message, hint)
