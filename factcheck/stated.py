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

from factcheck.figures import exact_decimals, resolve, rounded_decimals
from factcheck.numbers import Number, numbers_in
from factcheck.numbers.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.document import FrozenText, Span
    from factcheck.parts import Figure

OURS = "en"
"""The language of the record, in which findings are."""
_AROUND = 100
"""Characters before and after a quote that may tell what a number in it is."""
_numbers_in = lru_cache(maxsize=1_000)(lambda text, language: tuple(numbers_in(text, language)))


def numbers_quoted(text: FrozenText, language: str, spans: Iterable[Span]) -> list[Number]:
    """Return the numbers of a document whose digits stand in some of its words."""
    found = {number for span in spans for number in _within(text.raw, language, span)}
    return sorted(found, key=lambda number: number.start)


def _within(raw: str, language: str, span: Span) -> Iterable[Number]:
    """Yield the numbers within a span, their places counted from the beginning of the text."""
    first = max(raw.rfind(" ", 0, max(span.start - _AROUND, 0)), 0)
    for number in _numbers_in(raw[first : span.end + _AROUND], language):
        start, end = first + number.start, first + number.end
        if span.start <= start and end <= span.end:
            other = number.other and (first + number.other[0], first + number.other[1])
            yield number._replace(start=start, end=end, other=other)


def numbers_found(finding: str | None) -> list[Number]:
    """Return the numbers that a source's finding states."""
    return list(_numbers_in(finding or "", OURS))


def matching(figure: Figure, numbers: Iterable[Number]) -> list[Number]:
    """Return the numbers that have the value of a figure, in what its unit counts in."""
    value = Fraction(str(figure.value))
    return [number for number in numbers if value == _counted(figure, number)]


def _counted(figure: Figure, number: Number) -> Fraction | None:
    """Return what a number comes to in what a unit counts in; None where the text has another."""
    factor = factor_of(figure.unit)
    if factor == 1:
        return number.value
    return number.stated if factor == number.factor else None


def factor_of(unit: str) -> int:
    """Return in what a unit counts: a million for `million people`."""
    words = re.findall(r"\w+", unit.lower())
    factors = language_of(OURS).factors
    return prod(factors.get(word, 0) or factors.get(word.removesuffix("s"), 1) for word in words)


def decimals(figures: Sequence[Figure], numbers: Sequence[Number]) -> dict[str, int]:
    """Return how many decimals each figure is shown with: as stated, or as it is rounded."""
    values = resolve(figures)
    return {figure.id: _decimals(figure, values[figure.id], numbers) for figure in figures}


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
