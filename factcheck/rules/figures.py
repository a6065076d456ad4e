"""Figures: stated ones are written where they are said to be, derived ones can be derived."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import FigureError, evaluate, in_words, stated_forms
from factcheck.folding import finds
from factcheck.model import Claim
from factcheck.problems import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Source
    from factcheck.parts import Figure
    from factcheck.rules.case import EntryCase

# What stands before and after a number that is no part of a longer one.
_BEGINS, _ENDS = re.compile(r"(?<![\d.,])"), re.compile(r"(?!\d|[.,]\d)")


def values_are_stated(entry: Claim | Source, case: EntryCase) -> Iterator[Fault]:
    """A figure has a value or a derivation; a value stands in the quote, or in the finding."""
    place, text = _statement(entry)
    for index, figure in enumerate(entry.figures):
        at = (*case.at, "figures", index)
        if (figure.value is None) == (figure.derive is None):
            yield Fault(at, "bad-figure", "must have either a value or derive, and not both")
        elif figure.value is not None and not _is_stated(figure.value, text):
            message = f"must stand in {place}, not '{figure.value}'"
            yield Fault((*at, "value"), "unstated-figure", message)


def _statement(entry: Claim | Source) -> tuple[str, str]:
    """Return where the values of an entry's figures must stand, and the text there."""
    if isinstance(entry, Claim):
        return "one of the claim's quotes", " ".join(quote.exact for quote in entry.quotes)
    return "the source's finding", entry.finding or ""


def _is_stated(value: float, text: str) -> bool:
    """Tell whether a value stands in a text in one of its forms, and not in another number."""
    return any(
        _BEGINS.match(text, start) and _ENDS.match(text, start + len(form))
        for form in stated_forms(Fraction(str(value)))
        for start in finds(text, form)
    )


def derivations_work(entry: Claim | Source, case: EntryCase) -> Iterator[Fault]:
    """`derive` is arithmetic over figures above it, and comes to `expect` where that is given."""
    values: dict[str, Fraction] = {}
    for index, figure in enumerate(entry.figures):
        at = (*case.at, "figures", index)
        if figure.id in values:
            yield Fault((*at, "id"), "duplicate-id", f"must be unique, not '{figure.id}'")
        if figure.of is not None and figure.of not in values:
            hint = did_you_mean(figure.of, list(values))
            message = f"must be the id of a figure above it, not '{figure.of}'"
            yield Fault((*at, "of"), "unknown-figure", message, hint)
        try:
            values[figure.id] = _value(figure, values)
        except FigureError as error:
            yield Fault((*at, "derive"), "bad-derivation", str(error))
            continue
        if figure.expect is not None and not _comes_to(values[figure.id], figure.expect):
            found = in_words(values[figure.id])
            message = f"must be what derive comes to, {found}, not '{figure.expect}'"
            yield Fault((*at, "expect"), "unexpected-figure", message)


def _value(figure: Figure, values: dict[str, Fraction]) -> Fraction:
    if figure.derive is not None:
        return evaluate(figure.derive, values)
    return Fraction(str(figure.value if figure.value is not None else 0))


def _comes_to(value: Fraction, expected: float) -> bool:
    """Tell whether a value is what is expected, to as many decimals as that is given with."""
    decimals = len(str(expected).partition(".")[2]) if isinstance(expected, float) else 0
    half = Fraction(1, 2 * 10**decimals) if decimals else Fraction(0)
    return abs(value - Fraction(str(expected))) <= half


def comparisons_exist(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A comparison names a figure that its source has."""
    for index, figure in enumerate(claim.figures):
        for number, other in enumerate(figure.compare):
            source = case.find("sources", other.source)
            known = [item.id for item in source.figures] if source else [other.figure]
            if other.figure not in known:
                at = (*case.at, "figures", index, "compare", number, "figure")
                message = f"must be a figure of the source, not '{other.figure}'"
                yield Fault(at, "unknown-figure", message, did_you_mean(other.figure, known))
