"""Wording: titles carry no verdict, statements stay short."""

from __future__ import annotations

import pytest

from factcheck.rules import wording
from tests.records import TEXT, found
from tests.tables import each_row


@each_row(
    ("title", "word"),
    [
        ("The mill ran on 12 of the 30 days", None),
        ("False: the mill ran on 12 days", "False"),
        ("The miller’s lies", "lies"),
        ("A hoax about the mill", "hoax"),
        ("The relief of the mill", None),  # not `lie`
        ("A supportedly long title", None),
    ],
)
def test_a_title_carries_no_verdict(title: str, word: str | None) -> None:
    expected = (
        f"error[verdict-in-title] claims.ran-12-days.title: must carry no verdict, not '{word}' "
        "(state the claim as the document makes it)"
    )
    changes = {"claims.0.title": title}
    assert found(wording.titles_carry_no_verdict, changes) == [expected] * (word is not None)


@each_row(
    ("words", "title", "is_own"),
    [
        ("These stories are all a lie, they said", "The stories are a lie", True),
        ("These stories are all a lie, they said", "The stories are false", False),
        ("These families all came here, they said", "The stories are a lie", False),
    ],
)
def test_a_word_of_judgement_may_be_the_claims_own(words, title, is_own) -> None:
    """Its own words, and not letters inside other words: `lie` is not in `families`."""
    changes = {"claims.0.title": title, "claims.0.quotes.0": words}
    told = found(wording.titles_carry_no_verdict, changes, TEXT + words)
    assert len(told) == (not is_own)


@pytest.mark.parametrize(("length", "expected"), [(400, 0), (401, 1)])
def test_a_statement_is_short(length: int, expected: int) -> None:
    assert (
        found(wording.statements_are_short, {"claims.0.statement": "x" * length})
        == [
            (
                "error[long-statement] claims.ran-12-days.statement: must have at most 400 "
                "characters, "
                f"not {length} (if it says two things, make two claims)"
            )
        ]
        * expected
    )
