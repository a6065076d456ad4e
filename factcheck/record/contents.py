"""The files that editors keep beside the record: their names, and the pages of prose."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

from factcheck.files.ignored import files_in
from factcheck.files.names import flaw
from factcheck.record.problems import Problem
from factcheck.record.prosefiles import prose_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path, PurePath


def content_problems(folder: Path, has_entry: Callable[[str, str], bool]) -> list[Problem]:
    """Return what is wrong with the files of a site's folder.

    Args:
        folder: holds claims/ and content/.
        has_entry: returns whether the record has an entry of a kind and an id.

    """
    files = [*files_in(folder / "claims"), *files_in(folder / "content")]
    names = {part for file in files for part in _parts(file.relative_to(folder))}
    return sorted([*_unportable(names), *_alike(names), *prose_problems(folder, has_entry)])


def _parts(path: PurePath) -> list[PurePath]:
    """Return the path of a file, and of each folder that it is in."""
    return [path, *path.parents][:-1]


def _unportable(names: set[PurePath]) -> Iterator[Problem]:
    for path in names:
        if message := flaw(path.name):
            yield _problem(path, f"{message}, not '{path.name}'")


def _alike(names: set[PurePath]) -> Iterator[Problem]:
    """Yield the names that Windows and macOS take for the same."""
    alike = defaultdict(list)
    for path in sorted(names):
        alike[normalize("NFC", path.as_posix()).casefold()].append(path)
    for first, *others in alike.values():
        for other in others:
            yield _problem(other, f"must differ from '{first}' in more than capitals or accents")


def _problem(path: PurePath, message: str) -> Problem:
    return Problem(path.as_posix(), 1, 1, "unportable-name", "", message, "rename it")
