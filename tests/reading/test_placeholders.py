"""Placeholders: the names of numbers in a conclusion."""

from __future__ import annotations

from factcheck.record.placeholders import COUNTS, FigureName, figure_name, names
from factcheck.record.vocabulary import Rating
from tests.tables import each_row


def test_every_rating_can_be_counted() -> None:
    assert ("claims", *map(str, Rating), "sources", "sources-read") == COUNTS


@each_row(
    ("text", "expected"),
    [
        ("", []),
        ("{claims} of {only-19.cases}, {claims}", ["claims", "only-19.cases", "claims"]),
        ("{} {{claims}} {open", ["", "claims"]),
    ],
)
def test_names_are_found_in_order(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@each_row(
    ("name", "expected"),
    [
        ("only-19.in_all", FigureName("only-19", "in_all")),
        ("claims", None),
        ("only-19.", None),
        ("only-19.In", None),
        ("a.b.c", None),
    ],
)
def test_a_figure_is_named_by_its_claim_and_its_id(name: str, expected) -> None:
    assert figure_name(name) == expected
