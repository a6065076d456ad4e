"""The record as it was at some time: a revision of the repository, or a folder.

An old or broken version is read as far as it goes: entry by entry, leaving out what
the model of today can't read.
"""

from __future__ import annotations

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
    with opened(name, folder) as place:
        version = replace(read_folder(place), name=name)
        is_there = (place / "claims.yaml").exists()
    return version if is_there else replace(version, lost=frozenset())  # it had nothing


@contextmanager
def opened(name: str, folder: Path) -> Iterator[Path]:
    """Yield a folder with the files of a version.

    Raises:
        VersionError: when it is neither a folder that holds claims.yaml nor a revision of `folder`.

    """
    if is_folder(name):
        yield Path(name)
        return
    commit = commit_of(name, folder)
    if not commit:
        message = f"must be a folder that holds claims.yaml, or a revision, not '{name}'"
        raise VersionError(message)
    with TemporaryDirectory() as aside:
        listed = git(folder, "ls-tree", "-r", "-z", "--name-only", commit, "--", *_KEPT)
        for path in filter(None, listed.decode().split("\0")):
            target = Path(aside, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(git(folder, "show", f"{commit}:./{path}"))
        yield Path(aside)


def is_folder(name: str) -> bool:
    """Return whether a version is a folder, and no revision."""
    return bool(name) and Path(name, "claims.yaml").exists()


def commit_of(revision: str, folder: Path) -> str:
    """Return the commit of a revision; nothing where there is no such revision."""
    asked = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return git(folder, "rev-parse", *asked, may_fail=True).decode().strip()


def git(folder: Path, *arguments: str, may_fail: bool = False) -> bytes:
    """Return what git prints; where it fails and may, that is nothing.

    Raises:
        VersionError: when it is not installed, or fails.

    """
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell
    except FileNotFoundError as error:
        message = (
            "git must be installed to compare with a revision (on Debian: apt-get install git)"
        )
        raise VersionError(message) from error
    if done.returncode and not may_fail:
        message = f"git {arguments[0]} must not fail: {done.stderr.decode(errors='replace')}"
        raise VersionError(message)
    return done.stdout


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
