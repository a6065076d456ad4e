"""Prints the record's problems as annotations, those on changed lines first.

Usage: python .github/scripts/annotate.py [BASE], in the repository's root. GitHub shows ten
errors and ten warnings a step, so all of them go into the job summary too, with their count.
"""

# ruff: noqa: INP001 - run by its path

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck import printing
from factcheck.editing.history import published_ids
from factcheck.problems import Problem, RecordError, Severity, VersionError
from factcheck.proof import prove

SHOWN = 10
"""Annotations of one severity that GitHub shows for a step."""

_FILE = re.compile(r"^\+\+\+ b/(.*)$")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")


def problems(folder: Path, base: str) -> list[Problem]:
    """Return everything that is wrong with the record of a folder, as a successor of its base."""
    try:
        published = published_ids(base, folder) if base else {}
    except VersionError as error:
        print(f"::notice::{error}; ids that vanished were not looked for")  # noqa: T201
        published = {}
    try:
        return prove(folder, published).warnings
    except RecordError as error:
        return error.problems


def changed_lines(base: str) -> dict[str, set[int]]:
    """Return, by file, the lines that differ from a base; none without such a base, or git."""
    if shutil.which("git") is None:
        return {}
    command = ["git", "diff", "--unified=0", "--no-color", "--no-ext-diff", base, "--"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git's own
    lines: dict[str, set[int]] = defaultdict(set)
    file = ""
    for line in done.stdout.decode(errors="replace").splitlines():
        if match := _FILE.match(line):
            file = match[1]
        elif match := _HUNK.match(line):
            start, count = int(match[1]), int(match[2] or 1)
            lines[file].update(range(start, start + count))
    return lines


def in_order(found: list[Problem], changed: dict[str, set[int]]) -> list[Problem]:
    """Return problems with those on changed lines first."""
    return sorted(found, key=lambda item: item.line not in changed.get(item.file, ()))


def summary(found: list[Problem]) -> str:
    """Return all problems as Markdown, with what GitHub leaves out of the annotations named."""
    if not found:
        return "The record is proven: no problems.\n"
    counts = Counter(item.severity for item in found)
    counted = ", ".join(
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in Severity
        if counts[severity]
    )
    hidden = sum(max(0, count - SHOWN) for count in counts.values())
    note = f"; {hidden} of them are not among the annotations" if hidden else ""
    lines = "\n".join(map(str, found)).replace("```", "'''")
    return f"{counted}{note}\n\n```text\n{lines}\n```\n"


def main(base: str) -> int:
    """Print annotations, write the summary, and return 1 where there are errors."""
    found = in_order(problems(Path(), base), changed_lines(base) if base else {})
    print(printing.github(found), end="")  # noqa: T201 - GitHub reads what is printed
    if target := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(summary(found))
    return int(any(item.severity is Severity.ERROR for item in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else ""))
