"""`check`: read and prove the record, and print every problem at its line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.problems import RecordError
from factcheck.proof import prove

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", nargs="?", default=".", type=Path, help="holds claims.yaml")


def run(options: argparse.Namespace) -> int:
    """Return 0 where the record is proven, 1 where it has problems."""
    try:
        proven = prove(options.folder)
    except RecordError as error:
        report(error)
        return 1
    for warning in proven.warnings:
        print(warning)
    record = proven.reading.record
    counted = f"{len(record.claims)} claims, {len(record.sources)} sources"
    print(f"proven: {counted}, {len(record.documents)} documents")
    return 0


def report(error: RecordError) -> None:
    """Print every problem, by place, and their number."""
    for problem in error.problems:
        print(problem, file=sys.stderr)
    count = len(error.problems)
    print(f"{count} problem{'' if count == 1 else 's'}; nothing was built", file=sys.stderr)
