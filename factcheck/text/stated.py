"""Stated figures: which number of which text each of them is.

A claim's figures stand in its document, in the words of its quotes; a source's in its finding.
The document is read round the quotes, so that no quote can make a number of a part of another.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING

from factcheck.text.figures import exact_decimals, resolve, rounded_decimals
from factcheck.text.numbers import Number, numbers_in
from factcheck.text.numbers.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.record.parts import Figure

OURS = "en"
"""The language of the record, in which findings are."""
_AROUND = 100
"""Characters before and after a quote that may tell what a number in it is."""
_NEAR = 24
"""Characters from a number to the end of the words that belong to it."""
_numbers_in = lru_cache(maxsize=1_000)(lambda text, language: tuple(numbers_in(text, language)))


def numbers_quoted(text: str, language: str, spans: Iterable[tuple[int, int]]) -> list[Number]:
    """Return the numbers of a document's text whose digits stand in some of its words."""
    found = {number for span in spans for number in _within(text, language, *span)}
    return sorted(found, key=lambda number: number.start)


def _within(text: str, language: str, first: int, last: int) -> Iterable[Number]:
    """Yield the numbers between two places, which are counted from the beginning of the text."""
    left = max(text.rfind(" ", 0, max(first - _AROUND, 0)), 0)
    for number in _numbers_in(text[left : last + _AROUND], language):
        if first <= left + number.start and left + number.end <= last:
            yield number.moved(left)


def number_cut(text: str, language: str, place: int) -> str | None:
    """Return the number that a cut at a place would part: `3 million`, `60 to 70`."""
    if not any(map(str.isdecimal, text[max(place - _NEAR, 0) : place + _NEAR])):
        return None
    left = max(text.rfind(" ", 0, max(place - 2 * _NEAR, 0)), 0)
    part = text[left : place + 2 * _NEAR]
    for number in _numbers_in(part, language):
        ends = (number.start, number.tail, *(number.other or ()))
        if min(ends) < place - left < max(ends):
            return part[min(ends) : max(ends)]
    return None


def numbers_found(finding: str | None) -> list[Number]:
    """Return the numbers that a source's finding states."""
    return list(_numbers_in(finding or "", OURS))


def matching(figure: Figure, numbers: Iterable[Number]) -> list[Number]:
    """Return the numbers that state a figure's value."""
    value = Fraction(str(figure.value))
    return [number for number in numbers if states(number, value, figure.unit)]


def states(number: Number, value: Fraction, unit: str) -> bool:
    """Return whether a number states a value, in what its unit counts in."""
    factor = factor_of(unit)
    if factor == 1:
        return number.value == value
    return number.factor == factor and number.stated == value


def factor_of(unit: str) -> int:
    """Return in what a unit counts: a million for `million people`."""
    words = re.findall(r"\w+", unit.lower())
    factors = language_of(OURS).factors
    return prod(factors.get(word, 0) or factors.get(word.removesuffix("s"), 1) for word in words)


def decimals(figures: Sequence[Figure], numbers: Sequence[Number]) -> dict[str, int]:
    """Return how many decimals each figure is shown with: as stated, or as it is rounded."""
    values = resolve(figures)
    known = (figure for figure in figures if figure.id in values)
    return {figure.id: _decimals(figure, values[figure.id], numbers) for figure in known}


def decimals_found(figures: Sequence[Figure], finding: str | None) -> dict[str, int]:
    """Return how many decimals each figure of a source with a finding is shown with."""
    return decimals(figures, numbers_found(finding))


def _decimals(figure: Figure, value: Fraction, numbers: Iterable[Number]) -> int:
    if figure.derive is not None:
        return rounded_decimals(value) if figure.decimals is None else figure.decimals
    for number in matching(figure, numbers):
        if number.factor in {1, factor_of(figure.unit)}:
            return number.decimals
    return exact_decimals(value)
