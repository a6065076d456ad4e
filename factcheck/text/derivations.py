"""Derivations: arithmetic over the ids of figures, with a parser of its own.

    sum     = product (("+" | "-") product)*
    product = operand (("*" | "/") operand)*
    operand = id of a figure | constant | "(" sum ")"

Everything is computed in fractions, and nothing is ever run as code. A constant is one of a few
whole numbers that belong to a measure and not to a text: halves, days, months, hours, minutes,
per cent, per thousand, per hundred thousand. A derivation has at most one, to multiply or divide
by, so that no number can be made up of constants.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

CONSTANTS = (2, 7, 12, 24, 60, 100, 1_000, 100_000)
_LONGEST, _DEEPEST = 200, 10
_TOO_LARGE = 10**100
"""No numerator or denominator is as large; figures squared again and again soon would be."""
_TOKEN = re.compile(r" *(?:(?P<id>[a-z][a-z0-9_]*)|(?P<constant>[0-9]+)|(?P<sign>[-+*/()])) *")
_OPERATORS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
_FORM = "must be arithmetic over figures, such as 'cases - serious'"


class FigureError(ValueError):
    """Why a figure could not be derived."""


class Operation(NamedTuple):
    """Two operands and what is done with them."""

    sign: str
    left: Operand
    right: Operand


Operand = Operation | str | int
"""An operation, the id of a figure, or a constant."""


@lru_cache(maxsize=1_000)
def tokens(expression: str) -> tuple[str, ...]:
    """Return the ids, constants and signs of an expression.

    Raises:
        FigureError: when it is too long or holds anything else.

    """
    if len(expression) > _LONGEST:
        message = f"must have at most {_LONGEST} characters"
        raise FigureError(message)
    expression = expression.strip(" ")
    found, at = [], 0
    while at < len(expression):
        match = _TOKEN.match(expression, at)
        if match is None:
            sign = _named(expression[at])
            message = f"must hold only ids of figures, + - * / and parentheses, not {sign}"
            raise FigureError(message)
        found.append(match[0].strip())
        at = match.end()
    return tuple(found)


def _named(sign: str) -> str:
    """Return a character so that one that looks like another, or like nothing, is told apart."""
    if sign.isascii() and sign.isprintable():
        return f"'{sign}'"
    name = unicodedata.name(sign, "")
    return f"U+{ord(sign):04X}" + (f" ({name.lower()})" if name else "")


@lru_cache(maxsize=1_000)
def parse(expression: str) -> Operand:
    """Read an expression into its operations.

    Raises:
        FigureError: when it is not of the form above.

    """
    rest = [*reversed(tokens(expression))]
    parsed = _sum(rest, 0)
    if rest:
        raise FigureError(_FORM)
    _check(parsed)
    return parsed


def _sum(rest: list[str], depth: int) -> Operand:
    left = _product(rest, depth)
    while rest and rest[-1] in "+-":
        left = Operation(rest.pop(), left, _product(rest, depth))
    return left


def _product(rest: list[str], depth: int) -> Operand:
    left = _operand(rest, depth)
    while rest and rest[-1] in "*/":
        left = Operation(rest.pop(), left, _operand(rest, depth))
    return left


def _operand(rest: list[str], depth: int) -> Operand:
    first = rest.pop() if rest else ")"
    if first == "(":
        if depth == _DEEPEST:
            message = f"must have at most {_DEEPEST} parentheses inside each other"
            raise FigureError(message)
        inner = _sum(rest, depth + 1)
        if not rest or rest.pop() != ")":
            raise FigureError(_FORM)
        return inner
    if first.isdecimal():
        return _constant(first)
    if not first[0].isalpha():
        raise FigureError(_FORM)
    return first


def _constant(digits: str) -> int:
    if digits not in map(str, CONSTANTS):
        message = (
            f"must take its numbers from figures, not '{digits}'; "
            f"it may only multiply or divide by {', '.join(map(str, CONSTANTS))}"
        )
        raise FigureError(message)
    return int(digits)


def _check(parsed: Operand) -> None:
    """Refuse what the form allows and no derivation needs."""
    operands = list(_operands(parsed))
    if not any(isinstance(operand, str) for operand in operands):
        message = "must name a figure of the same list"
        raise FigureError(message)
    if sum(isinstance(operand, int) for operand in operands) > 1:
        message = "must hold at most one number; give each step a figure of its own"
        raise FigureError(message)
    for operation in operands:
        if isinstance(operation, Operation) and not _takes_its_constant(operation):
            message = "must multiply or divide by its number, and not add, take or divide it"
            raise FigureError(message)


def _takes_its_constant(operation: Operation) -> bool:
    if operation.sign == "*":
        return True
    is_left, is_right = (isinstance(side, int) for side in operation[1:])
    return not is_left and (operation.sign == "/" or not is_right)


def _operands(parsed: Operand) -> Iterator[Operand]:
    """Yield an operand and all within it."""
    yield parsed
    if isinstance(parsed, Operation):
        yield from _operands(parsed.left)
        yield from _operands(parsed.right)


def names(expression: str) -> list[str]:
    """Return the ids of the figures that an expression names, each once, in their order."""
    found = (operand for operand in _operands(parse(expression)) if isinstance(operand, str))
    return list(dict.fromkeys(found))


def constant(expression: str) -> int | None:
    """Return the constant of an expression, if it has one."""
    found = (operand for operand in _operands(parse(expression)) if isinstance(operand, int))
    return next(found, None)


def evaluate(expression: str, values: Mapping[str, Fraction]) -> Fraction:
    """Compute an expression over the values of figures.

    Raises:
        FigureError: when it is of another form, names an unknown figure, divides by zero or comes
            to a number of more than 100 digits.

    """
    try:
        return _value(parse(expression), values)
    except ZeroDivisionError:
        message = "must not divide by zero"
        raise FigureError(message) from None


def _value(parsed: Operand, values: Mapping[str, Fraction]) -> Fraction:
    if isinstance(parsed, Operation):
        left, right = _value(parsed.left, values), _value(parsed.right, values)
        return _measured(_OPERATORS[parsed.sign](left, right))
    if isinstance(parsed, int):
        return Fraction(parsed)
    if parsed not in values:
        message = f"must use figures of the same list, not '{parsed}'"
        raise FigureError(message)
    return values[parsed]


def _measured(number: Fraction) -> Fraction:
    """Refuse a number that takes too long to work with, and that nobody would read."""
    if max(abs(number.numerator), number.denominator) >= _TOO_LARGE:
        message = "must come to numbers of at most 100 digits, at each step"
        raise FigureError(message)
    return number


def idle(expression: str, values: Mapping[str, Fraction]) -> list[str]:
    """Return the figures that an expression names and that make no difference to it."""
    value = evaluate(expression, values)
    return [name for name in names(expression) if value == _moved(expression, values, name)]


def _moved(expression: str, values: Mapping[str, Fraction], name: str) -> Fraction | None:
    """Compute an expression with another value of one figure; None where that fails."""
    other = {**values, name: values[name] * Fraction(1009, 1000) + Fraction(1, 997)}
    try:
        return evaluate(expression, other)
    except FigureError:
        return None
