"""From YAML files to the record, with the line and column of everything.

`claims.yaml` is read, and `claims/*.yaml` beside it where they exist; all are of
one form and make one record. Every problem of form is reported in one run.
"""

from __future__ import annotations

import hashlib
import marshal
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.files.ignored import is_ignored
from factcheck.record.form import KINDS, entries, validate
from factcheck.record.model import Record
from factcheck.record.problems import Fault, Problem, RecordError
from factcheck.record.textfiles import read_text
from factcheck.record.yamlfile import YamlFile, parse

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry was written, and a sum over what: its file and its place in a list there."""

    file: YamlFile
    index: int
    sum: bytes = b""


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
    lost: frozenset[str] = frozenset()
    """The lists of which some entries could not be read, without it being known which."""

    @property
    def broken(self) -> dict[str, frozenset[str]]:
        """The ids, by kind, of the entries that could not be read, or that share an id."""
        found = {}
        for kind in KINDS:
            given = frozenset(entry for of, entry in self.origins if of == kind)
            read = Counter(entry.id for entry in getattr(self.record, kind))
            found[kind] = frozenset(entry for entry in given if read[entry] != 1)
        return found

    def place(self, at: tuple[str | int, ...], words: str = "") -> Place:
        """Return where (kind of entry, its id, then keys and indexes) stands in a file.

        `words` are looked for in the field, if there are any.
        """
        kind, *rest = map(str, at)
        origin = self.origins[kind, rest[0]] if rest else Origin(self.file, 0)
        path = (kind, origin.index, *at[2:]) if rest else (kind,)
        line, column = origin.file.position(path, words)
        return Place(origin.file.name, line, column, ".".join(map(str, at)))

    def locate(self, fault: Fault) -> Problem:
        """Turn a rule's fault into a problem at a line of a file."""
        file, line, column, where = self.place(fault.at, fault.words)
        return Problem(
            file, line, column, fault.code, where, fault.message, fault.hint, fault.severity
        )

    def line_of(self, kind: str, entry_id: str) -> tuple[str, int]:
        """Return file and line of an entry."""
        origin = self.origins[kind, entry_id]
        return origin.file.name, origin.file.line_of(kind, origin.index)


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
    parts = [folder / name for name in ("claims.yaml", "claims", "content", "theme")]
    return [
        Problem(path.relative_to(folder).as_posix(), 1, 1, "symbolic-link", "", message, hint)
        for path in sorted(path for part in parts for path in (part, *part.rglob("*")))
        if path.is_symlink() and not _is_lock(path)
    ]


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
    lost: set[str] = set()
    for file in files:
        data, file.data = file.data, None  # the entries made of it take its place
        problems += file.problems
        if not isinstance(data, dict):
            if data is not None or not file.problems:
                problems.append(_not_a_mapping(file))
            lost.update(KINDS)
            continue
        problems += _register(file, data, origins)
        form = validate(file, data)
        records.append(form.record)
        problems += form.problems
        lost |= form.lost
    merged: dict[str, Any] = {
        kind: [item for record in records for item in getattr(record, kind)] for kind in KINDS
    }
    record = Record.model_construct(None, **merged)
    return Reading(record, origins, files[0], problems, frozenset(lost))


def _read_file(path: Path, name: str) -> YamlFile:
    try:
        return parse(name, read_text(path, name).removeprefix("\ufeff"))
    except RecordError as error:
        return YamlFile(name, problems=error.problems)


def _not_a_mapping(file: YamlFile) -> Problem:
    message = f"must have lists with these names: {', '.join(KINDS)}"
    hint = "begin each list with its name and a colon, such as 'claims:'"
    return Problem(file.name, 1, 1, "wrong-type", "", message, hint)


def _register(
    file: YamlFile, data: dict[str, Any], origins: dict[tuple[str, str], Origin]
) -> list[Problem]:
    """Note where each entry stands; an id given twice is a problem."""
    problems = []
    for (kind, index), entry in entries(data).items():
        entry_id = entry.get("id") if isinstance(entry, dict) else None
        if not isinstance(entry_id, str):
            origins[kind, f"entry {index + 1}"] = Origin(file, index)  # broken, and no id
            continue
        total = hashlib.sha256(marshal.dumps(entry, 2)).digest()
        origin = Origin(file, index, total)
        first = origins.setdefault((kind, entry_id), origin)
        if first is not origin:
            place = first.file.position((kind, first.index))[0]
            line, column = file.position((kind, index, "id"))
            message = f"must be unique among {kind}; it is taken at {first.file.name}:{place}"
            where = f"{kind}.{entry_id}.id"
            code, hint = "duplicate-id", "take one of the two out, or choose another id"
            problems.append(Problem(file.name, line, column, code, where, message, hint))
    return problems
