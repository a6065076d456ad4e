"""Inputs tried in worker processes, each bounded in processor time and in memory.

A worker that takes too long is killed by the system, and one that ran out of memory may be beyond
repair: another takes its place.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NamedTuple

from .mutations import spoiled
from .trial import BUILT_EVERY, Bench

SECONDS = 5
"""Processor time for one input."""
MEMORY = 1024**3
"""Bytes of address space that a worker may take besides what it has when it begins."""
_SIZE = Path("/proc/self/statm")


class Finding(NamedTuple):
    """An input that ended as none may: its number, and what happened."""

    number: int
    what: str


class _Worker:
    """A process that tries inputs, with the number of the one it is at."""

    def __init__(self, seed: int, folder: Path) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(theirs, seed, folder), daemon=True)
        self.process.start()
        theirs.close()
        self.number = -1

    def begin(self, number: int) -> None:
        self.number = number
        self.pipe.send(number)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _work(pipe: Connection, seed: int, above: Path) -> None:
    begun = int(_SIZE.read_text().split()[0]) * resource.getpagesize() if _SIZE.exists() else 0
    resource.setrlimit(resource.RLIMIT_AS, (begun + MEMORY, begun + MEMORY))
    bench = Bench(Path(tempfile.mkdtemp(dir=above)))
    pipe.send(("ready", ""))
    while True:
        number = pipe.recv()
        until = int(time.process_time()) + 1 + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
        try:
            is_built = number % BUILT_EVERY == BUILT_EVERY - 1
            files = spoiled(seed, number, is_built=is_built)
            pipe.send((_build(bench, files) if is_built else bench.check(files), ""))
        except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
            pipe.send(("finding", traceback.format_exc(limit=-8)))


def _build(bench: Bench, files: dict[str, bytes]) -> str:
    """Build in a child, as Pelican keeps its settings and log for the life of a process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            said = bench.build(files)
        except BaseException:  # noqa: BLE001 - as above
            said = traceback.format_exc(limit=-8)
        os.write(writing, said.encode("utf-8", "replace")[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    bench.put(files)
    if status or said not in {"built", "refused"}:
        raise RuntimeError(said or f"the build ended with {status}")
    return said


def tried(seed: int, numbers: range, workers: int, counts: Counter[str]) -> Iterator[Finding]:
    """Try inputs, count how they ended, and yield each finding as it comes."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder, left = Path(name), iter(numbers)
        pool = [_Worker(seed, folder) for _ in range(min(workers, len(numbers)))]
        try:
            while pool:
                wait([worker.pipe for worker in pool], timeout=0.2)
                for worker in list(pool):
                    found = _ended(worker)
                    if found is None:
                        continue
                    kind, what = found
                    if worker.number >= 0:
                        counts[kind] += 1
                    if kind == "finding":
                        yield Finding(worker.number, what)
                    if not worker.process.is_alive() or kind == "finding":
                        worker.end()
                        pool.remove(worker)
                        worker = _Worker(seed, folder)  # noqa: PLW2901 - it takes its place
                        pool.append(worker)
                        continue
                    number = next(left, None)
                    if number is None:
                        worker.end()
                        pool.remove(worker)
                    else:
                        worker.begin(number)
        finally:
            for worker in pool:
                worker.end()


def _ended(worker: _Worker) -> tuple[str, str] | None:
    """Return how a worker's input ended; None while it has not."""
    try:
        if worker.pipe.poll():
            kind, what = worker.pipe.recv()
            return kind, what
    except EOFError:
        worker.process.join()
        is_late = worker.process.exitcode == -signal.SIGXCPU
        words = f"took more than {SECONDS} seconds" if is_late else "ended without a word"
        return "finding", f"the process {words}"
    return None
