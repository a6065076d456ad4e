"""Wording: titles carry no verdict, statements stay short, links lead somewhere safe."""

from __future__ import annotations

import pytest

from factcheck.rules import wording
from tests.records import TEXT, found


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[a](https://example.org/x)", None),
        ("[a](http://example.org/x) and [b](@log)", None),
        ("[a]", None),
        ("[a](javascript:alert(1))", "javascript:alert(1"),
        ("[a]( <javascript:x>)", "javascript:x"),
        ("[a](data:text/html,x)", "data:text/html,x"),
        ("[a](../secret)", "../secret"),
        ("[a](//example.org)", "//example.org"),
        ("[a]()", ""),
        ("[a](@log/../secret)", "@log/../secret"),
    ],
)
@pytest.mark.parametrize(
    ("path", "at"),
    [
        ("claims.1.review.body", "claims.turned-2760-hours.review.body"),
        ("sources.1.note", "sources.log.note"),
        ("discrepancies.0.conclude", "discrepancies.days.conclude"),
        ("looked_for.0.note", "looked_for.book.note"),
        ("organizations.0.note", "organizations.council.note"),
        ("outlets.0.note", "outlets.gazette.note"),
    ],
)
def test_a_link_leads_to_a_page_or_to_an_entry(path, at, text, address) -> None:
    expected = (
        f"error[unsafe-link] {at}: must link to an http or https address or to @id, not '{address}'"
    )
    assert found(wording.links_are_safe, {path: text}) == [expected] * (address is not None)
