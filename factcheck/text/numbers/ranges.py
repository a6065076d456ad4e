"""Ranges: two numbers that are the ends of one, as `60 to 70` or `between 60 and 70`."""

import re
from itertools import pairwise

from factcheck.text.numbers.languages import Language
from factcheck.text.numbers.tokens import Token

_BEFORE = 64
_SIGN = re.compile(r"—|\s?(?:[-–−~…]|\.\.)\s?")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|grows|went|up|down|dropped|"
    r"drops?|increased?|increases|decreased?|declined?|climbed|changed|raised|cut|reduced|jumped)\b"
    r"[^.;]*\bfrom\s*$",
    re.IGNORECASE,
)
"""Before two numbers of which one took the place of the other: `rose from 87 to 104`."""


def paired(text: str, tokens: list[Token], rules: Language) -> list[Token]:
    """Join each two numbers that are the ends of a range."""
    found = list(tokens)
    for (index, low), (_, high) in pairwise(enumerate(tokens)):
        if _is_range(text, low, high, rules):
            found[index], found[index + 1] = _joined(found[index], high)
    return found


def _is_range(text: str, low: Token, high: Token, rules: Language) -> bool:
    before, gap = text[max(low.head - _BEFORE, 0) : low.head], text[low.tail : high.head]
    factor = high.factor if low.factor == 1 else low.factor
    if low.numeral.value * factor >= high.numeral.value * high.factor:
        return False
    if _SIGN.fullmatch(gap):
        return True
    if rules.between.search(before):
        return rules.conjunction.fullmatch(gap) is not None
    return rules.range.fullmatch(gap) is not None and not _CHANGE.search(before)


def _joined(low: Token, high: Token) -> tuple[Token, Token]:
    """Say of each end what is said of the other."""
    return (
        low._replace(
            factor=high.factor if low.factor == 1 else low.factor,
            unit=low.unit if low.unit.unit else high.unit,
            bound=low.bound if low.bound.slugs else high.bound,
            other=(high.start, high.end),
        ),
        high._replace(
            unit=high.unit if high.unit.unit else low.unit,
            bound=high.bound if high.bound.slugs else low.bound,
            other=(low.start, low.end),
        ),
    )
