"""Figures as tables: stated and derived ones, and readings of the same elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site import charts
from factcheck.text import figures
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.record.model import Claim
    from factcheck.record.parts import Figure
    from factcheck.site.views.refs import Desk, View


def figures_of(desk: Desk, claim: Claim) -> View | None:
    """Return a claim's figures, drawn and in tables; None where it has none."""
    if not claim.figures:
        return None
    values, decimals = figures.resolve(claim.figures), desk.ledger.decimals(claim)
    rows = [figure_row(item, values, decimals) for item in claim.figures]
    return {
        "rows": rows,
        "waffle": charts.waffle(claim.figures),
        "comparisons": [
            {**row, "fact": f"figures.{at}", "reading": f"figures.{at}.compare.{number}"}
            for at, (item, shown) in enumerate(zip(claim.figures, rows, strict=True))
            for number, row in enumerate(_comparisons(desk, item, values[item.id], shown["value"]))
        ],
    }


def figure_row(item: Figure, values: dict[str, Fraction], decimals: dict[str, int]) -> View:
    """Return a figure as a row of the table of figures."""
    return {
        "id": item.id,
        "label": item.label or ("share" if item.unit == "%" else item.unit),
        "value": figures.in_words(values[item.id], item.unit, decimals[item.id]),
        "unit": "" if item.unit == "%" else item.unit,
        "bound": item.bound.label if item.bound else "",
        "period": item.period.words if item.period else "",
        "derivation": figures.in_full(item.derive, values, decimals) if item.derive else "",
        "is_rounded": figures.exact_decimals(values[item.id]) > decimals[item.id],
    }


def _comparisons(desk: Desk, item: Figure, value: Fraction, shown: str) -> list[View]:
    """Each reading of the same thing elsewhere, with the step where the two are alike."""
    rows = []
    for other in item.compare:
        source = desk.ledger.sources[other.source]
        reading = figures.resolve(source.figures)[other.figure]
        decimals = decimals_found(source.figures, source.finding)
        figure = next(entry for entry in source.figures if entry.id == other.figure)
        rows.append(
            {
                "label": _bounded(item.label or item.unit, item),
                "value": shown,
                "period": item.period.words if item.period else "",
                "source": desk.source(source),
                "other_label": _bounded(figure.label or figure.unit, figure),
                "other": figures.in_words(reading, figure.unit, decimals[figure.id]),
                "other_period": figure.period.words if figure.period else "",
                "step": figures.signed(value - reading) if other.alike else "",
            }
        )
    return rows


def _bounded(label: str, figure: Figure) -> str:
    """Return a label that says if its figure is not exact."""
    return f"{label} ({figure.bound.label})" if figure.bound else label
