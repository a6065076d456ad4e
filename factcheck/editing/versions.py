"""The record as it was at some time: a revision of the repository, or a folder.

An old or broken version is read as far as it goes: entry by entry, leaving out what
the model of today can't read.
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from factcheck.ledger.ledger import Coverage, Ledger
from factcheck.record.problems import RecordError, VersionError
from factcheck.record.reader import read_what_can_be_read
from factcheck.rules import by_id
from factcheck.rules.check import prove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.problems import Problem

_KEPT = ("claims.yaml", "claims", "content/documents")


@dataclass
class Version:
    """A version's entries by kind and id, and what kept it from being proven."""

    name: str
    entries: dict[str, dict[str, Any]]
    unread: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lost: frozenset[str] = frozenset()
    """The lists of which some entries could not be read, without it being known which."""
    coverage: dict[str, Coverage] = field(default_factory=dict)


def read_version(name: str, folder: Path) -> Version:
    """Read a version: a folder that holds claims.yaml, or else a revision of `folder`.

    Raises:
        VersionError: when it is neither.

    """
    if name and Path(name, "claims.yaml").exists():
        return read_folder(Path(name))
    with checked_out(name, folder) as copy:
        version = replace(read_folder(copy), name=name)
        is_there = (copy / "claims.yaml").exists()
    return version if is_there else replace(version, lost=frozenset())  # it had nothing


@contextmanager
def checked_out(revision: str, folder: Path) -> Iterator[Path]:
    """Yield a folder that holds the record of a revision."""
    require_git()
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        commit = _git(folder, *asked).decode().strip()
        listed = _git(folder, "ls-tree", "-r", "-z", "--name-only", commit, "--", *_KEPT)
        with TemporaryDirectory() as aside:
            for name in filter(None, listed.decode().split("\0")):
                target = Path(aside, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_git(folder, "show", f"{commit}:./{name}"))
            yield Path(aside)
    except (OSError, subprocess.CalledProcessError) as error:
        message = f"must be a folder that holds claims.yaml, or a revision, not '{revision}'"
        raise VersionError(message) from error


def require_git() -> None:
    """Raise unless git can be asked for a revision.

    Raises:
        VersionError: when it is not installed.

    """
    if shutil.which("git") is None:
        message = (
            "git must be installed to compare with a revision (on Debian: apt-get install git)"
        )
        raise VersionError(message)


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603 - no shell


def read_folder(folder: Path) -> Version:
    """Read the record that a folder holds now."""
    reading = read_what_can_be_read(folder)
    unread = [f"{kind}.{name}" for kind, names in reading.broken.items() for name in sorted(names)]
    version = Version(str(folder), by_id(reading.record), unread, reading.problems, reading.lost)
    try:
        ledger = Ledger(prove(folder))
    except RecordError as error:
        version.problems = error.problems
    else:
        version.coverage = {
            name: ledger.coverage(document) for name, document in ledger.documents.items()
        }
    return version
