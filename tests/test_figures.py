"""Figures: exact arithmetic, in words that readers see, and nothing that is run as code."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.figures import (
    FigureError,
    evaluate,
    in_full,
    in_words,
    resolve,
    signed,
    stated_forms,
)
from factcheck.parts import Figure

VALUES = {"cases": Fraction(104), "serious": Fraction(19), "none": Fraction(0)}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("cases - serious", 85),
        ("serious / cases * 100", Fraction(475, 26)),
        ("(cases + serious) * 2", 246),
        ("-serious", -19),
        ("0.1 + 0.2", Fraction(3, 10)),  # exact, as floats are not
        ("1 / 3 * 3", 1),
        ("cases", 104),
        ("7", 7),
        ("cases-serious", 85),
    ],
)
def test_a_derivation_is_worked_out_exactly(expression: str, value: Fraction) -> None:
    assert evaluate(expression, VALUES) == value


ONLY = "must hold only numbers, figures, + - * / and parentheses"
MEASURE = "must come to numbers of at most 100 digits, at each step"
ARITHMETIC = "must be arithmetic over figures, such as 'cases - serious'"


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("cases - other", "must use figures of the same list, not 'other'"),
        ("cases / none", "must not divide by zero"),
        ("cases / (serious - 19)", "must not divide by zero"),
        ("2 ** 9", ONLY),
        ("cases % 2", ONLY),
        ("cases // 2", ONLY),
        ("+cases", ONLY),
        ("True", ONLY),
        ("1if 1else 1", ARITHMETIC),  # of which Python warns
        ("1e99 * 10", MEASURE),
        ("1e308", MEASURE),
        ("1 / 1e99 / 10", MEASURE),
        ("'a'", ONLY),
        ("1j", ONLY),
        ("cases > 2", ONLY),
        ("cases if cases else 1", ONLY),
        ("cases.real", ONLY),
        ("[1][0]", ONLY),
        ("lambda: 1", ONLY),
        ("abs(cases)", ONLY),
        ("__import__('os').system('true')", ONLY),
        ("", ARITHMETIC),
        ("cases -", ARITHMETIC),
        ("cases = 1", ARITHMETIC),
        ("cases; serious", ARITHMETIC),
        ("104 − 19", ARITHMETIC),  # the minus sign of print
        ("(" * 150 + "1", ARITHMETIC),
        ("1 + " * 60, "must have at most 200 characters"),
    ],
)
def test_anything_else_is_refused(expression: str, message: str) -> None:
    with pytest.raises(FigureError) as caught:
        evaluate(expression, VALUES)
    assert str(caught.value) == message


@example("1e999")
@given(st.text("0123456789eE.+-*/() _abjx", max_size=30))
def test_no_expression_does_anything_but_give_a_number_or_a_figure_error(expression: str) -> None:
    try:
        value = evaluate(expression, {"a": Fraction(1), "b": Fraction(2)})
    except FigureError:
        return
    assert isinstance(value, Fraction)


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
        Figure(id="rest", derive="all - 1", unit="days"),
        Figure(id="all", value=30, unit="days"),
    ]
    with pytest.raises(FigureError, match="must use figures of the same list, not 'all'"):
        resolve(figures)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Fraction(104), "", "104"),
        (Fraction(2760), "", "2,760"),
        (Fraction(1234567), "", "1,234,567"),
        (Fraction(475, 26), "%", "18.3%"),
        (Fraction(30), "%", "30%"),
        (Fraction(30), "days", "30"),
        (Fraction(1, 3), "", "0.3"),
        (Fraction(1, 20), "", "0.1"),  # a half is rounded up, not to even
        (Fraction(3, 20), "", "0.2"),
        (Fraction(12345, 10), "", "1,234.5"),
        (Fraction(-19), "", "-19"),
        (Fraction(0), "", "0"),
    ],
)
def test_a_number_is_shown_whole_or_to_one_decimal(value, unit, words) -> None:
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
    ("expression", "words"),
    [
        ("cases - serious", "104 − 19"),
        ("serious / cases * 100", "19 ÷ 104 × 100"),
        ("(cases+serious)*2.5", "(104 + 19) × 2.5"),
        ("-serious", "− 19"),
    ],
)
def test_a_derivation_is_shown_with_its_numbers(expression: str, words: str) -> None:
    assert in_full(expression, VALUES) == words


@pytest.mark.parametrize(
    ("value", "forms"),
    [
        (Fraction(19), {"19"}),
        (Fraction(2760), {"2760", "2,760"}),
        (Fraction(5, 2), {"2.5"}),
        (Fraction(12345, 10), {"1234.5", "1,234.5"}),
    ],
)
def test_a_text_may_write_a_number_with_or_without_thousands_marks(value, forms) -> None:
    assert set(stated_forms(value)) == forms
