"""claims.parquet: the rows of claims.csv with their types, the same bytes each time."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from factcheck.exports import parquet, table

from .conftest import FORMULA, Files, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site


@pytest.fixture(scope="session")
def site_with(site: Site) -> Site:
    return replace(site, parquet=True)


@pytest.fixture(scope="session")
def files(ledger: Ledger, site_with: Site) -> Files:
    return written(ledger, site_with)


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes], dict[str, dict[str, Any]]]:
    """A function that returns the rows of a table by their ids."""

    def rows(data: bytes) -> dict[str, dict[str, Any]]:
        path = tmp_path / "claims.parquet"
        path.write_bytes(data)
        with duckdb.connect() as database:
            found = database.read_parquet(str(path))
            return {row[1]: dict(zip(found.columns, row, strict=True)) for row in found.fetchall()}

    return rows


def as_csv(value: Any) -> str:
    """Return a value as claims.csv has it, an apostrophe before a formula apart."""
    if isinstance(value, dict):
        return str(value["written"])
    return "" if value is None else str(value)


def test_it_has_the_rows_and_columns_of_the_spreadsheet(files: Files, read) -> None:
    rows = list(read(files["claims.parquet"]).values())
    text = files["claims.csv"].decode("utf-8-sig")
    cells = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [list(row) for row in rows] == [list(table.COLUMNS)] * len(cells)
    joints = {"quotes": " | ", "topics": "; ", "doubts": "; "}
    for row, expected in zip(rows, cells, strict=True):
        for column, value in row.items():
            seen = joints[column].join(value) if column in joints else as_csv(value)
            assert expected[column] in {seen, f"'{seen}"}, column


DAY = {"written": "2022-01-10", "first": date(2022, 1, 10), "last": date(2022, 1, 10)}


@pytest.mark.parametrize(
    ("claim", "column", "value"),
    [
        ("closed", "number", 1),
        ("closed", "rating_number", 3),
        ("lamps", "rating_number", None),
        ("closed", "supports", 0),
        ("closed", "topics", ["Closures & bars"]),
        ("lamps", "topics", []),
        ("formula", "title", FORMULA),
        ("formula", "summary", "-77 cats were seen."),
        ("closed", "review_date", DAY),
        (
            "carts",
            "review_date",
            {"written": "2022", "first": date(2022, 1, 1), "last": date(2022, 12, 31)},
        ),
        (
            "closed",
            "source_date",
            {"written": "2021-05", "first": date(2021, 5, 1), "last": date(2021, 5, 31)},
        ),
        ("lamps", "review_date", None),
        ("lamps", "withdrawn", None),
    ],
)
def test_a_value_has_its_type(files: Files, read, claim: str, column: str, value: Any) -> None:
    assert read(files["claims.parquet"])[claim][column] == value


def test_every_column_has_a_type() -> None:
    assert tuple(parquet.TYPES) == table.COLUMNS


def test_the_same_record_gives_the_same_bytes(
    make_ledger: Callable[..., Ledger], site_with: Site, files: Files
) -> None:
    assert written(make_ledger(record()), site_with) == files


def test_a_record_without_claims_gives_a_table_without_rows(
    make_ledger: Callable[..., Ledger], site_with: Site, read
) -> None:
    made = written(make_ledger({"claims": []}), site_with)
    assert read(made["claims.parquet"]) == {}


def test_it_is_told_of_where_it_is_and_nothing_else_is_another(
    files: Files, published: Files
) -> None:
    assert files.keys() - published.keys() == {"claims.parquet"}
    changed = {path for path in published if files[path] != published[path]}
    assert changed == {"_headers", "api/v1/index.json"}
    for path in changed:
        assert b"claims.parquet" in files[path]
        assert b"parquet" not in published[path]
