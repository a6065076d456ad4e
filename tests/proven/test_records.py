"""Every kind of wrong record is refused for the right reason; every honest one is taken."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from factcheck.record.problems import Severity
from tests.proven import tables
from tests.proven.small import problems

TABLES = [module.name for module in pkgutil.iter_modules(tables.__path__)]


def rows(table: str, name: str) -> list[Any]:
    return getattr(import_module(f"{tables.__name__}.{table}"), name)


@pytest.mark.parametrize("table", TABLES)
def test_wrong_records_are_refused(table: str, tmp_path: Path) -> None:
    """The code that is wanted is among the errors; a warning refuses nothing."""
    taken = {}
    for wrong in rows(table, "WRONG"):
        found = problems(wrong.site, tmp_path)
        errors = {problem.code for problem in found if problem.severity is Severity.ERROR}
        if wrong.code not in errors:
            taken[wrong.kind, wrong.name] = (wrong.code, errors)
    assert taken == {}


@pytest.mark.parametrize("table", TABLES)
def test_honest_records_are_taken(table: str, tmp_path: Path) -> None:
    refused = {}
    for honest in rows(table, "HONEST"):
        found = problems(honest.site, tmp_path)
        if errors := [str(problem) for problem in found if problem.severity is Severity.ERROR]:
            refused[honest.kind, honest.name] = errors
    assert refused == {}
