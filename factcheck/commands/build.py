"""`build`: let Pelican build the site aside, then put it in place of the last one."""

from __future__ import annotations

import fcntl
import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.check import report
from factcheck.problems import RecordError
from factcheck.stages import Means, Stages
from factcheck.tree import ChangedTreeError, Trees, switch
from factcheck.workers import most

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--settings", default="pelicanconf.py", type=Path)
    parser.add_argument("--output", default="output", type=Path)
    parser.add_argument(
        "--fatal", default="errors", choices=("errors", "warnings"), help="what stops the build"
    )
    parser.add_argument("--profile", action="store_true", help="say where the time went")
    parser.add_argument("--workers", type=int, help="processes at most; as many as there are cores")
    parser.add_argument(
        "--standby", action="store_true", help="get ready, and begin at a line of standard input"
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where the site was built, 1 where problems stopped it."""
    terminal = None if os.environ.get("CI") else sys.stderr
    means = Means(options.workers or most(), Stages(terminal))
    if options.standby and not _called():
        return 0
    try:
        build(options.settings, options.output, options.fatal, means)
    except RecordError as error:
        report(error)
        return 1
    except (OSError, RuntimeError) as error:  # an unwritable folder; what Pelican logged
        print(f"{error}; the last site was left as it was", file=sys.stderr)
        return 1
    if options.profile:
        print("\n".join(means.stages.lines()), file=sys.stderr)
    print(f"built: {options.output}/index.html")
    return 0


def _called() -> bool:
    """Load all that a build needs and wait for its call; False where none will come."""
    from factcheck import generator  # noqa: F401, PLC0415 - as below

    return sys.stdin.readline() != ""


def build(settings: Path, output: Path, fatal: str, means: Means) -> None:
    """Build into the folder beside `output` and let the two change places.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when Pelican logs an error, or a warning where that is fatal.

    """
    from factcheck import generator  # noqa: PLC0415 - `check` must not wait for Pelican

    gc.disable()  # a build ends before it would be worth the time
    beside = output.with_name(f".{output.name}.aside")
    with locked(output.with_name(f".{output.name}.lock")):
        trees = Trees.of(output, beside)
        try:
            with means.stages.stage("in all"):
                generator.build(settings, trees, means, fatal)
        except ChangedTreeError:
            trees = Trees.of(output, beside, is_trusted=False)
            generator.build(settings, trees, means, fatal)
        switch(output, beside)
    if "duckdb" not in sys.modules:  # which complains of what is then left of it
        gc.freeze()  # nor to look once more, as the process ends, at all that it holds


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that only one build can have; wait where another one has it, and say so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip()
            print(
                f"waiting for another build, process {holder}, which holds {path}", file=sys.stderr
            )
            fcntl.flock(file, fcntl.LOCK_EX)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
