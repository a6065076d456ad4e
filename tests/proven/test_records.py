"""Every kind of wrong record is refused for the right reason; every honest one is taken."""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.record.problems import Severity
from tests.proven import tables
from tests.proven.cases import Honest, Wrong
from tests.proven.small import problems

MODULES = [
    import_module(f"{tables.__name__}.{module.name}")
    for module in pkgutil.iter_modules(tables.__path__)
]
WRONG: dict[str, list[Wrong]] = defaultdict(list)
HONEST: dict[str, list[Honest]] = defaultdict(list)
for of_module in MODULES:
    for wrong in of_module.WRONG:
        WRONG[wrong.kind].append(wrong)
    for honest in of_module.HONEST:
        HONEST[honest.kind].append(honest)


@pytest.mark.parametrize("kind", WRONG)
def test_wrong_records_are_refused(kind: str, tmp_path: Path) -> None:
    """The code that is wanted is among the errors; a warning refuses nothing."""
    taken = {}
    for number, wrong in enumerate(WRONG[kind]):
        found = problems(wrong.site, tmp_path / str(number))
        errors = {problem.code for problem in found if problem.severity is Severity.ERROR}
        if wrong.code not in errors:
            taken[wrong.name] = (wrong.code, errors)
    assert taken == {}


@pytest.mark.parametrize("kind", HONEST)
def test_honest_records_are_taken(kind: str, tmp_path: Path) -> None:
    refused = {}
    for number, honest in enumerate(HONEST[kind]):
        found = problems(honest.site, tmp_path / str(number))
        if errors := [str(problem) for problem in found if problem.severity is Severity.ERROR]:
            refused[honest.name] = errors
    assert refused == {}
