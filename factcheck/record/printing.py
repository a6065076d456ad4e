"""Problems as they are printed: for people, as GitHub's workflow commands, and as JSON."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from factcheck.record.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factcheck.record.problems import Problem, RecordError

# GitHub undoes these; a property ends at a comma, and a command at a line's end.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def placed(problem: Problem, folder: Path) -> Problem:
    """Return a problem whose file is named as seen from the working folder."""
    path = folder / problem.file
    return replace(problem, file=path.as_posix()) if path.exists() else problem


def page(problem: Problem) -> str:
    """Return the page of the docs that explains a problem's code."""
    return f"docs/rules/{problem.code}.md"


def counted(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are: `1 error, 2 warnings`."""
    counts = Counter(problem.severity for problem in problems)
    return ", ".join(
        f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}"
        for severity in Severity
        if counts[severity]
    )


def report(error: RecordError) -> None:
    """Print every problem on a line, by place, and how many there are."""
    lines = [*map(str, error.problems), f"{counted(error.problems)}; nothing was built"]
    sys.stderr.write("\n".join([*lines, ""]))


def github(problems: Sequence[Problem]) -> str:
    """Return one workflow command a problem, shown by GitHub at its line of a pull request."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


ANNOTATIONS = 10
"""Annotations of one severity that GitHub shows for a step."""


def job_summary(problems: Sequence[Problem], compared: str) -> str:
    """Return all problems as Markdown, and how many of them GitHub leaves out as annotations."""
    note = f"\n{compared[:1].upper()}{compared[1:]}.\n" if compared else ""
    if not problems:
        return f"The record is proven: no problems.\n{note}"
    counts = Counter(item.severity for item in problems)
    hidden = sum(max(0, count - ANNOTATIONS) for count in counts.values())
    left_out = f"; {hidden} of them are not among the annotations" if hidden else ""
    lines = "\n".join(map(str, problems)).replace("```", "'''")
    return f"{counted(problems)}{left_out}\n\n```text\n{lines}\n```\n{note}"


def _command(problem: Problem) -> str:
    values = {
        "file": problem.file,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    properties = ",".join(f"{key}={text.translate(_PROPERTY)}" for key, text in values.items())
    message = f"{problem.text}; see {page(problem)}".translate(_DATA)
    return f"::{problem.severity} {properties}::{message}"


def as_json(problems: Sequence[Problem]) -> str:
    """Return the problems as a list of objects."""
    rows = [{**asdict(item), "page": page(item)} for item in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


FORMS: dict[str, Callable[[Sequence[Problem]], str]] = {"github": github, "json": as_json}
