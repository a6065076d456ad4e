"""Figures as derived: from figures above them, by arithmetic that says what they are."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, did_you_mean
from factcheck.record.vocabulary import Bound
from factcheck.rules.units import is_same, is_share, may_be_negative
from factcheck.text.derivations import FigureError, constant, evaluate, idle, names
from factcheck.text.figures import exact_decimals, in_words
from factcheck.text.stated import factor_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.record.model import Claim, Source
    from factcheck.record.parts import Figure
    from factcheck.rules.case import EntryCase, Faults

_UPPER = {Bound.FEWER_THAN, Bound.UP_TO}
_OPEN = {Bound.MORE_THAN, Bound.AT_LEAST, Bound.ABOUT}


def derivations_work(entry: Claim | Source, case: EntryCase) -> Faults:
    """`derive` is arithmetic over figures above it, and comes to `expect` where that is given."""
    values: dict[str, Fraction] = {}
    broken: set[str] = set()
    for index, figure in enumerate(entry.figures):
        at = ("figures", index)
        if figure.id in values or figure.id in broken:
            yield Fault((*at, "id"), "duplicate-id", f"must be unique, not '{figure.id}'")
        if figure.of is not None and figure.of not in values and figure.of not in broken:
            hint = did_you_mean(figure.of, list(values))
            message = f"must be the id of a figure above it, not '{figure.of}'"
            yield Fault((*at, "of"), "unknown-figure", message, hint)
        try:
            value = _value(figure, values)
        except FigureError as error:
            broken.add(figure.id)
            if not _names(figure) & (broken - {figure.id}):
                yield Fault((*at, "derive"), "bad-derivation", str(error))
            continue
        values[figure.id] = value
        yield from _expected(at, figure, value)


def _value(figure: Figure, values: Mapping[str, Fraction]) -> Fraction:
    if figure.derive is None:
        return Fraction(str(figure.value if figure.value is not None else 0))
    value = evaluate(figure.derive, values)
    if without_effect := idle(figure.derive, values):
        message = (
            f"must depend on every figure that it names, and '{without_effect[0]}' cancels out"
        )
        raise FigureError(message)
    return value


def _names(figure: Figure) -> set[str]:
    try:
        return set(names(figure.derive)) if figure.derive else set()
    except FigureError:
        return set()


def _expected(at: tuple[str | int, ...], figure: Figure, value: Fraction) -> Faults:
    if figure.derive is None:
        return
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


def _resolved(figures: Sequence[Figure]) -> dict[str, Fraction] | None:
    """Return all values; None where a derivation is yet to be mended."""
    values: dict[str, Fraction] = {}
    try:
        for figure in figures:
            values[figure.id] = _value(figure, values)
    except FigureError:
        return None
    return values


def derived_figures_are_of_stated_ones(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure would be another if a stated one were."""
    values = _resolved(entry.figures)
    if values is None:
        return
    moved = [_resolved(_with_another(entry.figures, place)) for place in _stated(entry.figures)]
    for index, figure in enumerate(entry.figures):
        if figure.derive is None or any(
            other is None or other[figure.id] != values[figure.id] for other in moved
        ):
            continue
        message = "must depend on a stated figure, and all of them cancel out"
        yield Fault(("figures", index, "derive"), "bad-derivation", message)


def _stated(figures: Sequence[Figure]) -> list[int]:
    return [index for index, figure in enumerate(figures) if figure.derive is None]


def _with_another(figures: Sequence[Figure], place: int) -> list[Figure]:
    """Return figures with another value of one of them."""
    other = (figures[place].value or 0) + 1
    changed = figures[place].model_copy(update={"value": other})
    return [*figures[:place], changed, *figures[place + 1 :]]


def shares_are_of_a_hundred(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived share is a ratio by 100, or follows from shares; nothing else is by 100."""
    units = {figure.id: figure.unit for figure in entry.figures}
    for index, figure in enumerate(entry.figures):
        if figure.derive is None or not _names(figure):
            continue
        is_by_hundred = constant(figure.derive) in {100, 1000} and "/" in figure.derive
        from_shares = any(is_share(units.get(name, "")) for name in _names(figure))
        at = ("figures", index, "derive")
        if is_share(figure.unit) and not is_by_hundred and not from_shares:
            message = f"must divide figures and multiply by 100, for '{figure.unit}'"
            yield Fault(at, "bad-derivation", message, "such as 'serious / cases * 100'")
        elif constant(figure.derive) == 100 and not is_share(figure.unit) and not from_shares:  # noqa: PLR2004
            message = f"must have the unit '%' where it multiplies by 100, not '{figure.unit}'"
            yield Fault(at, "bad-derivation", message)


def derived_units_count_alike(entry: Claim | Source, case: EntryCase) -> Faults:
    """A derived figure counts in what its figures count in: all of them in millions, or none."""
    factors = {figure.id: factor_of(figure.unit) for figure in entry.figures}
    for index, figure in enumerate(entry.figures):
        if figure.derive is None or not (named := _names(figure) & factors.keys()):
            continue
        found = {factors[name] for name in named}
        allowed = found | ({1} if "/" in figure.derive else set())
        if len(found) > 1 or factors[figure.id] not in allowed:
            at = ("figures", index, "unit")
            message = f"must count in what the figures in derive count in, not '{figure.unit}'"
            yield Fault(at, "wrong-unit", message, "write millions and the like in full in `value`")


def parts_fit_their_whole(entry: Claim | Source, case: EntryCase) -> Faults:
    """A part is not more than its whole in the same unit, a share not over 100, neither negative.

    Nor is a derived count.
    """
    values = _resolved(entry.figures)
    if values is None:
        return
    figures = {figure.id: figure for figure in entry.figures}
    for index, figure in enumerate(entry.figures):
        at, value = ("figures", index), values[figure.id]
        whole = figures.get(figure.of or "")
        shown = in_words(value, decimals=min(exact_decimals(value), 2))
        if value < 0 and (whole or (figure.derive and not may_be_negative(figure))):
            message = f"must be 0 or more for a count or a part, not '{shown}'"
            hint = "where it is a change, begin its unit with 'change in'"
            yield Fault(at, "negative-count", message, hint)
        elif whole is not None and _exceeds(figure, whole, values):
            most = "100%" if is_share(figure.unit) else in_words(values[whole.id])
            message = f"must be at most its whole, {most}, not '{shown}'"
            yield Fault(at, "part-above-whole", message, "correct the value, or leave out `of`")


def _exceeds(part: Figure, whole: Figure, values: Mapping[str, Fraction]) -> bool:
    if is_share(part.unit) and not is_share(whole.unit):
        return part.bound not in _UPPER and values[part.id] > 100  # noqa: PLR2004
    return (
        is_same(part.unit, whole.unit)
        and part.bound not in _UPPER
        and whole.bound not in _OPEN
        and values[part.id] > values[whole.id]
    )
