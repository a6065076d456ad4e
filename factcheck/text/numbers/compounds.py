"""Compound numbers: one that is written in two, as `3万5000` or `5 lakh 20 thousand`."""

import re

from factcheck.text.numbers.languages import CASED
from factcheck.text.numbers.numerals import Numeral
from factcheck.text.numbers.tokens import Token

_WORD_OF_LETTERS = re.compile(rf"{CASED}$")


def compounded(text: str, tokens: list[Token]) -> list[Token]:
    """Join each number to the smaller one that directly follows its factor."""
    found: list[Token] = []
    for token in tokens:
        if found and _is_rest(text, found[-1], token):
            found[-1] = _joined(found[-1], token)
        else:
            found.append(token)
    return found


def _is_rest(text: str, high: Token, low: Token) -> bool:
    """Return whether a number goes on with the thousands or ones of the number before it."""
    if high.unit.unit or high.numeral.decimals or low.head != low.start:
        return False
    is_smaller = 0 < low.numeral.value * low.factor < high.factor
    is_next = text[high.tail : low.start] in {"", " "}
    words = text[high.end : high.tail]
    return is_smaller and is_next and (low.factor > 1 or _WORD_OF_LETTERS.search(words) is None)


def _joined(high: Token, low: Token) -> Token:
    value = high.numeral.value * high.factor + low.numeral.value * low.factor
    return low._replace(
        head=high.head,
        start=high.start,
        numeral=Numeral(value, 0),
        is_negative=high.is_negative,
        factor=1,
        currency=high.currency or low.currency,
        bound=high.bound if high.bound.slugs else low.bound,
    )
