"""`fmt`: put the record's files into canonical form, with their data and comments kept."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.editing.canonical import LossError, canonical
from factcheck.editing.files import write_text
from factcheck.record.problems import RecordError
from factcheck.record.reader import record_files
from factcheck.record.textfiles import read_text

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="default: the record's files"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; show what would change"
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where every file is canonical now, 1 where one was not (--check) or can't be."""
    files = options.files or record_files(Path())
    return max([_format(file, is_check=options.check) for file in files])


def _format(path: Path, *, is_check: bool) -> int:
    name = path.as_posix()
    try:
        before = read_text(path)
        after = canonical(name, before)
    except (RecordError, LossError) as error:
        print(error, file=sys.stderr)
        return 1
    if after == before:
        return 0
    if is_check:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        print("".join(difflib.unified_diff(old, new, name, f"{name} (canonical)")), end="")
        return 1
    write_text(path, after)
    print(f"formatted: {name}")
    return 0
