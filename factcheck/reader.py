"""From YAML files to the record, with the line and column of everything.

`claims.yaml` is read, and `claims/*.yaml` beside it where they exist; all are of
one form and make one record. Every problem of form is reported in one run.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from factcheck.ignored import is_ignored
from factcheck.messages import explain
from factcheck.model import Record
from factcheck.nodes import YamlFile, compose
from factcheck.problems import Fault, Problem, RecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; the record of a nation fits, and a file that is none of ours is not read into memory."""
KINDS = tuple(Record.model_fields)
"""The lists of the record: documents, organizations, ..."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry was written: its file and its place in that file's list."""

    file: YamlFile
    index: int


class Place(NamedTuple):
    """Where something stands in the record; line and column count from 1."""

    file: str
    line: int
    column: int
    where: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A record as read, with where each of its entries came from."""

    record: Record
    origins: dict[tuple[str, str], Origin]
    file: YamlFile
    """claims.yaml, where a problem stands that is no single entry's."""
    problems: list[Problem]
    """What is wrong with its form; the entries concerned are not in the record."""
    is_whole: bool
    """False where a whole file could not be read."""

    @property
    def broken(self) -> dict[str, frozenset[str]]:
        """The ids, by kind, of the entries that could not be read, or that share an id."""
        found = {}
        for kind in KINDS:
            given = frozenset(entry for of, entry in self.origins if of == kind)
            read = Counter(entry.id for entry in getattr(self.record, kind))
            found[kind] = frozenset(entry for entry in given if read[entry] != 1)
        return found

    def place(self, at: tuple[str | int, ...]) -> Place:
        """Return where (kind of entry, its id, then keys and indexes) stands in a file."""
        kind, *rest = map(str, at)
        origin = self.origins[kind, rest[0]] if rest else Origin(self.file, 0)
        path = (kind, origin.index, *at[2:]) if rest else (kind,)
        line, column = origin.file.position(path)
        return Place(origin.file.name, line, column, ".".join(map(str, at)))

    def locate(self, fault: Fault) -> Problem:
        """Turn a rule's fault into a problem at a line of a file."""
        file, line, column, where = self.place(fault.at)
        return Problem(
            file, line, column, fault.code, where, fault.message, fault.hint, fault.severity
        )

    def line_of(self, kind: str, entry_id: str) -> tuple[str, int]:
        """Return file and line of an entry."""
        origin = self.origins[kind, entry_id]
        return origin.file.name, origin.file.position((kind, origin.index))[0]


def record_files(folder: Path) -> list[Path]:
    """Return the files that make up the record, in a fixed order."""
    more = (path for path in (folder / "claims").glob("*.yaml") if not is_ignored(path.name))
    return [folder / "claims.yaml", *sorted(more)]


def symbolic_links(folder: Path) -> list[Problem]:
    """Return a problem for each symbolic link among the files that a site is made of.

    Whoever gets one accepted could have any file published of the machine that builds the site.
    """
    message = "must be a plain file or folder, not a symbolic link"
    hint = "put a copy of what it leads to in its place"
    return [
        Problem(path.relative_to(folder).as_posix(), 1, 1, "symbolic-link", "", message, hint)
        for path in sorted(_beneath(folder, "claims.yaml", "claims", "content", "theme"))
        if path.is_symlink() and not _is_lock(path)
    ]


def _beneath(folder: Path, *names: str) -> Iterator[Path]:
    """Yield the files and folders of some names, and all that is in them."""
    for name in names:
        yield folder / name
        for where, folders, files in os.walk(folder / name):
            yield from (Path(where, found) for found in (*folders, *files))


def _is_lock(link: Path) -> bool:
    """Return whether a link is how Emacs locks a file: one that leads nowhere."""
    return link.name.startswith(".#") and not link.exists()


def record_sum(folder: Path) -> str:
    """Return the sha256 of the record's files, one after the other, as `cat` would put them."""
    total = hashlib.sha256()
    for path in record_files(folder):
        if path.is_file():
            total.update(path.read_bytes())
    return total.hexdigest()


