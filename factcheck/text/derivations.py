"""Derivations: arithmetic over the ids of figures, with + - * / and parentheses.

Python's own parser reads them; everything is computed in fractions, and nothing is ever run as
code. A constant is one of a few whole numbers that belong to a measure and not to a text: halves,
days, months, hours, minutes, per cent, per thousand, per hundred thousand. A derivation has at
most one, to multiply or divide by, so that no number can be made up of constants.
"""

import ast
import operator
import re
import unicodedata
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate

CONSTANTS = (2, 7, 12, 24, 60, 100, 1_000, 100_000)
_CONSTANTS_ONLY = f"it may only multiply or divide by {', '.join(map(str, CONSTANTS))}"
_FORM = "must be arithmetic over figures, such as 'cases - serious'"
_LONGEST, _DEEPEST = 200, 10
_TOO_LARGE = 10**100
"""No numerator or denominator is as large; figures squared again and again soon would be."""
_TOKEN = re.compile(r"[a-z][a-z0-9_]*|[0-9]+|[-+*/()]")
_OPERATORS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_OF_IDS = "_"
"""Stands before ids while they are parsed, as `in` and `is` may be ids of figures."""


class FigureError(ValueError):
    """Why a figure could not be derived."""


def _require(condition: object, message: str) -> None:
    if not condition:
        raise FigureError(message)


@lru_cache(maxsize=1_000)
def tokens(expression: str) -> tuple[str, ...]:
    """Return the ids, constants and signs of an expression.

    Raises:
        FigureError: when it is too long or holds anything else.

    """
    _require(len(expression) <= _LONGEST, f"must have at most {_LONGEST} characters")
    foreign = _TOKEN.sub("", expression).replace(" ", "")
    if foreign:
        message = "must hold only ids of figures, + - * / and parentheses, not "
        raise FigureError(message + _named(foreign[0]))
    return tuple(_TOKEN.findall(expression))


def _named(sign: str) -> str:
    """Return a character so that one that looks like another, or like nothing, is told apart."""
    if sign.isascii() and sign.isprintable():
        return f"'{sign}'"
    name = unicodedata.name(sign, "")
    return f"U+{ord(sign):04X}" + (f" ({name.lower()})" if name else "")


@lru_cache(maxsize=1_000)
def _parse(expression: str) -> ast.expr:
    """Read an expression into its operations.

    Raises:
        FigureError: when it is no arithmetic, or of a form that no derivation needs.

    """
    found = tokens(expression)
    depths = accumulate((sign == "(") - (sign == ")") for sign in found)
    message = f"must have at most {_DEEPEST} parentheses inside each other"
    _require(max(depths, default=0) <= _DEEPEST, message)
    for token in found:
        message = f"must take its numbers from figures, not '{token}'; {_CONSTANTS_ONLY}"
        _require(not token.isdecimal() or token in map(str, CONSTANTS), message)
    source = " ".join(f"{_OF_IDS}{token}" if token[0].isalpha() else token for token in found)
    try:
        parsed = ast.parse(source, mode="eval").body
    except SyntaxError:
        raise FigureError(_FORM) from None
    _check(parsed)
    return parsed


def _check(parsed: ast.expr) -> None:
    nodes = [node for node in ast.walk(parsed) if isinstance(node, ast.expr)]
    operations = [node for node in nodes if isinstance(node, ast.BinOp)]
    is_plain = all(isinstance(node, ast.BinOp | ast.Name | ast.Constant) for node in nodes)
    is_plain = is_plain and all(type(node.op) in _OPERATORS for node in operations)
    _require(is_plain, _FORM)
    has_id = any(isinstance(node, ast.Name) for node in nodes)
    _require(has_id, "must name a figure of the same list")
    count = sum(isinstance(node, ast.Constant) for node in nodes)
    _require(count <= 1, "must hold at most one number; give each step a figure of its own")
    message = "must multiply or divide by its number, and not add, take or divide it"
    _require(all(map(_takes_its_constant, operations)), message)


def _takes_its_constant(node: ast.BinOp) -> bool:
    is_left, is_right = (isinstance(side, ast.Constant) for side in (node.left, node.right))
    if isinstance(node.op, ast.Mult):
        return True
    return not is_left and (isinstance(node.op, ast.Div) or not is_right)


def names(expression: str) -> list[str]:
    """Return the ids of the figures that an expression names, each once, in their order."""
    _parse(expression)
    return list(dict.fromkeys(token for token in tokens(expression) if token[0].isalpha()))


def constant(expression: str) -> int | None:
    """Return the constant of an expression, if it has one."""
    _parse(expression)
    return next((int(token) for token in tokens(expression) if token.isdecimal()), None)


def evaluate(expression: str, values: Mapping[str, Fraction]) -> Fraction:
    """Compute an expression over the values of figures.

    Raises:
        FigureError: when it is of another form, names an unknown figure, divides by zero or comes
            to a number of more than 100 digits.

    """
    try:
        return _value(_parse(expression), values)
    except ZeroDivisionError:
        message = "must not divide by zero"
        raise FigureError(message) from None


def _value(node: ast.expr, values: Mapping[str, Fraction]) -> Fraction:
    if isinstance(node, ast.BinOp):
        left, right = _value(node.left, values), _value(node.right, values)
        number = _OPERATORS[type(node.op)](left, right)
        is_small = max(abs(number.numerator), number.denominator) < _TOO_LARGE
        _require(is_small, "must come to numbers of at most 100 digits, at each step")
        return number
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    name = ast.unparse(node).removeprefix(_OF_IDS)
    _require(name in values, f"must use figures of the same list, not '{name}'")
    return values[name]


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
