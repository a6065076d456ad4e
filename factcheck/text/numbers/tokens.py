"""Each number of a plain text with its sign, factor, unit and bound."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.text.numbers.languages import TABLES, Language
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
_SIGN_OF_RANGE = re.compile(r"\d\s?~$")
_PLUS = re.compile(r"\+(?!\d)")
_MARGIN = re.compile(r"\s?\(?±")


class Number(NamedTuple):
    """A number as a text states it; `start` and `end` are of its digits."""

    head: int
    """The beginning of its signs: `-$` of `-$5`."""
    start: int
    end: int
    tail: int
    """The end of the words that belong to it: `million`, `per cent`."""
    stated: Fraction
    """Without the word that multiplies it: 2.5 of `2.5 million`."""
    decimals: int
    factor: int
    unit: str
    """`%`, `‰` or nothing."""
    is_sign: bool
    """Whether the unit is a sign and not a word."""
    bounds: tuple[str, ...]
    """The slugs of the bounds that agree with the text; none where it states the number exactly."""
    words: str
    """The words that make it a bound."""
    currency: str
    """The sign or the code of a currency before it."""
    following: str
    """The next word or sign of a currency, which may be the unit."""
    other: tuple[int, int] | None = None
    """Start and end of the other end, where this is one end of a range."""

    @property
    def value(self) -> Fraction:
        """The number with the word that multiplies it."""
        return self.stated * self.factor

    def moved(self, by: int) -> "Number":
        """Return the number of a part of a text with its places in the whole."""
        head, start, end, tail = (at + by for at in self[:4])
        other = (self.other[0] + by, self.other[1] + by) if self.other else None
        return self._replace(head=head, start=start, end=end, tail=tail, other=other)


def numbers_of(read: Plain, rules: Language) -> list[Number]:
    """Return the numbers of a plain text in their order."""
    return [
        number
        for run in _RUN.finditer(read.text)
        if read.is_of_one_script(*run.span())
        for number in _numbers(read.text, run, rules)
    ]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(start - _BEFORE, 0) : start], text[end : end + _AFTER]


def _numbers(text: str, run: re.Match[str], rules: Language) -> Iterator[Number]:
    """Yield the one number that a run of digits is, or the two ends of a range, or none."""
    before, after = _around(text, *run.span())
    if is_something_else(before, run[0], after, rules):
        return
    if numeral := read_numeral(run[0], rules.decimal) or read_fraction(run[0]):
        yield _number(text, run.span(), numeral, rules)
    elif (ends := _RANGE.fullmatch(run[0])) and not YEAR.fullmatch(ends[1]):
        low, high = (read_numeral(end, rules.decimal) for end in ends.groups())
        if low and high and low.value < high.value:
            middle = run.start() + ends.end(1)
            yield _number(text, (run.start(), middle), low, rules)
            yield _number(text, (middle + 1, run.end()), high, rules)


def _number(text: str, span: tuple[int, int], numeral: Numeral, rules: Language) -> Number:
    start, end = span
    before, after = _around(text, start, end)
    sign, currency = _head(before)
    factor, size = _factor(after, rules, is_money=bool(currency))
    unit, is_sign, more = _unit(before, after[size:], rules)
    tail = end + size + more
    rest = text[tail : tail + _AFTER]
    bounds, words = _bound(before[: len(before) - len(sign)], rest, rules)
    following = _WORD.match(rest)
    return Number(
        head=start - len(sign),
        start=start,
        end=end,
        tail=tail,
        stated=-numeral.value if _MINUS.search(sign) else numeral.value,
        decimals=numeral.decimals,
        factor=factor,
        unit=unit,
        is_sign=is_sign,
        bounds=bounds,
        words=words,
        currency=currency,
        following=following[1] if following else "",
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
    while match := rules.after("factor", after, size):
        factor *= rules.factors[" ".join(match[1].lower().split())]
        size = match.end()
    return factor, size


def _unit(before: str, after: str, rules: Language) -> tuple[str, bool, int]:
    """Return the unit of a share, whether it is a sign, and the length of what says so after it."""
    if _POINTS.match(after):
        return "", False, 0
    if match := _PERCENT.match(after):
        return match[1], True, match.end()
    if match := rules.after("percent", after):
        return "%", False, match.end()
    if _PERCENT_BEFORE.search(before):
        return "%", True, 0
    return "%" if rules.before("percent_before", before) else "", False, 0


def _bound(before: str, after: str, rules: Language) -> tuple[tuple[str, ...], str]:
    """Return the slugs of the bounds that the words round a number make it, and these words."""
    if spelt := rules.before("spelt", before):
        before, after = before[: spelt.start()], after.removeprefix(")")
    before = before.rstrip("\"'([« \n")
    if before[-1:] in TABLES["bound_signs"] and not _SIGN_OF_RANGE.search(before):
        return (TABLES["bound_signs"][before[-1]],), before[-1]
    if match := rules.before("bound_before", before):
        if match[0].lower() == "over" and _DURING.match(after):  # in the course of some days
            return ("more-than", ""), match[0]
        return rules.bounds(match), match[0]
    if match := rules.after("bound_joined", after) or rules.after("bound_after", after):
        return rules.bounds(match), match[str(match.lastgroup)]
    if match := _MARGIN.match(after):
        return ("about",), match[0].strip()
    return (("at-least", "more-than"), "+") if _PLUS.match(after) else ((), "")
