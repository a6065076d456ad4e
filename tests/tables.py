"""Table-driven tests that run as one test.

pytest and xdist need about ten milliseconds for each test, and a row often takes less than one.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest


def each_row(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[..., Any]:
    """Call a test with every row of a table, and report all rows that fail.

    It takes what `pytest.mark.parametrize` takes. The rows share the test's fixtures.
    """
    rows = [(row,) if isinstance(names, str) else tuple(row) for row in rows]
    names = (names,) if isinstance(names, str) else names

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def run(**fixtures: Any) -> None:
            failures = []
            for row in rows:
                values = dict(zip(names, row, strict=True))
                try:
                    test(**fixtures, **values)
                except (Exception, pytest.fail.Exception) as failure:  # noqa: BLE001 - reported below
                    failure.add_note(f"in the row {values}")
                    failures.append(failure)
            assert rows, "a table without a row"
            if failures:
                told = f"{len(failures)} of {len(rows)} rows fail"
                raise BaseExceptionGroup(told, failures)

        return _with_fixtures_only(run, test, names)

    return decorate


def _with_fixtures_only(
    run: Callable[..., None], test: Callable[..., None], names: tuple[str, ...]
) -> Callable[..., None]:
    """Have pytest see the parameters that are fixtures, and not those that a row gives."""
    signature = inspect.signature(test)
    fixtures = [item for name, item in signature.parameters.items() if name not in names]
    run.__signature__ = signature.replace(parameters=fixtures)  # type: ignore[attr-defined]
    return run
