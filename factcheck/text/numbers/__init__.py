"""Numbers in a text: each as a whole, with its value, unit and bound.

A number counts only if it is not a part of something else: a longer number, a date, a year, a time
of day, a telephone number, the name of an article, an ordinal. How languages write numbers is in
languages.toml. Only the standard library is used, so that `verify` can read numbers alike.

- `plain`: the text with plain digits and signs
- `numerals`, `languages`: digits to values; the tables as patterns
- `others`: digits that are not a number; `tokens`: those that are, with sign, unit and bound
- `pairs`: one number that is written in two, and two that are the ends of a range
"""

from factcheck.text.numbers.languages import language_of
from factcheck.text.numbers.pairs import compounded, paired
from factcheck.text.numbers.plain import Plain, plain
from factcheck.text.numbers.tokens import Number, numbers_of

__all__ = ["Number", "is_listed", "numbers_in"]


def numbers_in(text: str, language: str = "en") -> list[Number]:
    """Return the numbers that a text in a language (by its BCP 47 tag) states, in their order."""
    read, rules = plain(text), language_of(language)
    numbers = compounded(read.text, numbers_of(read, rules))
    return [_given(number, read) for number in paired(read.text, numbers, rules)]


def _given(number: Number, read: Plain) -> Number:
    """Return a number of a plain text with its places in the text that was given."""
    head, tail = read.raw_span(number.head, number.tail)
    start, end = read.raw_span(number.start, number.end)
    other = read.raw_span(*number.other) if number.other else None
    return number._replace(head=head, start=start, end=end, tail=tail, other=other)


def is_listed(language: str) -> bool:
    """Return whether it is known how a language words bounds and shares."""
    return language_of(language).is_listed
