"""`diff`: what changed in the record between two versions, in terms of its data."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.editing import telling
from factcheck.editing.versions import Version, read_folder, read_version
from factcheck.record.problems import VersionError

if TYPE_CHECKING:
    import argparse

FORMS = {"text": telling.text, "markdown": telling.markdown, "json": telling.as_json}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("base", metavar="BASE", help="a git revision, or a folder with claims.yaml")
    parser.add_argument(
        "head", metavar="HEAD", nargs="?", help="the same; default: the files as they are now"
    )
    parser.add_argument("--format", default="text", choices=FORMS)
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")


def run(options: argparse.Namespace) -> int:
    """Return 0 where the two could be compared, whatever changed; 1 where one can't be read."""
    try:
        base = read_version(options.base, options.folder)
        head = read_version(options.head, options.folder) if options.head else _now(options.folder)
    except VersionError as error:
        print(error, file=sys.stderr)
        return 1
    comparison = telling.compared(base, head)
    print(FORMS[options.format](comparison), end="")
    return 0 if comparison.is_possible else 1


def _now(folder: Path) -> Version:
    """Return the files as they are, even where there are none."""
    return replace(read_folder(folder), name="the working tree")
