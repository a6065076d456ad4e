"""A record's files cut into its entries, so that only what changed has to be parsed.

Only a file in the form that `fmt` writes is cut: every list of entries begins with its name in
the first column, every entry with `  - id: `. A cut there is exact: a quoted text, a list or a
mapping that ran over it would be left open, and a piece with such an end can't be parsed.
Whoever can't cut a file, or can't parse a piece of it, reads the whole file instead.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from factcheck.form import KINDS
from factcheck.nodes import plain
from factcheck.reader import LARGEST_FILE, record_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BEGIN = b"\n  - id: "
_ID = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMPTY_LINES = re.compile(rb"(?:[ ]*(?:#[^\n]*)?\n)*")
_DIGEST_SIZE = 16
# What YAML takes for the end of a line besides the one that lines are counted by here.
_OTHER_LINE_ENDS = (b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")


class IrregularError(Exception):
    """A record that is not in the form that `fmt` writes, or not a record at all."""


class Piece(NamedTuple):
    """One entry as it was written: where it stands and what it is known by.

    `start` and `end` are byte offsets in the file; `line` counts from 1.
    """

    file: str
    start: int
    end: int
    line: int
    digest: bytes


Pieces = dict[str, dict[str, Piece]]
"""Every entry's piece by kind and id, in the order of the files."""


class Cuttings:
    """The files of a record, cut."""

    def __init__(self, folder: Path) -> None:
        """Read and cut every file of the record kept in a folder.

        Raises:
            IrregularError: when one of the files can't be cut.

        """
        self.pieces: Pieces = {kind: {} for kind in KINDS}
        self._data: dict[str, bytes] = {}
        for path in record_files(folder):
            name = path.relative_to(folder).as_posix()
            try:
                if path.stat().st_size > LARGEST_FILE:
                    raise IrregularError(name)
                data = path.read_bytes()
            except OSError as error:
                raise IrregularError(name) from error
            self._data[name] = data
            for kind, entry_id, piece in _cut(name, data):
                if entry_id in self.pieces[kind]:
                    raise IrregularError(name)
                self.pieces[kind][entry_id] = piece

    def forget(self) -> None:
        """Let go of what the files hold: every entry was parsed already."""
        self._data.clear()

    def data(self, kind: str, entry_id: str) -> dict[str, Any]:
        """Parse an entry.

        Raises:
            IrregularError: when the piece is not one mapping, well-formed on its own.

        """
        piece = self.pieces[kind][entry_id]
        text = self._data[piece.file][piece.start : piece.end]
        if _has_other_line_ends(text):
            raise IrregularError(piece.file)
        try:
            root = plain(text.decode(), (kind,))
        except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
            raise IrregularError(piece.file) from error
        if not isinstance(root, list) or len(root) != 1 or not isinstance(root[0], dict):
            raise IrregularError(piece.file)
        entry: dict[str, Any] = root[0]
        if entry.get("id") != entry_id:
            raise IrregularError(piece.file)
        return entry


def _cut(name: str, data: bytes) -> Iterator[tuple[str, str, Piece]]:
    heads = sorted(_heads(data))
    first = heads[0][0] if heads else len(data)
    if not _is_empty(data, 0, first):
        raise IrregularError(name)
    line = 1 + data.count(b"\n", 0, first)
    ends = [begin for begin, _, _ in heads[1:]] + [len(data)]
    for (begin, body, kind), end in zip(heads, ends, strict=True):
        line += data.count(b"\n", begin, body)
        at = data.find(_BEGIN, body - 1, end)
        if at < 0 or not _is_empty(data, body, at + 1):
            raise IrregularError(name)
        line += data.count(b"\n", body, at + 1)
        for found in _cut_list(name, data, at, end, line):
            yield kind, *found
        line += data.count(b"\n", at + 1, end)


def _cut_list(name: str, data: bytes, at: int, end: int, line: int) -> Iterator[tuple[str, Piece]]:
    """Yield the entries of a list that begins after the line end at a place."""
    while at >= 0:
        following = data.find(_BEGIN, at + 1, end)
        start, stop = at + 1, (following + 1 if following >= 0 else end)
        match = _ID.match(data, at + len(_BEGIN), stop)
        if match is None or data[match.end() : match.end() + 1] != b"\n":
            raise IrregularError(name)
        digest = blake2b(data[start:stop], digest_size=_DIGEST_SIZE).digest()
        yield match[0].decode(), Piece(name, start, stop, line, digest)
        line += data.count(b"\n", start, stop)
        at = following


def _is_empty(data: bytes, start: int, end: int) -> bool:
    """Tell whether nothing but comments stands between two places."""
    is_empty = _EMPTY_LINES.fullmatch(data, start, end) is not None
    return is_empty and not _has_other_line_ends(data[start:end])


def _has_other_line_ends(data: bytes) -> bool:
    return any(end in data for end in _OTHER_LINE_ENDS)


def _heads(data: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield where each list of entries begins, where its first line begins, and its kind."""
    for kind in KINDS:  # a list that begins twice makes a piece that can't be parsed
        head = b"%s:\n" % kind.encode()
        begin = 0 if data.startswith(head) else data.find(b"\n" + head) + 1
        if begin > 0 or data.startswith(head):
            yield begin, begin + len(head), kind
