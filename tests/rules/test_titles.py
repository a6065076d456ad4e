"""Titles, statements and reviews; the tables are in tests/proven/tables/texts.py."""

from __future__ import annotations

from fractions import Fraction

from factcheck.rules import titles
from factcheck.rules.said import numbers_in, runs_in
from tests.records import found
from tests.tables import each_row

BODY = "claims.1.review.body"


@each_row(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {"claims.2.title": "The weir “will mend”"},
            [
                (
                    "error[unsaid-words] claims.weir-mended.title: must quote words that stand "
                    "in the document, not 'will mend' (copy them as they stand there, or leave "
                    "out the quotation marks)"
                )
            ],
        ),
        (
            {"claims.2.statement": "The weir will be mended in 3 days."},
            [
                (
                    "error[unsaid-number] claims.weir-mended.statement: must have no number that "
                    "no quote or figure has, not '3' (write it as the document does, or quote "
                    "the words that have it)"
                )
            ],
        ),
        ({"claims.1.title": "“The mill” in the Gazette of May 2019"}, []),  # a headline, a date
        ({"claims.0.title": "The mill stood still on 18 days"}, []),  # a derived figure
        ({"claims.2.title": "In 2019 it will be mended"}, []),  # the year of the document
        ({"claims.2.quotes.0": "no such words"}, []),  # told by its own rule
    ],
)
def test_what_a_title_quotes_and_counts_is_said(changes, expected) -> None:
    assert found(titles.titles_are_said, changes) == expected


@each_row(
    ("body", "expected"),
    [
        ("The [log](@log) has 13 days.", []),
        ("The log has 77 days.", ["77"]),
        ("The log has “13 days”.", []),
        ("The log has “77 days”.", ["77 days", "77"]),
        ("2,760 hours and 1.5 minutes make 2,761.5.", []),  # a sum
        ("On 4 June 2023, in 1999 and at 12:30.", []),
        ("[77 days](https://example.org/77) of another page.", []),
        ("See [the claim](@ran-12-days): 12 of 30, so 18.", []),
        ("Thirty-five bodies spoke of a crisis.", []),
    ],
)
def test_what_a_review_quotes_and_counts_is_on_record(body: str, expected: list[str]) -> None:
    told = found(titles.reviews_are_said, {BODY: body})
    assert [message.split("not '")[1].split("'")[0] for message in told] == expected
    assert all(message.startswith("warning[unsaid-in-review]") for message in told)


@each_row(
    ("text", "values"),
    [
        ("1,240 and 1.5", [1240, Fraction(3, 2)]),
        ("1.240,5", [Fraction(2481, 2)]),
        ("០៤ ៤០", [4, 40]),
        ("nineteen, twenty-one, a dozen", [19, 21, 12]),
        ("see [x](@y-12) and https://example.org/77", []),
        ("0.125", [Fraction(1, 8)]),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, values: list[Fraction]) -> None:
    assert [set(number.values) for number in numbers_in(text)] == [{value} for value in values]


def test_a_multiple_is_read_with_its_number() -> None:
    (number, _) = numbers_in("2.5 million")
    assert number.values == {Fraction(5, 2), 2_500_000}


@each_row(
    ("text", "runs"),
    [
        ("a “b” c “d", ["b", "d"]),
        ("the keepers’ ‘own’ bridge isn’t", ["own"]),
        ('a 5" pipe', [" pipe"]),
        ("«a» „b“ 「c」 《d》 ‹e›", ["a", "b", "c", "d", "e"]),
        ("“…”", []),
    ],
)
def test_runs_in_quotation_marks_of_any_kind(text: str, runs: list[str]) -> None:
    assert list(runs_in(text)) == runs
