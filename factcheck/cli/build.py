"""`build`: let Pelican build the site, in place of the last one."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.build import workers
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
    from factcheck import generator  # noqa: PLC0415 - `--help` must not wait for Pelican

    if options.workers:
        workers.limit(options.workers)
    if options.profile:
        logging.getLogger("factcheck").setLevel(logging.INFO)
    try:
        generator.build(options.settings, options.output, options.fatal)
    except RecordError as error:
        report(error)
        return 1
    except (OSError, RuntimeError) as error:  # an unwritable folder; what Pelican logged
        print(f"{error}; the last site was left as it was", file=sys.stderr)
        return 1
    if "duckdb" not in sys.modules:  # which complains of what is then left of it
        gc.freeze()  # or its end would look once more at all that there is
    return 0
