"""Stated figures: which number each of them is, and with which digits it is shown."""

from __future__ import annotations

from fractions import Fraction

from factcheck.record.parts import Figure
from factcheck.text.document import FrozenText
from factcheck.text.figures import in_words, resolve
from factcheck.text.numbers import numbers_in
from factcheck.text.stated import decimals, decimals_found, factor_of, matching, numbers_quoted
from tests.tables import each_row


@each_row(
    ("finding", "value", "unit", "shown"),
    [
        ("a toll of $2.50", 2.5, "dollars", "2.50"),
        ("10.0% of them", 10, "%", "10.0%"),
        ("0.04% of them", 0.04, "%", "0.04%"),
        ("2,760 workers", 2760, "people", "2,760"),
        ("1 240 workers", 1240, "people", "1,240"),
        ("2.5 million workers", 2_500_000, "people", "2,500,000"),
        ("2.50 million workers", 2.5, "million people", "2.50"),
        ("½ of them", 0.5, "of them", "0.5"),
        ("a change of −5.0 points", -5, "points", "-5.0"),
        ("12 and 12.00 metres", 12, "metres", "12"),
    ],
)
def test_a_stated_figure_is_shown_with_the_digits_of_the_text(finding, value, unit, shown) -> None:
    figure = Figure(id="n", value=value, unit=unit)
    places = decimals_found([figure], finding)["n"]
    assert in_words(resolve([figure])["n"], unit, places) == shown


@each_row(("decimals_given", "shown"), [(None, "18.3"), (0, "18"), (2, "18.27"), (4, "18.2692")])
def test_a_derived_figure_is_rounded_as_it_says(decimals_given, shown) -> None:
    figures = [
        Figure(id="all", value=104, unit="cases"),
        Figure(id="some", value=19, unit="cases"),
        Figure(id="share", derive="some / all * 100", unit="%", decimals=decimals_given),
    ]
    places = decimals(figures, numbers_in("19 of 104"))["share"]
    assert in_words(resolve(figures)["share"], decimals=places) == shown


def test_numbers_are_read_in_the_document_and_not_in_the_quote() -> None:
    text = FrozenText(
        "More than 2.5 million people went by, 12\N{NO-BREAK SPACE}000 of them on foot.\n"
    )
    spans = text.locate("million people went by, 12 000 of them")
    assert [number.value for number in numbers_quoted(text.raw, "en", spans)] == [12_000]
    (number, _) = numbers_quoted(
        text.raw, "en", text.locate("2.5 million people went by, 12 000 of them")
    )
    assert (number.value, number.bounds) == (2_500_000, ("more-than",))
    assert text.raw[number.start : number.end] == "2.5"


def test_places_are_those_of_the_document_however_long_it_is() -> None:
    text = FrozenText("word " * 500 + "In all there were 60 to 70 people there.\n" + "word " * 500)
    low, high = numbers_quoted(text.raw, "en", text.locate("there were 60 to 70 people there"))
    assert (text.raw[low.start : low.end], low.other) == ("60", (high.start, high.end))
    assert high.other == (low.start, low.end)


@each_row(
    ("unit", "factor"),
    [
        ("people", 1),
        ("million people", 1_000_000),
        ("millions of people", 1_000_000),
        ("hundred thousand people", 100_000),
        ("lakh rupees", 100_000),
        ("millionaires", 1),
    ],
)
def test_a_unit_says_in_what_it_counts(unit: str, factor: int) -> None:
    assert factor_of(unit) == factor


def test_a_figure_counts_in_what_the_text_counts_in() -> None:
    numbers = numbers_in("2.5 million people")
    given = {
        (2_500_000, "people"): 1,
        (2.5, "million people"): 1,
        (2.5, "people"): 0,
        (2.5, "thousand people"): 0,
        (2_500_000, "million people"): 0,
    }
    for (value, unit), count in given.items():
        assert len(matching(Figure(id="n", value=value, unit=unit), numbers)) == count


def test_a_number_is_exact() -> None:
    (number,) = numbers_in("0.1 metres")
    assert number.value == Fraction(1, 10)
