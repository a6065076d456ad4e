"""The output folder: apart from what the site is made of, and changed by one build at a time."""

from __future__ import annotations

import fcntl
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def require_apart(output: Path, source: Path) -> None:
    """Raise unless the output can be replaced by another folder without harm to a source.

    Raises:
        RuntimeError: when one of the two lies in the other.

    """
    mine, other = output.resolve(), source.resolve()
    if mine == other or mine in other.parents or other in mine.parents:
        message = f"{output}: the output must be a folder apart from {source}"
        raise RuntimeError(message)


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold a lock that only one build can have; wait where another one has it, and say so."""
    path = output.with_name(f".{output.name}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip()
            sys.stderr.write(f"waiting for another build, process {holder}, which holds {path}\n")
            fcntl.flock(file, fcntl.LOCK_EX)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
