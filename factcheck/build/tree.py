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
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SUMS = "SHA256SUMS"
_LIST = re.compile(r"(?:[0-9a-f]{64}  [^/\n][^\n]*\n)*")
_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux's renameat2
_SWAP = 2  # RENAME_SWAP of macOS's renamex_np


class Trees(NamedTuple):
    """The published site, and the folder beside it in which the next one is built."""

    published: Tree
    aside: Tree

    @classmethod
    def of(cls, output: Path) -> Trees:
        """Return the trees of an output folder, of which the one aside shares the other's files."""
        tree = Tree(output)
        return cls(tree, Tree(output.with_name(f".{output.name}.aside"), tree))


class Tree:
    """A folder with a sum for each of its files; one without the list counts as empty.

    `sums` are by path; they are never changed in place.
    """

    def __init__(self, folder: Path, twin: Tree | None = None) -> None:
        """Read the list, where the folder has one and is what it says.

        Files that the `twin` has too are shared with it.
        """
        self.folder = folder
        self.twin = twin
        self._folders: set[str] = set()
        self.sums = _read_sums(folder / SUMS)
        self._closed_at = (folder / SUMS).stat().st_mtime_ns if self.sums else 0
        if not self.is_as_closed(*self._places()):
            self.sums = {}

    def _places(self) -> Iterator[str]:
        """Yield every file that is listed, and every folder that holds one."""
        yield from self.sums
        yield from {path.rpartition("/")[0] for path in self.sums}

    def is_as_closed(self, *paths: str) -> bool:
        """Return whether files and folders are there, and were not written to since."""
        found = map(os.stat, map(f"{self.folder}/".__add__, paths))
        try:
            return all(status.st_mtime_ns <= self._closed_at for status in found)
        except FileNotFoundError:
            return False

    def open_for_change(self) -> None:
        """Take the list away until the tree is whole again, and all files if there is none."""
        if not self.sums:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / SUMS).unlink(missing_ok=True)

    def write(self, path: str, data: bytes) -> str:
        """Write a file, unless it is there already, and return its sum."""
        digest = sha256(data).hexdigest()
        if not self.keep(path, digest):
            with self._place_for(path).open("xb") as file:
                file.write(data)
        return digest

    def keep(self, path: str, digest: str) -> bool:
        """Return whether a file of that sum is there; one that the twin has is shared with it."""
        twin = self.twin
        if self.sums.get(path) == digest:
            return True
        if twin is None or twin.sums.get(path) != digest or not twin.is_as_closed(path):
            return False
        os.link(twin.folder / path, self._place_for(path))
        return True

    def _place_for(self, path: str) -> Path:
        """Clear the place for a file: one that is replaced may be shared with another tree."""
        target = self.folder / path
        folder = path.rpartition("/")[0]
        if path in self.sums:
            target.unlink()
        elif folder not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return target

    def close(self, sums: Mapping[str, str]) -> None:
        """Remove what is not listed, and put the list in place."""
        for path in self.sums.keys() - sums.keys():
            self._remove(path)
        self.sums = dict(sums)
        unfinished = self.folder / f".{SUMS}"
        unfinished.write_text("".join(f"{sums[path]}  {path}\n" for path in sorted(sums)), "utf-8")
        unfinished.replace(self.folder / SUMS)
        (self.folder / SUMS).touch()  # the list is the last that was written, after its own place

    def _remove(self, path: str) -> None:
        target = self.folder / path
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == self.folder or any(parent.iterdir()):
                break
            parent.rmdir()


def _read_sums(path: Path) -> dict[str, str]:
    """Return what a list lists; nothing where it is not one that was written here."""
    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return {}
    if not _LIST.fullmatch(text) or "/../" in text or "  ../" in text:
        return {}
    return {line[66:]: line[:64] for line in text.split("\n")[:-1]}


def switch(trees: Trees) -> None:
    """Let the folders change places in one step; where there is none yet, move the new one in."""
    published, built = (tree.folder for tree in trees)
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
