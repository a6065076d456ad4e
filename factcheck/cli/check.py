"""`check`: read and prove the record, and print every problem at its line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.record import printing
from factcheck.record.problems import Problem, RecordError, VersionError
from factcheck.rules.check import prove
from factcheck.rules.judged import Judged

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from factcheck.editing.history import Past


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
        "--base",
        metavar="REVISION",
        help="what was published as this revision (or is in this folder) may not be undone",
    )


def run(options: argparse.Namespace) -> int:
    """Return 0 where the record is proven, 1 where it has problems, wherever they stand."""
    try:
        past = _past(options.base, options.folder)
    except VersionError as error:
        print(error, file=sys.stderr)
        return 1
    found, summary, status = _proven(options.folder, past)
    placed = [printing.placed(problem, options.folder) for problem in found]
    shown = [problem for problem in placed if _is_wanted(problem, options.files)]
    if options.format == "text":
        if len(shown) < len(found):
            summary += f"; {len(found) - len(shown)} in other files"
        pages = [f"see {name}" for name in sorted({printing.page(item) for item in shown})]
        lines = [*map(str, shown), *pages, *([past.words] if past else []), summary]
        print("\n".join(lines), file=sys.stderr if status else sys.stdout)
    elif options.format == "github":
        _annotate(shown, options, past)
    else:
        print(printing.FORMS[options.format](shown), end="")
    return status


def _past(base: str | None, folder: Path) -> Past | None:
    if base is None:
        return None
    from factcheck.editing import history  # noqa: PLC0415 - it starts git

    return history.past(base, folder)


def _proven(folder: Path, past: Past | None) -> tuple[list[Problem], str, int]:
    """Return the problems of a record, what they come to, and the exit status."""
    cache = folder / ".cache"  # only where builds leave it: a check makes no folder
    judged = Judged(cache / "judged") if cache.is_dir() else None
    try:
        proven = prove(folder, past.entries if past else None, judged)
    except RecordError as error:
        return error.problems, printing.counted(error.problems), 1
    record = proven.reading.record
    counts = f"{len(record.claims)} claims, {len(record.sources)} sources"
    return proven.warnings, f"proven: {counts}, {len(record.documents)} documents", 0


def _annotate(shown: list[Problem], options: argparse.Namespace, past: Past | None) -> None:
    """Print annotations, those on lines changed since the base first, and add to the summary."""
    if past:
        from factcheck.editing.history import changed_lines  # noqa: PLC0415 - it starts git

        changed = changed_lines(options.base, options.folder)
        shown = sorted(shown, key=lambda item: item.line not in changed.get(item.file, ()))
    print(printing.FORMS[options.format](shown), end="")
    if target := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(printing.job_summary(shown, past.words if past else ""))


def _is_wanted(problem: Problem, files: Sequence[Path]) -> bool:
    return not files or Path(problem.file).resolve() in {file.resolve() for file in files}
