"""Figures as derived: from figures above them, by arithmetic that says what they are."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, Path, did_you_mean
from factcheck.record.vocabulary import Bound
from factcheck.rules.units import is_same, is_share, may_be_negative, negative_count
from factcheck.text.derivations import FigureError, constant, evaluate, idle, names
from factcheck.text.figures import exact_decimals, in_words, resolve
from factcheck.text.stated import factor_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.record.model import Claim, Source
    from factcheck.record.parts import Figure
    from factcheck.rules.case import EntryCase, Faults

_UPPER = {Bound.FEWER_THAN, Bound.UP_TO}
_OPEN = {Bound.MORE_THAN, Bound.AT_LEAST, Bound.ABOUT}
_OPPOSITE = {
    Bound.MORE_THAN: Bound.FEWER_THAN,
    Bound.AT_LEAST: Bound.UP_TO,
    Bound.FEWER_THAN: Bound.MORE_THAN,
    Bound.UP_TO: Bound.AT_LEAST,
    Bound.ABOUT: Bound.ABOUT,
}
_STRICT = {Bound.AT_LEAST: Bound.MORE_THAN, Bound.UP_TO: Bound.FEWER_THAN}


def values_of(figures: Sequence[Figure]) -> dict[str, Fraction] | None:
    """Return the values of figures by id; None where a derivation is yet to be mended."""
    try:
        return resolve(figures)
    except FigureError:
        return None


def _derived(figures: Sequence[Figure]) -> Iterator[tuple[Path, Figure, str, set[str]]]:
    """Yield each derived figure with its place, its derivation and the ids named there."""
    for index, figure in enumerate(figures):
        if figure.derive is not None and (named := _names(figure)):
            yield ("figures", index), figure, figure.derive, named


def _names(figure: Figure) -> set[str]:
    try:
        return set(names(figure.derive)) if figure.derive else set()
    except FigureError:
        return set()


def derivations_work(entry: Claim | Source, case: EntryCase) -> Faults:
    """`derive` is arithmetic over figures above it, and comes to `expect` where that is given."""
    values: dict[str, Fraction] = {}
    broken: set[str] = set()
    seen: set[str] = set()
    for index, figure in enumerate(entry.figures):
        at = ("figures", index)
        if figure.id in seen:
            yield Fault((*at, "id"), "duplicate-id", f"must be unique, not '{figure.id}'")
        seen.add(figure.id)
        if figure.of is not None and figure.of not in values and figure.of not in broken:
            hint = did_you_mean(figure.of, list(values))
            message = f"must be the id of a figure above it, not '{figure.of}'"
            yield Fault((*at, "of"), "unknown-figure", message, hint)
        if figure.words is not None:  # no number to work with
            continue
        if figure.derive is None:
            values[figure.id] = Fraction(str(figure.value or 0))
            continue
        try:
            values[figure.id] = _value(figure.derive, values)
        except FigureError as error:
            if not _names(figure) & broken:
                yield Fault((*at, "derive"), "bad-derivation", str(error))
            broken.add(figure.id)
        else:
            yield from _expected(at, figure, values[figure.id])


def _value(derive: str, values: Mapping[str, Fraction]) -> Fraction:
    value = evaluate(derive, values)
    if without_effect := idle(derive, values):
        message = (
            f"must depend on every figure that it names, and '{without_effect[0]}' cancels out"
        )
        raise FigureError(message)
    return value


def _expected(at: Path, figure: Figure, value: Fraction) -> Faults:
    if figure.expect is not None and not _comes_to(value, figure.expect):
        message = f"must be what derive comes to, {in_words(value)}, not '{figure.expect}'"
        yield Fault((*at, "expect"), "unexpected-figure", message)
    if figure.decimals is not None and value and _vanishes(value, figure.decimals):
        message = f"must not round the figure to 0, not '{figure.decimals}'"
        yield Fault((*at, "decimals"), "bad-figure", message)


def _vanishes(value: Fraction, decimals: int) -> bool:
    return Fraction(in_words(value, decimals=decimals).replace(",", "")) == 0


def _comes_to(value: Fraction, expected: float) -> bool:
    """Return whether a value is what is expected, to as many decimals as that is given with."""
    decimals = len(str(expected).partition(".")[2]) if isinstance(expected, float) else 0
    half = Fraction(1, 2 * 10**decimals) if decimals else Fraction(0)
    return abs(value - Fraction(str(expected))) <= half


def derived_figures_are_of_stated_ones(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure would be another if a stated one were."""
    values = values_of(entry.figures)
    if values is None:
        return
    moved = [values_of(figures) for figures in _with_another(entry.figures)]
    for at, figure, derive, _ in _derived(entry.figures):
        is_moved = any(other is None or other[figure.id] != values[figure.id] for other in moved)
        if not is_moved and not idle(derive, values):
            message = "must depend on a stated figure, and all of them cancel out"
            yield Fault((*at, "derive"), "bad-derivation", message)


