"""Numbers in a text: each as a whole, with its value, unit and bound.

A number counts only if it is not a part of something else: a longer number, a date, a year, a time
of day, a telephone number, the name of an article, an ordinal. How languages write numbers is in
languages.toml. Only the standard library is used, so that `verify` can read numbers alike.

- `plain`: the text with plain digits and signs
- `numerals`, `languages`: digits to values; the tables as patterns
- `others`: digits that are not a number; `tokens`: those that are, with sign, unit and bound
- `compounds`: one number that is written in two; `ranges`: two that are the ends of a range
"""

from fractions import Fraction
from typing import NamedTuple

from factcheck.text.numbers.compounds import compounded
from factcheck.text.numbers.languages import language_of
from factcheck.text.numbers.plain import Plain, plain
from factcheck.text.numbers.ranges import paired
from factcheck.text.numbers.tokens import Token, tokens_in


class Number(NamedTuple):
    """A number as a text states it; `start` and `end` are of its digits."""

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
    other: tuple[int, int] | None
    """Start and end of the other end, where this is one end of a range."""

    @property
    def value(self) -> Fraction:
        """The number with the word that multiplies it."""
        return self.stated * self.factor


def numbers_in(text: str, language: str = "en") -> list[Number]:
    """Return the numbers that a text in a language (by its BCP 47 tag) states, in their order."""
    read, rules = plain(text), language_of(language)
    tokens = compounded(read.text, tokens_in(read, rules))
    return [_number(token, read) for token in paired(read.text, tokens, rules)]


def _number(token: Token, read: Plain) -> Number:
    stated = token.numeral.value
    return Number(
        *read.raw_span(token.start, token.end),
        read.raw_span(token.start, token.tail)[1],
        -stated if token.is_negative else stated,
        token.numeral.decimals,
        token.factor,
        *token.unit,
        *token.bound,
        token.currency,
        token.following,
        read.raw_span(*token.other) if token.other else None,
    )


def is_listed(language: str) -> bool:
    """Return whether it is known how a language words bounds and shares."""
    return language_of(language).is_listed
