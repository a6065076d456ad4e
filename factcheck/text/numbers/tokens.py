"""Tokens: each number of a text with its sign, factor, unit and bound."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text.numbers.languages import Language
from factcheck.text.numbers.numerals import VULGAR, Numeral, read_fraction, read_numeral
from factcheck.text.numbers.others import DAY, HEAD, YEAR, is_something_else
from factcheck.text.numbers.plain import Plain

_BEFORE, _AFTER = 64, 40
"""Characters round a number that may tell what it is."""
_RUN = re.compile(
    r"\d{1,3}(?:[ \n]\d{3})+(?:[.,\u066b]\d+)?(?!\d|[.,\u066b]\d)"  # 1 240,5
    rf"|\d+(?:[.,'\u066b\u066c:/\-–−]\d+)*(?:\s?[{VULGAR}])?"
    rf"|[{VULGAR}]"
)
_RANGE = re.compile(r"([^-–−]+)[-–−]([^-–−]+)")
_TIED = re.compile(r"[\w.,)]$")
"""After these, a sign before a number is no minus."""
_MINUS = re.compile(r"[-–−]|minus", re.IGNORECASE)
_PERCENT = re.compile(r"\s?([%‰])")
_PERCENT_BEFORE = re.compile(r"(?<!\d)%\s?$")
_POINTS = re.compile(r"\s?(?:%|percentage)[\s-]points?\b", re.IGNORECASE)
_MILLIONS = re.compile(r"[mM](?![^\W\d_])")
_WORD = re.compile(r"[\s-]?([$€£¥₹៛฿₫₩₽₱]|[^\W\d_]+)")
_DURING = re.compile(rf"\s?{DAY}")
_BOUND_SIGNS = {
    "~": ("about",),
    "≈": ("about",),
    "±": ("about",),
    ">": ("more-than",),
    "<": ("fewer-than",),
    "≥": ("at-least",),
    "≤": ("up-to",),
}
_SIGN_OF_RANGE = re.compile(r"\d\s?~$")
_PLUS = re.compile(r"\+(?!\d)")
_MARGIN = re.compile(r"\s?\(?±")


class Unit(NamedTuple):
    """`%`, `‰` or nothing, and whether it is a sign and not a word."""

    unit: str = ""
    is_sign: bool = False


class Bounds(NamedTuple):
    """The slugs of the bounds that agree with what words say of a number, and these words."""

    slugs: tuple[str, ...] = ()
    words: str = ""


class Token(NamedTuple):
    """A number in a plain text; `head` and `tail` take in its signs and words."""

    head: int
    start: int
    end: int
    tail: int
    numeral: Numeral
    is_negative: bool
    factor: int
    unit: Unit
    bound: Bounds
    currency: str
    following: str
    other: tuple[int, int] | None = None


def tokens_in(read: Plain, rules: Language) -> list[Token]:
    """Return the numbers of a text in their order."""
    return [
        token
        for run in _RUN.finditer(read.text)
        if read.is_of_one_script(*run.span())
        for token in _tokens(read.text, run, rules)
    ]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(start - _BEFORE, 0) : start], text[end : end + _AFTER]


def _tokens(text: str, run: re.Match[str], rules: Language) -> Iterator[Token]:
    """Yield the one number that a run of digits is, or the two ends of a range, or none."""
    before, after = _around(text, *run.span())
    if is_something_else(before, run[0], after, rules):
        return
    if numeral := read_numeral(run[0], rules.decimal) or read_fraction(run[0]):
        yield _token(text, run.span(), numeral, rules)
    elif (ends := _RANGE.fullmatch(run[0])) and not YEAR.fullmatch(ends[1]):
        low, high = (read_numeral(end, rules.decimal) for end in ends.groups())
        if low and high and low.value < high.value:
            middle = run.start() + ends.end(1)
            yield _token(text, (run.start(), middle), low, rules)
            yield _token(text, (middle + 1, run.end()), high, rules)


def _token(text: str, span: tuple[int, int], numeral: Numeral, rules: Language) -> Token:
    start, end = span
    before, after = _around(text, start, end)
    sign, currency = _head(before)
    factor, size = _factor(after, rules, is_money=bool(currency))
    unit, more = _unit(before, after[size:], rules)
    head, tail = start - len(sign), end + size + more
    rest = text[tail : tail + _AFTER]
    following = _WORD.match(rest)
    return Token(
        head,
        start,
        end,
        tail,
        numeral,
        _MINUS.search(sign) is not None,
        factor,
        unit,
        _bound(before[: len(before) - len(sign)], rest, rules),
        currency,
        following[1] if following else "",
    )


def _head(before: str) -> tuple[str, str]:
    """Return the sign with the currency before a number, and the currency alone."""
    head = HEAD.search(before)
    if head is None or _TIED.search(before[: head.start()]):
        return "", ""
    return head[0], head["currency"] or ""


def _factor(after: str, rules: Language, *, is_money: bool) -> tuple[int, int]:
    """Return what the words after a number multiply it with, and their length."""
    if is_money and _MILLIONS.match(after):
        return 1_000_000, 1
    factor, size = 1, 0
    while match := rules.factor.match(after, size):
        factor *= rules.factors[" ".join(match[1].lower().split())]
        size = match.end()
    return factor, size


def _unit(before: str, after: str, rules: Language) -> tuple[Unit, int]:
    """Return the unit of a share, and the length of what says so after the number."""
    if _POINTS.match(after):
        return Unit(), 0
    if match := _PERCENT.match(after):
        return Unit(match[1], is_sign=True), match.end()
    if match := rules.percent.match(after):
        return Unit("%"), match.end()
    if _PERCENT_BEFORE.search(before):
        return Unit("%", is_sign=True), 0
    return Unit("%" if rules.percent_before.search(before) else ""), 0


def _bound(before: str, after: str, rules: Language) -> Bounds:
    """Return what the words before or after a number make it a bound of."""
    if spelt := rules.spelt.search(before):
        before, after = before[: spelt.start()], after.removeprefix(")")
    before = before.rstrip("\"'([« \n")
    if before[-1:] in _BOUND_SIGNS and not _SIGN_OF_RANGE.search(before):
        return Bounds(_BOUND_SIGNS[before[-1]], before[-1])
    if match := rules.bound_before.search(before):
        if match[0].lower() == "over" and _DURING.match(after):  # in the course of some days
            return Bounds(("more-than", ""), match[0])
        return Bounds(rules.bounds(match), match[0])
    if match := rules.bound_joined.match(after) or rules.bound_after.match(after):
        return Bounds(rules.bounds(match), match[str(match.lastgroup)])
    if match := _MARGIN.match(after):
        return Bounds(("about",), match[0].strip())
    return Bounds(("at-least", "more-than"), "+") if _PLUS.match(after) else Bounds()
