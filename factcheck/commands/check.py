"""`check`: read and prove the record, and print every problem at its line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import printing
from factcheck.problems import Problem, RecordError, VersionError
from factcheck.proof import prove

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="print problems of these files only; the whole record is proven all the same",
    )
    parser.add_argument("--format", default="text", choices=("text", *printing.FORMS))
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")
    parser.add_argument(
        "--base", metavar="REVISION", help="no id that was there when it parted may vanish"
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where the record is proven, 1 where it has problems, wherever they stand."""
    try:
        published = _published(options.base, options.folder)
    except VersionError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        proven = prove(options.folder, published)
    except RecordError as error:
        found, summary, status = error.problems, printing.counted(error.problems), 1
    else:
        found, status = proven.warnings, 0
        record = proven.reading.record
        counts = f"{len(record.claims)} claims, {len(record.sources)} sources"
        summary = f"proven: {counts}, {len(record.documents)} documents"
    placed = [printing.placed(problem, options.folder) for problem in found]
    shown = [problem for problem in placed if _is_wanted(problem, options.files)]
    if options.format == "text":
        if len(shown) < len(found):
            summary += f"; {len(found) - len(shown)} in other files"
        pages = [f"see {name}" for name in sorted({printing.page(item) for item in shown})]
        lines = [*map(str, shown), *pages, summary]
        print("\n".join(lines), file=sys.stderr if status else sys.stdout)
    else:
        print(printing.FORMS[options.format](shown), end="")
    return status


def _published(base: str | None, folder: Path) -> dict[str, frozenset[str]]:
    if base is None:
        return {}
    from factcheck.editing.history import published_ids  # noqa: PLC0415 - it starts git

    return published_ids(base, folder)


def _is_wanted(problem: Problem, files: Sequence[Path]) -> bool:
    return not files or Path(problem.file).resolve() in {file.resolve() for file in files}
