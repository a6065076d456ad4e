"""`build`: let Pelican build the site aside, then put it in place of the last one."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.build.output import folders, locked, require_apart
from factcheck.build.stages import Means, Stages
from factcheck.build.tree import Trees, switch
from factcheck.build.workers import most
from factcheck.record.printing import report
from factcheck.record.problems import RecordError

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--settings", default="pelicanconf.py", type=Path)
    parser.add_argument("--output", default="output", type=Path)
    parser.add_argument(
        "--fatal", default="errors", choices=("errors", "warnings"), help="what stops the build"
    )
    parser.add_argument("--profile", action="store_true", help="say where the time went")
    parser.add_argument("--workers", type=int, help="processes at most; as many as there are cores")


def run(options: argparse.Namespace) -> int:
    """Return 0 where the site was built, 1 where problems stopped it."""
    terminal = None if os.environ.get("CI") else sys.stderr
    means = Means(options.workers or most(), Stages(terminal))
    began = time.perf_counter()
    try:
        made = build(options, means)
    except RecordError as error:
        report(error)
        return 1
    except (OSError, RuntimeError) as error:  # an unwritable folder; what Pelican logged
        print(f"{error}; the last site was left as it was", file=sys.stderr)
        return 1
    if options.profile:
        print("\n".join(means.stages.lines()), file=sys.stderr)
    print(f"{made}, {time.perf_counter() - began:.1f} s")
    return 0


def build(options: argparse.Namespace, means: Means) -> str:
    """Build into the folder beside the output, let the two change places, and sum up the site.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when Pelican logs an error, or a warning where that is fatal.

    """
    from factcheck import generator  # noqa: PLC0415 - `check` must not wait for Pelican

    gc.disable()  # a build ends before it would be worth the time
    output: Path = options.output
    require_apart(output, options.settings)
    both = folders(output)
    with locked(output), means.stages.stage("in all"):
        trees = Trees.of(*both)
        made = generator.build(options.settings, generator.Job(trees, means), options.fatal)
        switch(*both)
    if "duckdb" not in sys.modules:  # which complains of what is then left of it
        gc.freeze()  # nor to look once more, as the process ends, at all that it holds
    return made.summary(trees.aside)
