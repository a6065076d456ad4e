"""Bounds of derived figures: what follows from figures that are not exact."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import Bound
from factcheck.text.derivations import FigureError, evaluate, names
from factcheck.text.figures import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.record.model import Claim, Source
    from factcheck.rules.case import EntryCase, Faults

_OPPOSITE = {
    Bound.MORE_THAN: Bound.FEWER_THAN,
    Bound.AT_LEAST: Bound.UP_TO,
    Bound.FEWER_THAN: Bound.MORE_THAN,
    Bound.UP_TO: Bound.AT_LEAST,
    Bound.ABOUT: Bound.ABOUT,
}
_STRICT = {Bound.AT_LEAST: Bound.MORE_THAN, Bound.UP_TO: Bound.FEWER_THAN}


def derived_bounds_follow(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure has the bound that follows from those of its figures, if any."""
    try:
        values = resolve(entry.figures)
    except FigureError:
        return  # `derivations_work` reports it
    bounds = {figure.id: figure.bound for figure in entry.figures}
    for index, figure in enumerate(entry.figures):
        if figure.derive is None:
            continue
        expected = _follows(figure.derive, values, bounds)
        if figure.bound is expected:
            continue
        given = f"'{figure.bound}'" if figure.bound else "left out"
        at = ("figures", index, "bound")
        if expected is None:
            message = f"must be left out, as all figures in derive are exact, not {given}"
        else:
            message = f"must be '{expected}', which follows from the figures in derive, not {given}"
        yield Fault(at, "wrong-bound", message)


def _follows(
    derive: str, values: Mapping[str, Fraction], bounds: Mapping[str, Bound | None]
) -> Bound | None:
    """Return the bound that follows from those of the figures in a derivation."""
    found = {
        bound if _rises(derive, values, name) else _OPPOSITE[bound]
        for name in names(derive)
        if (bound := bounds[name])
    }
    if len(found) > 1:  # at least one and more than one make more than one
        found = {_STRICT.get(bound, bound) for bound in found}
    return (found.pop() if len(found) == 1 else Bound.ABOUT) if found else None


def _rises(derive: str, values: Mapping[str, Fraction], name: str) -> bool:
    """Return whether a derived figure is larger where one of its figures is."""
    larger = {**values, name: values[name] + abs(values[name]) / 10**6 + Fraction(1, 10**6)}
    try:
        return evaluate(derive, larger) > evaluate(derive, values)
    except FigureError:
        return True
