"""Numbers that belong together: one that is written in two, and the two ends of a range.

Compounds are such as `3万5000` or `5 lakh 20 thousand`; ranges `60 to 70` or `between 60 and 70`.
"""

import re
from itertools import pairwise

from factcheck.text.numbers.languages import CASED, Language
from factcheck.text.numbers.tokens import Number

_WORD_OF_LETTERS = re.compile(rf"{CASED}$")
_BEFORE = 64
_SIGN = re.compile(r"—|\s?(?:[-–−~…]|\.\.)\s?")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|grows|went|up|down|dropped|"
    r"drops?|increased?|increases|decreased?|declined?|climbed|changed|raised|cut|reduced|jumped)\b"
    r"[^.;]*\bfrom\s*$",
    re.IGNORECASE,
)
"""Before two numbers of which one took the place of the other: `rose from 87 to 104`."""


def compounded(text: str, numbers: list[Number]) -> list[Number]:
    """Join each number to the smaller one that directly follows its factor."""
    found: list[Number] = []
    for number in numbers:
        if found and _is_rest(text, found[-1], number):
            found[-1] = _joined(found[-1], number)
        else:
            found.append(number)
    return found


def _is_rest(text: str, high: Number, low: Number) -> bool:
    """Return whether a number goes on with the thousands or ones of the number before it."""
    if high.unit or high.decimals or low.head != low.start:
        return False
    is_smaller = 0 < low.value < high.factor
    is_next = text[high.tail : low.start] in {"", " "}
    words = text[high.end : high.tail]
    return is_smaller and is_next and (low.factor > 1 or _WORD_OF_LETTERS.search(words) is None)


def _joined(high: Number, low: Number) -> Number:
    value = abs(high.value) + low.value
    told = high if high.bounds else low
    return low._replace(
        head=high.head,
        start=high.start,
        stated=-value if high.stated < 0 else value,
        decimals=0,
        factor=1,
        currency=high.currency or low.currency,
        bounds=told.bounds,
        words=told.words,
    )


def paired(text: str, numbers: list[Number], rules: Language) -> list[Number]:
    """Let each of two numbers that are the ends of a range know of the other."""
    found = list(numbers)
    for (index, low), (_, high) in pairwise(enumerate(numbers)):
        if _is_range(text, low, high, rules):
            factor = high.factor if low.factor == 1 else low.factor
            first = found[index]
            found[index] = _end(first, high)._replace(factor=factor)
            found[index + 1] = _end(high, first)
    return found


def _is_range(text: str, low: Number, high: Number, rules: Language) -> bool:
    before, gap = text[max(low.head - _BEFORE, 0) : low.head], text[low.tail : high.head]
    factor = high.factor if low.factor == 1 else low.factor
    if abs(low.stated) * factor >= abs(high.value):
        return False
    if _SIGN.fullmatch(gap):
        return True
    if rules.before("between", before):
        return rules.patterns["conjunction"].fullmatch(gap) is not None
    return rules.patterns["range"].fullmatch(gap) is not None and not _CHANGE.search(before)


def _end(number: Number, other: Number) -> Number:
    """Return one end of a range, of which is said what is said of the other."""
    measured, told = (number if number.unit else other), (number if number.bounds else other)
    return number._replace(
        unit=measured.unit,
        is_sign=measured.is_sign,
        bounds=told.bounds,
        words=told.words,
        other=(other.start, other.end),
    )
