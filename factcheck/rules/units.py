"""What a figure's unit says of it: a share, or a measure that may be below zero."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.words import measures

if TYPE_CHECKING:
    from factcheck.record.parts import Figure

_SHARE = re.compile(r"[%‰\uff05\u066a]|(?:per ?(?:cent(?:age)?|mille?)|pct)\b", re.IGNORECASE)
_POINTS = re.compile(r"points?\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"[%‰°$€£¥៛]|\b(?:points?|degrees?|celsius|change|difference|balance|growth|decline|fall|rise|loss"
    r"|gap|index|score|level|altitude|dollars?|euros?|pounds?|riels?|baht|ringgit|yuan|yen|rupees?)\b",
    re.IGNORECASE,
)


def is_share(unit: str) -> bool:
    """Return whether a unit is per cent or per mille, and not points of it."""
    return _SHARE.match(unit) is not None and _POINTS.search(unit) is None


def is_same(unit: str, other: str) -> bool:
    """Return whether two units are the same but for case, spacing and number."""
    one, two = (
        [word.removesuffix("s") for word in item.casefold().split()] for item in (unit, other)
    )
    return one == two


def may_be_negative(figure: Figure) -> bool:
    """Return whether a figure is a change or on a scale, and no count."""
    return is_measure(f"{figure.unit} {figure.label or ''}")


def is_measure(words: str) -> bool:
    """Return whether words name a change or a scale: points, degrees, a balance."""
    return _MEASURE.search(words) is not None


def negative_count(at: tuple[str | int, ...], shown: object) -> Fault:
    """Return the fault of a count or a part below zero."""
    message = f"must be 0 or more for a count or a part, not '{shown}'"
    return Fault(
        at, "negative-count", message, "where it is a change, begin its unit with 'change in'"
    )


def contradicts(unit: str, stated: str) -> bool:
    """Return whether a unit names money or time, and another kind than the text: days, months."""
    ours, theirs = ({n for n, form in measures().items() if form.search(w)} for w in (unit, stated))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
