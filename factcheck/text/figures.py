"""Figures: their values, exact, and in words."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.text.derivations import evaluate, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.record.parts import Figure

_MOST_DECIMALS = 12


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


def exact_decimals(value: Fraction) -> int:
    """Return how many decimals a number has; a dozen where they don't end before."""
    places = range(_MOST_DECIMALS)
    return next((n for n in places if (value * 10**n).denominator == 1), _MOST_DECIMALS)


def rounded_decimals(value: Fraction) -> int:
    """Return to how many decimals a derived number is rounded, unless its figure says otherwise.

    One, or none where it is whole; below 1 as many as show two digits that are not zero.
    """
    most, size = 1, abs(value)
    while size < 1 and size and most < _MOST_DECIMALS and size * 10 ** (most - 1) < 1:
        most += 1
    return min(exact_decimals(value), most)


def in_words(value: Fraction, unit: str = "", decimals: int | None = None) -> str:
    """Return a number as readers see it, with thousands parted.

    Args:
        value: the number.
        unit: what it is a number of; `%` is added, any other is left to the page.
        decimals: how many it has as stated, or is rounded to; else as a derived one is.

    """
    places = rounded_decimals(value) if decimals is None else decimals
    shown = math.floor(abs(value) * 10**places + Fraction(1, 2))  # a half goes away from zero
    whole, part = divmod(shown, 10**places)
    text = f"{whole:,}.{part:0{places}}" if places else f"{whole:,}"
    sign = "-" if value < 0 and shown else ""
    return f"{sign}{text}%" if unit == "%" else sign + text


def signed(value: Fraction) -> str:
    """Return a step from one reading to another with its sign: `+17`, `−3`, `0`."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + in_words(abs(value))


def in_full(
    expression: str, values: Mapping[str, Fraction], decimals: Mapping[str, int] | None = None
) -> str:
    """Return a derivation with the numbers in place of the ids: `104 − 19`.

    A number that is not shown exactly has a sign for that: `≈18.3 + 2`.
    """
    signs = {"-": "−", "*": "×", "/": "÷"}

    def shown(token: str) -> str:
        if token not in values:
            return signs.get(token, token)
        value, places = values[token], (decimals or {}).get(token)
        words = in_words(value, decimals=places)
        return words if Fraction(words.replace(",", "")) == value else f"≈{words}"

    return " ".join(map(shown, tokens(expression))).replace("( ", "(").replace(" )", ")")
