"""Figures: arithmetic over stated numbers, exact, and in words.

A derived figure is written as an expression over the ids of others. It is read
by Python's own parser and evaluated here by hand, in fractions; nothing of it
is ever run as code.
"""

from __future__ import annotations

import ast
import math
import operator
import re
import warnings
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factcheck.parts import Figure

_LONGEST_EXPRESSION = 200
_TOO_LARGE = 10**100
"""No numerator or denominator is as large; figures squared again and again soon would be."""
_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class FigureError(ValueError):
    """Why a figure could not be derived."""


def evaluate(expression: str, values: Mapping[str, Fraction]) -> Fraction:
    """Work out an expression of numbers, names, + - * / and parentheses.

    Raises:
        FigureError: when it holds anything else, an unknown name, a division by zero or a number
            beyond all measure.

    """
    if len(expression) > _LONGEST_EXPRESSION:
        message = f"must have at most {_LONGEST_EXPRESSION} characters"
        raise FigureError(message)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", SyntaxWarning)  # which then is a SyntaxError
            tree = ast.parse(expression, mode="eval")
        return _value(tree.body, values)
    except SyntaxError:
        message = "must be arithmetic over figures, such as 'cases - serious'"
        raise FigureError(message) from None
    except ZeroDivisionError:
        message = "must not divide by zero"
        raise FigureError(message) from None


def _value(node: ast.expr, values: Mapping[str, Fraction]) -> Fraction:
    match node:
        case ast.BinOp(left, op, right) if type(op) in _OPERATORS:
            return _measured(_OPERATORS[type(op)](_value(left, values), _value(right, values)))
        case ast.UnaryOp(ast.USub(), operand):
            return -_value(operand, values)
        case ast.Constant(int() | float() as number) if _is_finite(number):
            return _measured(Fraction(str(number)))
        case ast.Name(name) if name in values:
            return values[name]
        case ast.Name(name):
            message = f"must use figures of the same list, not '{name}'"
            raise FigureError(message)
    message = "must hold only numbers, figures, + - * / and parentheses"
    raise FigureError(message)


def _measured(number: Fraction) -> Fraction:
    """Refuse a number that takes too long to work with, and that nobody would read."""
    if max(abs(number.numerator), number.denominator) >= _TOO_LARGE:
        message = "must come to numbers of at most 100 digits, at each step"
        raise FigureError(message)
    return number


def _is_finite(number: float) -> bool:
    return not isinstance(number, bool) and math.isfinite(number)


def resolve(figures: Iterable[Figure]) -> dict[str, Fraction]:
    """Return the value of every figure; a derived one may use those above it.

    Raises:
        FigureError: when one cannot be derived.

    """
    values: dict[str, Fraction] = {}
    for figure in figures:
        if figure.derive is not None:
            values[figure.id] = evaluate(figure.derive, values)
        elif figure.value is not None:
            values[figure.id] = Fraction(str(figure.value))
    return values


def in_words(value: Fraction, unit: str = "") -> str:
    """Return a number as readers see it: whole, or to one decimal, with thousands parted."""
    if value.denominator == 1:
        text = f"{value.numerator:,}"
    else:
        tenths = math.floor(abs(value) * 10 + Fraction(1, 2))  # a half goes away from zero
        text = f"{'-' if value < 0 else ''}{tenths // 10:,}.{tenths % 10}"
    return f"{text}%" if unit == "%" else text


def signed(value: Fraction) -> str:
    """Return a step from one reading to another with its sign: `+17`, `−3`, `0`."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + in_words(abs(value))


def in_full(expression: str, values: Mapping[str, Fraction]) -> str:
    """Return a derivation with the numbers in place of the names: `104 − 19`."""
    signs = {"-": "−", "*": "×", "/": "÷"}
    words = re.findall(r"[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/()]", expression)
    shown = [in_words(values[word]) if word in values else signs.get(word, word) for word in words]
    return " ".join(shown).replace("( ", "(").replace(" )", ")")


def stated_forms(value: Fraction) -> tuple[str, ...]:
    """Return the ways in which a text may write a number: `2760`, `2,760`, `2.5`."""
    if value.denominator == 1:
        return (str(value.numerator), f"{value.numerator:,}")
    return (str(float(value)), f"{float(value):,}")