def read_record(folder: Path) -> Reading:
    """Read and validate the record kept in a folder.

    Raises:
        RecordError: with every problem of form in every file.

    """
    reading = read_what_can_be_read(folder)
    if reading.problems:
        raise RecordError(reading.problems)
    return reading


def read_what_can_be_read(folder: Path) -> Reading:
    """Read the record as far as its form allows, so that rules can speak of the rest as well."""
    files = [_read_file(path, path.relative_to(folder).as_posix()) for path in record_files(folder)]
    problems: list[Problem] = []
    origins: dict[tuple[str, str], Origin] = {}
    records = []
    for file in files:
        data = file.data()
        problems += file.problems
        if file.root is not None and not isinstance(data, dict):
            problems.append(_not_a_mapping(file))
        elif isinstance(data, dict):
            problems += _register(file, data, origins)
            record, found = _validate(file, data)
            records.append(record)
            problems += found
    merged: dict[str, Any] = {
        kind: [item for record in records for item in getattr(record, kind)] for kind in KINDS
    }
    is_whole = len(records) == len(files)
    record = Record.model_construct(None, **merged)
    return Reading(record, origins, files[0], problems, is_whole=is_whole)


def _validate(file: YamlFile, data: dict[str, Any]) -> tuple[Record, list[Problem]]:
    """Return the entries of a file that have the right form, and what is wrong with the others."""
    try:
        return Record.model_validate(data), []
    except ValidationError as error:
        details = error.errors()
    wrong = {detail["loc"][:2] for detail in details}
    right = {
        kind: [item for index, item in enumerate(data[kind]) if (kind, index) not in wrong]
        for kind in KINDS
        if isinstance(data.get(kind), list)
    }
    return Record.model_validate(right), [_explained(file, data, detail) for detail in details]


def _read_file(path: Path, name: str) -> YamlFile:
    try:
        if path.stat().st_size > LARGEST_FILE:
            message = f"must have at most {LARGEST_FILE:,} bytes; split it into files in claims/"
            return YamlFile(name, problems=[Problem(name, 1, 1, "file-too-large", "", message)])
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"must be readable: {error.strerror}"
        return YamlFile(name, problems=[Problem(name, 1, 1, "unreadable-file", "", message)])
    except UnicodeDecodeError as error:
        message = f"must be UTF-8; byte {error.start} is not"
        return YamlFile(name, problems=[Problem(name, 1, 1, "bad-encoding", "", message)])
    file = compose(name, text)
    if file.root is None and not file.problems:
        file.problems.append(_not_a_mapping(file))
    return file


def _not_a_mapping(file: YamlFile) -> Problem:
    message = f"must be a mapping of lists: {', '.join(KINDS)}"
    return Problem(file.name, 1, 1, "wrong-type", "", message)


def _register(
    file: YamlFile, data: dict[str, Any], origins: dict[tuple[str, str], Origin]
) -> list[Problem]:
    """Note where each entry stands; an id given twice is a problem."""
    problems = []
    for kind in KINDS:
        entries = data.get(kind)
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            entry_id = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(entry_id, str):
                continue
            first = origins.setdefault((kind, entry_id), Origin(file, index))
            if first != Origin(file, index):
                place = first.file.position((kind, first.index))[0]
                line, column = file.position((kind, index, "id"))
                message = f"must be unique among {kind}; it is taken at {first.file.name}:{place}"
                where = f"{kind}.{entry_id}.id"
                problems.append(Problem(file.name, line, column, "duplicate-id", where, message))
    return problems


def _explained(file: YamlFile, data: dict[str, Any], detail: Any) -> Problem:
    """Turn one of pydantic's findings into a problem in our words, at its place."""
    message = explain(detail)
    line, column = file.position(detail["loc"], of_key=message.about_key)
    where = _where(data, detail["loc"])
    return Problem(file.name, line, column, message.code, where, message.text, message.hint)


def _where(data: Any, path: tuple[str | int, ...]) -> str:
    """Return a path in words, with ids in place of list positions where there are any."""
    words = []
    for step in path:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            name = data.get("id") if isinstance(data, dict) else None
            words.append(name if isinstance(name, str) else str(step))
        elif isinstance(data, dict):
            data = data.get(step)
            words.append(str(step))
    return ".".join(words)
