"""How long a program takes, and how much memory it and all its children take together."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENVIRONMENT = {"ASTRO_TELEMETRY_DISABLED": "1"}
LINUX = Path("/proc/self/smaps_rollup").exists()
"""Whether the system tells how much memory processes share."""
_LOOK_EVERY = 0.02
"""Seconds."""
_LAST_WORDS = 2000
"""Bytes of what a failed program printed."""


def seconds(command: Sequence[str], folder: Path) -> float:
    """Run a program to its end and return how long that took.

    Raises:
        RuntimeError: when it fails, with the end of what it printed.

    """
    begun = time.perf_counter()
    with TemporaryFile() as log:
        status = _start(command, folder, log).wait()
        taken = time.perf_counter() - begun
        _check(status, command, log)
    return taken


def peak(command: Sequence[str], folder: Path) -> float:
    """Run a program to its end and return the most memory that it ever took, in MiB.

    Pages that processes share are counted once (PSS, as Linux tells it). Looking slows it down,
    so its time is taken in another run.

    Raises:
        RuntimeError: when it fails, or where the system is not Linux.

    """
    if not LINUX:
        message = "memory must be measured on Linux, which tells what processes share"
        raise RuntimeError(message)
    most = 0
    with TemporaryFile() as log:
        process = _start(command, folder, log)
        while process.poll() is None:
            most = max(most, sum(map(_resident, _family(process.pid))))
            time.sleep(_LOOK_EVERY)
        _check(process.returncode, command, log)
    return most / 1024


def _start(command: Sequence[str], folder: Path, log: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **_ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    )


def _check(status: int, command: Sequence[str], log: IO[bytes]) -> None:
    if status:
        log.seek(0)
        words = log.read()[-_LAST_WORDS:].decode(errors="replace")
        message = f"{' '.join(command)} ended with {status}:\n{words}"
        raise RuntimeError(message)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that it began, as far as they are still there."""
    yield pid
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = file.read_text("ascii").split()
        except OSError:
            continue  # it ended meanwhile
        for child in children:
            yield from _family(int(child))


def _resident(pid: int) -> int:
    """Return the share of a process in the memory in use, in KiB; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
