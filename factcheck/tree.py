"""The output folder as a tree that lists itself: SHA256SUMS tells what every file must be.

A site is built in the folder beside the published one, most often the one before the last, of
which only the files that differ are replaced; then the two change places in one step.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import shutil
import sys
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

SUMS = "SHA256SUMS"
_LIST = re.compile(r"(?:[0-9a-f]{64}  [^/\n][^\n]*\n)*")
_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux's renameat2
_SWAP = 2  # RENAME_SWAP of macOS's renamex_np


class ChangedTreeError(Exception):
    """A tree whose files are not those that it lists."""


class Trees(NamedTuple):
    """The published site, and the folder beside it in which the next one is built."""

    published: Tree
    aside: Tree

    @classmethod
    def of(cls, output: Path, beside: Path, *, is_trusted: bool = True) -> Trees:
        """Return the trees in two folders; if they are not trusted, both count as empty.

        The one aside shares files with the published one, and with them what was done to them.
        """
        published = Tree(output, is_trusted=is_trusted)
        return cls(published, Tree(beside, published, is_trusted=is_trusted))


class Tree:
    """A folder with a sum for each of its files; one without the list counts as empty.

    `sums` are by path; they are never changed in place.
    """

    def __init__(self, folder: Path, twin: Tree | None = None, *, is_trusted: bool = True) -> None:
        """Read the list, where the folder has one and is what it says.

        Files that the `twin` has too are shared with it.
        """
        self.folder = folder
        self.twin = twin
        self._folders: set[str] = set()
        path = folder / SUMS
        self.sums_file, self.sums = _read_sums(path, twin) if is_trusted else (b"", {})
        self.closed_at = (folder / SUMS).stat().st_mtime_ns if self.sums else 0
        """When its last file was written; nanoseconds."""
        if self._was_changed():
            self.sums_file, self.sums = b"", {}

    def _was_changed(self) -> bool:
        """Tell whether a file came, went or was written to since it was closed."""
        folders = {path.rpartition("/")[0] for path in self.sums}
        places = map(f"{self.folder}/".__add__, chain(folders, self.sums))
        try:
            return any(found.st_mtime_ns > self.closed_at for found in map(os.stat, places))
        except FileNotFoundError:
            return True

    def open_for_change(self) -> None:
        """Take the list away until the tree is whole again, and all files if there is none."""
        if not self.sums:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / SUMS).unlink(missing_ok=True)

    def write(self, path: str, data: bytes) -> str:
        """Write a file, unless it is there already, and return its sum."""
        digest = sha256(data).hexdigest()
        if self.sums.get(path) == digest:
            return digest
        if self.twin is not None and self.twin.sums.get(path) == digest:
            self.take(path, digest, self.twin)
            return digest
        with self._place_for(path).open("xb") as file:
            file.write(data)
        return digest

    def write_from(self, path: str, pieces: Iterable[bytes]) -> str:
        """Write a file piece by piece, unless it is there already, and return its sum."""
        unfinished = self.folder / f".{sha256(path.encode()).hexdigest()}"
        digest = sha256()
        with unfinished.open("wb") as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
        if self.sums.get(path) == digest.hexdigest():
            unfinished.unlink()
        else:
            unfinished.replace(self._place_for(path))
        return digest.hexdigest()

    def take(self, path: str, digest: str, other: Tree) -> None:
        """Take a file over from another tree, unless it is there already.

        Raises:
            ChangedTreeError: when somebody else removed or changed the file there.

        """
        if self.sums.get(path) == digest:
            return
        other.hold(path)
        try:
            os.link(other.folder / path, self._place_for(path))
        except FileNotFoundError as error:
            raise ChangedTreeError(path) from error

    def hold(self, path: str) -> None:
        """Hold that a file is the one that was written.

        Raises:
            ChangedTreeError: when somebody else removed or changed it.

        """
        try:
            is_changed = (self.folder / path).stat().st_mtime_ns > self.closed_at
        except FileNotFoundError as error:
            raise ChangedTreeError(path) from error
        if is_changed:
            raise ChangedTreeError(path)

    def _place_for(self, path: str) -> Path:
        """Clear the place for a file: one that is replaced may be shared with another tree."""
        target = self.folder / path
        folder = path.rpartition("/")[0]
        if path in self.sums:
            target.unlink(missing_ok=True)
        elif folder not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return target

    def close(self, sums: Mapping[str, str]) -> None:
        """Remove what is not listed, and put the list in place."""
        for path in self.sums.keys() - sums.keys():
            self._remove(path)
        self.sums = dict(sums)
        self.sums_file = "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()
        unfinished = self.folder / f".{SUMS}"
        unfinished.write_bytes(self.sums_file)
        unfinished.replace(self.folder / SUMS)
        (self.folder / SUMS).touch()  # the list is the last that was written, after its own place

    def _remove(self, path: str) -> None:
        target = self.folder / path
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.folder or any(parent.iterdir()):
                break
            parent.rmdir()


def _read_sums(path: Path, twin: Tree | None) -> tuple[bytes, dict[str, str]]:
    """Return the list and what it lists; nothing where it is not one that was written here."""
    try:
        data = path.read_bytes()
        text = data.decode()
    except (OSError, UnicodeDecodeError):
        return b"", {}
    found = _listed_beside(text, twin) if twin is not None else _listed(text)
    return (data, found) if found is not None else (b"", {})


def _listed(text: str) -> dict[str, str] | None:
    """Return what a list lists; None where it is not one that was written here."""
    if not _LIST.fullmatch(text) or "/../" in text or "  ../" in text:
        return None
    return {line[66:]: line[:64] for line in text.split("\n")[:-1]}


def _listed_beside(text: str, twin: Tree) -> dict[str, str] | None:
    """Return the same, most of it from the twin's list, which often differs in a few lines only."""
    mine, others = text.split("\n"), twin.sums_file.decode().split("\n")
    if len(mine) != len(others) or mine[-1]:
        return _listed(text)
    differing = [pair for pair in zip(mine, others, strict=True) if pair[0] != pair[1]]
    found = _listed("".join(f"{line}\n" for line, _ in differing))
    if found is None:
        return None
    sums = dict(twin.sums)
    for _, line in differing:
        sums.pop(line[66:], None)
    return sums | found


def switch(published: Path, built: Path) -> None:
    """Let two folders change places in one step; where there is none yet, move the new one in."""
    if not published.exists():
        built.rename(published)
    elif not _exchange(published, built):
        previous = built.with_name(f"{built.name}.previous")
        published.rename(previous)
        built.rename(published)
        previous.rename(built)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders where the system can do that."""
    library = ctypes.CDLL(None, use_errno=True)
    here, there = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(here, there, _SWAP)
    elif hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_FDCWD, here, _AT_FDCWD, there, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(one))
