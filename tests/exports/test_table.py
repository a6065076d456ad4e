"""claims.csv: a row for each claim, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from factcheck.exports import table

from .conftest import FORMULA, SCRIPT, Files


@pytest.fixture
def rows(published: Files) -> dict[str, dict[str, str]]:
    text = published["claims.csv"].decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_it_has_every_claim_in_order_under_its_header(rows, published: Files) -> None:
    assert list(rows) == ["closed", "carts", "lamps", "script", "formula"]
    assert published["claims.csv"].startswith(b"\xef\xbb\xbfnumber,id,title,")
    assert tuple(rows["closed"]) == table.COLUMNS


def test_lines_end_as_rfc_4180_asks(published: Files) -> None:
    assert published["claims.csv"].endswith(b"\r\n")
    assert published["claims.csv"].count(b"\r\n") == 6


def test_a_row_has_both_verdicts(rows) -> None:
    row = rows["closed"]
    assert (row["attribution"], row["rating"], row["rating_number"]) == (
        "Wording differs",
        "Lacks context",
        "3",
    )
    assert (row["certainty"], row["doubts"]) == ("", "")
    assert (rows["carts"]["certainty"], rows["carts"]["doubts"]) == ("Low", "One publisher")
    assert (row["qualifies"], row["context"], row["supports"]) == ("1", "1", "0")
    assert row["url"] == "https://example.org/checks/claims/closed/"


def test_the_unknown_is_an_empty_cell(rows) -> None:
    row = rows["lamps"]
    for column in ("speaker", "source", "rating_number", "review_date", "withdrawn"):
        assert row[column] == ""
    assert row["rating"] == "Not assessed"


def test_text_reads_back_as_it_was(rows) -> None:
    assert rows["script"]["title"] == SCRIPT
    assert rows["lamps"]["quotes"] == "café lamps too — stay lit"


@pytest.mark.parametrize(
    ("column", "value"),
    [("title", FORMULA), ("statement", "@SUM(77) cats live in Lower Ferry.")],
)
def test_a_formula_is_kept_as_text(rows, column: str, value: str) -> None:
    assert rows["formula"][column] == f"'{value}"


def test_a_minus_begins_a_formula_too(rows) -> None:
    assert rows["formula"]["summary"] == "'-77 cats were seen."


def test_no_cell_begins_with_a_sign_that_would_run(rows) -> None:
    for row in rows.values():
        for column, cell in row.items():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), column
