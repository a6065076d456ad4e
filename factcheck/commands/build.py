"""`build`: let Pelican build the site aside, then put it in place of the last one."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.check import report
from factcheck.problems import RecordError

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--settings", default="pelicanconf.py", type=Path)
    parser.add_argument("--output", default="output", type=Path)
    parser.add_argument(
        "--fatal", default="errors", choices=("errors", "warnings"), help="what stops the build"
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where the site was built, 1 where problems stopped it."""
    try:
        build(options.settings, options.output, options.fatal)
    except RecordError as error:
        report(error)
        return 1
    except (OSError, RuntimeError) as error:  # an unwritable folder; what Pelican logged
        print(f"{error}; the last site was left as it was", file=sys.stderr)
        return 1
    print(f"built: {options.output}/index.html")
    return 0


def build(settings: Path, output: Path, fatal: str = "errors") -> None:
    """Build into a folder beside `output` and switch the two; on any failure `output` stays.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when Pelican logs an error, or a warning where that is fatal.

    """
    from factcheck import generator  # noqa: PLC0415 - `check` must not wait for Pelican

    aside = output.with_name(f".{output.name}.next")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        generator.build(settings, aside, fatal)
        replace(output, aside)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def replace(output: Path, aside: Path) -> None:
    """Put the new folder in place of the old one."""
    previous = output.with_name(f".{output.name}.previous")
    shutil.rmtree(previous, ignore_errors=True)
    if output.exists():
        output.rename(previous)
    aside.rename(output)
    shutil.rmtree(previous, ignore_errors=True)
