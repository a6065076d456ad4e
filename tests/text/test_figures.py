"""Figures: their values, and the words that readers see."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.record.parts import Figure
from factcheck.text.derivations import FigureError
from factcheck.text.figures import exact_decimals, in_full, in_words, resolve, signed
from tests.tables import each_row


def test_figures_are_resolved_in_order_each_from_those_above_it() -> None:
    figures = [
        Figure(id="all", value=30, unit="days"),
        Figure(id="some", value=7.5, unit="days"),
        Figure(id="rest", derive="all - some", unit="days"),
        Figure(id="share", derive="rest / all * 100", unit="%"),
    ]
    assert resolve(figures) == {
        "all": 30,
        "some": Fraction(15, 2),
        "rest": Fraction(45, 2),
        "share": 75,
    }


def test_a_figure_may_not_rest_on_one_below_it() -> None:
    figures = [
        Figure(id="rest", derive="all / 2", unit="days"),
        Figure(id="all", value=30, unit="days"),
    ]
    with pytest.raises(FigureError, match="must use figures of the same list, not 'all'"):
        resolve(figures)


@each_row(
    ("value", "unit", "words"),
    [
        (Fraction(104), "", "104"),
        (Fraction(2760), "", "2,760"),
        (Fraction(1234567), "", "1,234,567"),
        (Fraction(475, 26), "%", "18.3%"),
        (Fraction(30), "%", "30%"),
        (Fraction(30), "days", "30"),
        (Fraction(1, 3), "", "0.33"),
        (Fraction(1, 20), "", "0.05"),
        (Fraction(1, 2), "", "0.5"),
        (Fraction(1, 300), "", "0.0033"),
        (Fraction(29, 20), "", "1.5"),  # a half is rounded up, not to even
        (Fraction(1, 25), "%", "0.04%"),
        (Fraction(-1, 25), "", "-0.04"),
        (Fraction(12345, 10), "", "1,234.5"),
        (Fraction(-19), "", "-19"),
        (Fraction(0), "", "0"),
    ],
)
def test_a_derived_number_is_shown_whole_or_to_one_decimal_or_to_two_digits(
    value, unit, words
) -> None:
    assert in_words(value, unit) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(17), "+17"),
        (Fraction(-3), "−3"),
        (Fraction(0), "0"),
        (Fraction(-5, 2), "−2.5"),
        (Fraction(2000), "+2,000"),
    ],
)
def test_a_step_has_its_sign(value: Fraction, words: str) -> None:
    assert signed(value) == words


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        (Fraction(5, 2), 2, "2.50"),
        (Fraction(10), 1, "10.0"),
        (Fraction(2500000), 0, "2,500,000"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 1, "-2.5"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(1, 3), 6, "0.333333"),
    ],
)
def test_a_number_is_shown_with_the_decimals_that_it_is_stated_with(value, decimals, words) -> None:
    assert in_words(value, decimals=decimals) == words


@pytest.mark.parametrize(
    ("value", "decimals"),
    [(Fraction(3), 0), (Fraction(1, 2), 1), (Fraction(1, 8), 3), (Fraction(1, 3), 12)],
)
def test_decimals_that_do_not_end_are_cut_off_after_a_dozen(value, decimals) -> None:
    assert exact_decimals(value) == decimals


VALUES = {
    "cases": Fraction(104),
    "serious": Fraction(19),
    "share": Fraction(475, 26),
    "toll": Fraction(5, 2),
}


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("cases - serious", "104 − 19"),
        ("serious / cases * 100", "19 ÷ 104 × 100"),
        ("(cases+serious)*2", "(104 + 19) × 2"),
        ("cases * toll", "104 × 2.50"),
        ("share - toll", "≈18.3 − 2.50"),  # what is not shown exactly is marked
    ],
)
def test_a_derivation_is_shown_with_its_numbers(expression: str, words: str) -> None:
    assert in_full(expression, VALUES, {"toll": 2}) == words
