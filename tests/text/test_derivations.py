"""Derivations: a small arithmetic of its own, exact, and nothing that is run as code."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.text.derivations import FigureError, constant, evaluate, idle, names
from tests.tables import each_row

VALUES = {"cases": Fraction(104), "serious": Fraction(19), "none": Fraction(0), "a": Fraction(1)}


@each_row(
    ("expression", "value"),
    [
        ("cases - serious", 85),
        ("serious / cases * 100", Fraction(475, 26)),
        ("100 * serious / cases", Fraction(475, 26)),
        ("(cases + serious) * 2", 246),
        ("(cases + serious) / 2", Fraction(123, 2)),
        ("cases - serious - serious", 66),  # from left to right
        ("cases - (serious - serious)", 104),
        ("cases + serious * serious", 465),  # a product comes before a sum
        ("cases / serious / serious", Fraction(104, 361)),
        ("cases", 104),
        ("((cases))", 104),
        ("cases-serious", 85),
        ("  cases   -  serious ", 85),
    ],
)
def test_a_derivation_is_worked_out_exactly(expression: str, value: Fraction) -> None:
    assert evaluate(expression, VALUES) == value


HOLDS = "must hold only ids of figures, + - * / and parentheses, not"
FORM = "must be arithmetic over figures, such as 'cases - serious'"
NUMBERS = "must take its numbers from figures, not"
MOST = "must hold at most one number; give each step a figure of its own"
USE = "must multiply or divide by its number, and not add, take or divide it"
NAMES = "must name a figure of the same list"


@each_row(
    ("expression", "message"),
    [
        ("cases - other", "must use figures of the same list, not 'other'"),
        ("cases / none", "must not divide by zero"),
        ("cases / (serious - serious)", "must not divide by zero"),
        # No number comes from nowhere.
        ("85", NUMBERS),
        ("100", NAMES),
        ("2 * 2", NAMES),
        ("cases - 19", NUMBERS),
        ("cases * 3", NUMBERS),
        ("cases * 02", NUMBERS),
        ("cases * 2 * 2", MOST),
        ("cases * (100 - 2)", MOST),
        ("cases + 2", USE),
        ("cases - 12", USE),
        ("2 - cases", USE),
        ("2 / cases", USE),
        ("cases * 0", NUMBERS),
        # No other signs.
        ("cases % serious", f"{HOLDS} '%'"),
        ("cases > serious", f"{HOLDS} '>'"),
        ("cases.real", f"{HOLDS} '.'"),
        ("cases * 1.5", f"{HOLDS} '.'"),
        ("cases * 1_000", f"{HOLDS} '_'"),
        ("'a'", f"{HOLDS} '"),
        ("cases[0]", f"{HOLDS} '['"),
        ("cases; serious", f"{HOLDS} ';'"),
        ("cases, serious", f"{HOLDS} ','"),
        ("cases # - serious", f"{HOLDS} '#'"),
        ("cases\n- serious", f"{HOLDS} U+000A"),
        ("cases\t- serious", f"{HOLDS} U+0009"),
        ("cases\N{NO-BREAK SPACE}- serious", f"{HOLDS} U+00A0 (no-break space)"),
        ("cases − serious", f"{HOLDS} U+2212 (minus sign)"),  # the minus sign of print
        ("cases × serious", f"{HOLDS} U+00D7 (multiplication sign)"),
        ("саses - serious", f"{HOLDS} U+0441 (cyrillic small letter es)"),  # Cyrillic letters
        ("ｃases - serious", f"{HOLDS} U+FF43 (fullwidth latin small letter c)"),
        ("cases * １００", f"{HOLDS} U+FF11 (fullwidth digit one)"),
        ("cases * ²", f"{HOLDS} U+00B2 (superscript two)"),
        ("Cases - serious", f"{HOLDS} 'C'"),
        # No other forms.
        ("", FORM),
        ("   ", FORM),
        ("()", FORM),
        ("cases -", FORM),
        ("- serious", FORM),
        ("-serious", FORM),
        ("+cases", FORM),
        ("cases - - serious", FORM),
        ("cases -+ serious", FORM),
        ("cases ** serious", FORM),
        ("cases // serious", FORM),
        ("cases serious", FORM),
        ("cases 2", FORM),
        ("2 cases", FORM),
        ("2(cases)", FORM),
        ("abs(cases)", FORM),
        ("cases if cases else serious", FORM),
        ("(cases", FORM),
        ("cases)", FORM),
        ("0x68", NUMBERS),
        ("1e3 * cases", NUMBERS),
        ("cases * 2e3", FORM),
        ("(" * 150 + "cases", "must have at most 10 parentheses inside each other"),
        ("cases + " * 30, "must have at most 200 characters"),
    ],
)
def test_anything_else_is_refused(expression: str, message: str) -> None:
    with pytest.raises(FigureError) as caught:
        evaluate(expression, VALUES)
    assert str(caught.value).startswith(message)


def test_a_number_beyond_all_measure_is_refused() -> None:
    large = {"a": Fraction(10**60)}
    with pytest.raises(FigureError, match="at most 100 digits, at each step"):
        evaluate("a * a", large)


@example("(" * 60 + "a" + ")" * 60)
@given(st.text("0123456789eE.+-*/() _abjx\n", max_size=40))
def test_no_expression_does_anything_but_give_a_number_or_a_figure_error(expression: str) -> None:
    try:
        value = evaluate(expression, {"a": Fraction(1), "b": Fraction(2)})
    except FigureError:
        return
    assert isinstance(value, Fraction)


@each_row(
    ("expression", "without_effect"),
    [
        ("cases - serious", []),
        ("(cases - serious) / cases * 100", []),
        ("cases - cases", ["cases"]),
        ("cases / cases * 12", ["cases"]),
        ("cases + serious - serious", ["serious"]),
        ("cases * none", ["cases"]),
        ("cases / serious * serious", ["serious"]),
    ],
)
def test_a_figure_that_cancels_out_is_noticed(expression, without_effect) -> None:
    assert idle(expression, VALUES) == without_effect


def test_what_an_expression_names_and_its_constant_are_told() -> None:
    assert names("(b + a) / b * 100") == ["b", "a"]
    assert constant("(b + a) / b * 100") == 100
    assert constant("b + a") is None
