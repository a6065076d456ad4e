"""Notices that a file of the site has changed, however it was saved.

The files are looked up by name: editors that save by renaming, folders made later and disks that
report no changes escape a watcher that waits to be told of certain files.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.files.ignored import is_ignored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WATCHED = ("claims.yaml", "claims", "content", "theme", "factcheck", "pelicanconf.py")
_PAUSE = 0.03
"""Seconds between two looks; files that are the same in both are no longer being written."""
State = dict[str, tuple[int, ...]]
"""What tells a file from its earlier self, by path."""


def state(folder: Path) -> State:
    """Return the state of all files that a site is made of."""
    found: State = {}
    for entry in _entries(folder):
        if entry.name in WATCHED:
            found |= {file.path: _status(file) for file in _files(entry)}
    return found


def settled(folder: Path, before: State) -> State:
    """Return the state of the files; where it is not that of before, once none is written to."""
    while (now := state(folder)) != before:
        before = now
        time.sleep(_PAUSE)
    return now


def _files(entry: os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    """Yield a file, or all files in a folder and the folders in it."""
    if not entry.is_dir(follow_symlinks=False):
        yield entry
        return
    for inner in _entries(entry):
        if not is_ignored(inner.name):
            yield from _files(inner)


def _entries(folder: os.PathLike[str]) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:  # it may go meanwhile
        yield from entries


def _status(file: os.DirEntry[str]) -> tuple[int, ...]:
    try:
        found = file.stat(follow_symlinks=False)
    except OSError:  # as above
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
