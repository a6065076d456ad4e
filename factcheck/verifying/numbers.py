"""The figures on a page: tables, readings elsewhere, squares drawn."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figures import signed
from factcheck.verifying.findings import holds, same
from factcheck.verifying.record import in_words
from factcheck.verifying.wording import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.markup import Element
    from factcheck.verifying.record import Data, Record
    from factcheck.verifying.sheet import Sheet

_AREA = re.compile(r"h([0-9]+)v([0-9]+)")


def figures_are_shown(sheet: Sheet, figures: list[Data]) -> Iterator[Finding]:
    """Find that the tables of figures have all of them and their readings, and no other."""
    parts = sheet.parts("figures")
    cells = [_cells(table) for part in parts for table in part.all("table")]
    expected = [_row(sheet.record, figure) for figure in figures]
    stated = cells[0] if cells else []
    yield same(sheet.file, "the number of figures", len(expected), len(stated))
    for wanted, (label, value, period, known) in zip(expected, stated, strict=False):
        seen = [label.partition("(")[0] if "(" not in wanted[0] else label, value, period]
        yield same(sheet.file, "a figure", wanted[:3], seen)
        yield holds(known.endswith(wanted[3]), sheet.file, "must show how", wanted[3], known)
    readings = [_reading(sheet.record, *pair) for pair in _compared(figures)]
    shown = [[row[1], *row[3:]] for table in cells[1:] for row in table]
    if "claims/" in sheet.file:
        yield same(sheet.file, "other readings", readings, shown)
    values = {abs(one - other) for one in _values_of(figures) for other in _values_of(figures)}
    for part in parts:
        for drawn in part.all("svg"):
            areas = [
                sum(int(wide) * int(high) for wide, high in _AREA.findall(path.get("d")))
                for path in part.all("path")
                if path.get("fill")
            ]
            (title,) = (item.text() for item in drawn.all("title"))
            drawn_words = f"{areas[0]} of {sum(areas)}"
            yield same(sheet.file, "the squares drawn", drawn_words, title)
            yield holds(set(areas) <= values, sheet.file, "must draw figures", areas)


def _cells(table: Element) -> list[list[str]]:
    rows = [row for body in table.all("tbody") for row in body.all("tr")]
    return [
        [squeeze(cell.text()) for cell in row.all() if cell.tag in {"td", "th"}] for row in rows
    ]


def _values_of(figures: list[Data]) -> list[Fraction]:
    return [Fraction(0), *(Fraction(str(figure["value"])) for figure in figures)]


def _compared(figures: list[Data]) -> list[tuple[Data, Data]]:
    return [(figure, other) for figure in figures for other in figure["compare"]]


def _reading(record: Record, figure: Data, other: Data) -> list[str]:
    """Return the numbers of a reading elsewhere: here, there, and the step between them."""
    there = record.sources[other["source"]["id"]]["figures"]
    (words,) = (item["value_in_words"] for item in there if item["id"] == other["figure"])
    step = Fraction(str(figure["value"])) - Fraction(str(other["value"]))
    seen = signed(step) if other["alike"] else "not comparable"
    return [squeeze(part) for part in (figure["value_in_words"], words, seen)]


def _row(record: Record, figure: Data) -> list[str]:
    bound = record.labels["bound"][figure["bound"]] if figure["bound"] else ""
    label = figure["label"] or ("share" if figure["unit"] == "%" else figure["unit"])
    period = in_words(figure["period"]) if figure["period"] else "not stated"
    how = figure["derivation_in_words"] or ""
    return [squeeze(part) for part in (label, bound + figure["value_in_words"], period, how)]
