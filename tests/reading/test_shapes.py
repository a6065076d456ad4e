"""Shapes: which fields a part of a record has, and which of them hold text."""

from __future__ import annotations

from factcheck.record.model import Claim, Record
from factcheck.record.parts import Figure, Review
from factcheck.record.shapes import FIELD_NAMES, OWNERS, at, fields, holds_text
from tests.tables import each_row


@each_row(
    ("path", "model"),
    [
        ((), Record),
        (("claims", 3), Claim),
        (("claims", 3, "review"), Review),
        (("sources", 0, "figures", 1), Figure),
        (("claims", 3, "title"), None),
        (("nothing", 0), None),
    ],
)
def test_a_path_leads_to_a_part(path, model) -> None:
    assert at(path) is model


@each_row(
    ("path", "is_text"),
    [
        (("claims", 0, "title"), True),
        (("claims", 0, "quotes", 0), True),
        (("claims", 0, "quotes", 0, "prefix"), True),
        (("claims", 0, "review", "body"), True),
        (("sources", 0, "authors", 1), True),
        (("documents", 0, "sections", 0, "begins"), True),
        (("claims", 0, "id"), False),
        (("claims", 0, "kind"), False),
        (("claims", 0, "topics", 0), False),
        (("claims", 0, "review", "date"), False),
        (("claims", 0, "figures", 0, "value"), False),
        (("sources", 0, "published"), False),
        (("sources", 0, "url"), False),
        (("claims", 0, "nothing"), False),
        ((), False),
    ],
)
def test_text_is_told_from_ids_terms_and_dates(path, is_text) -> None:
    assert holds_text(path) == is_text


def test_every_field_is_known_with_the_parts_that_have_it() -> None:
    assert {"claims", "title", "as", "does_not_show", "inferred"} <= FIELD_NAMES
    assert OWNERS["rating"] == ["review"]
    assert "relation" not in fields(at(("claims", 0, "related")))  # YAML says `as`