def _with_another(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Yield figures with another value of one of them, of each in turn that is stated."""
    for place, figure in enumerate(figures):
        if figure.value is not None:
            changed = figure.model_copy(update={"value": figure.value + 1})
            yield [*figures[:place], changed, *figures[place + 1 :]]


def shares_are_of_a_hundred(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived share is a ratio by 100, or follows from shares; nothing else is by 100."""
    units = {figure.id: figure.unit for figure in entry.figures}
    for at, figure, derive, named in _derived(entry.figures):
        if any(is_share(units.get(name, "")) for name in named):
            continue
        by = constant(derive)
        if is_share(figure.unit) and not (by in {100, 1000} and "/" in derive):
            message = f"must divide figures and multiply by 100, for '{figure.unit}'"
            hint = "such as 'serious / cases * 100'"
            yield Fault((*at, "derive"), "bad-derivation", message, hint)
        elif by == 100 and not is_share(figure.unit):  # noqa: PLR2004
            message = f"must have the unit '%' where it multiplies by 100, not '{figure.unit}'"
            yield Fault((*at, "derive"), "bad-derivation", message)


def derived_units_count_alike(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure counts in what its figures count in: all of them in millions, or none."""
    factors = {figure.id: factor_of(figure.unit) for figure in entry.figures}
    for at, figure, derive, named in _derived(entry.figures):
        found = {factors[name] for name in named & factors.keys()}
        allowed = found | ({1} if "/" in derive else set())
        if len(found) > 1 or (found and factors[figure.id] not in allowed):
            message = f"must count in what the figures in derive count in, not '{figure.unit}'"
            hint = "write millions and the like in full in `value`"
            yield Fault((*at, "unit"), "wrong-unit", message, hint)


def derived_bounds_follow(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure has the bound that follows from those of its figures, if any."""
    values = values_of(entry.figures)
    if values is None:
        return
    bounds = {figure.id: figure.bound for figure in entry.figures}
    for at, figure, derive, _ in _derived(entry.figures):
        expected = _follows(derive, values, bounds)
        if figure.bound is expected:
            continue
        given = f"'{figure.bound}'" if figure.bound else "left out"
        message = f"must be '{expected}', which follows from the figures in derive, not {given}"
        if expected is None:
            message = f"must be left out, as all figures in derive are exact, not {given}"
        yield Fault((*at, "bound"), "wrong-bound", message)


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


def parts_fit_their_whole(entry: Claim | Source, case: EntryCase) -> Faults:
    """A part is not more than its whole in the same unit, a share not over 100, neither negative.

    Nor is a derived count; a change, a balance or a temperature may be.
    """
    values = values_of(entry.figures) or {}
    figures = {figure.id: figure for figure in entry.figures if figure.id in values}
    for index, figure in enumerate(entry.figures):
        if figure.id not in values:  # it is in words, or wrong
            continue
        value, whole = values[figure.id], figures.get(figure.of or "")
        shown = in_words(value, decimals=min(exact_decimals(value), 2))
        if value < 0 and (whole or (figure.derive and not may_be_negative(figure))):
            at = ("figures", index, "derive" if figure.derive else "value")
            yield negative_count(at, shown)
        elif whole and _exceeds(figure, whole, values):
            most = "100%" if is_share(figure.unit) else in_words(values[whole.id])
            message = f"must be at most its whole, {most}, not '{shown}'"
            hint = "correct the value, or leave out `of`"
            yield Fault(("figures", index), "part-above-whole", message, hint)


def _exceeds(part: Figure, whole: Figure, values: Mapping[str, Fraction]) -> bool:
    if part.bound in _UPPER:
        return False
    if is_share(part.unit) and not is_share(whole.unit):
        return values[part.id] > 100  # noqa: PLR2004
    is_comparable = is_same(part.unit, whole.unit) and whole.bound not in _OPEN
    return is_comparable and values[part.id] > values[whole.id]
