"""The geometry of the timeline: rows of years, and one of the months in which most happened."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.dates import PartialDate, Period
from factcheck.site.charts import position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FEW = 12
"""Items of a year that shares a row with its neighbours."""
_MANY = 24
"""Items of a year above which its fullest months have a row of their own."""
_MONTHS = 3
_MARK, _TITLE, _SCALE = 12, 26, 44
"""The height of a row of marks, of the name above them, and of the scale below."""
_TICK = 60
"""The least width from one name on a scale to the next."""
_DAY = timedelta(days=1)


class Dated(NamedTuple):
    """An item of the timeline: its period, its kind (`document`, `cited`, `evidence`), its name."""

    first: date
    last: date
    shape: str
    label: str


class Span(NamedTuple):
    """The time that a row shows, to its last day; `zoomed` is what the next row shows of it."""

    first: date
    last: date
    zoomed: Span | None = None

    def has(self, item: Dated) -> bool:
        """Return whether all of an item lies in it."""
        return self.first <= item.first and item.last <= self.last

    def part(self, item: Dated) -> Dated:
        """Return what lies in it of an item."""
        return item._replace(first=max(item.first, self.first), last=min(item.last, self.last))

    @property
    def label(self) -> str:
        """Its months or years in words."""
        if self.first.year != self.last.year:
            return f"{self.first.year} to {self.last.year}"
        if (self.first.month, self.last.month) == (1, 12):
            return str(self.first.year)
        months = [PartialDate(day.year, day.month) for day in (self.first, self.last)]
        return Period(*months).words

    def ticks(self, width: int) -> list[tuple[float, str]]:
        """Return where years, quarters or months begin, with their names."""
        years = range(self.first.year, self.last.year + 1)
        if len(years) > 1:
            step = -(-len(years) * _TICK // width)
            days = [(date(year, 1, 1), str(year)) for year in years[::step]]
        else:
            step = 3 if self.last.month - self.first.month > _MONTHS else 1
            starts = range(self.first.month, self.last.month + 1, step)
            days = [
                (start, f"{start:%b}") for start in (date(years[0], month, 1) for month in starts)
            ]
        return [(self.place(day, width), name) for day, name in days]

    def place(self, day: date, width: int) -> float:
        """Return where a day begins in a row of some width."""
        return position(day, self.first, self.last + _DAY, width)


class Mark(NamedTuple):
    """One dated item: where it is drawn, over how many units, and what it is.

    A single day has no width. An item of which only a longer period is known is drawn over all
    of it, once in each row that it reaches into.
    """

    x: float
    y: float
    width: float
    shape: str
    label: str


class Row(NamedTuple):
    """A span of time from left to right, its marks above its line, from `top` to `base`."""

    label: str
    top: int
    base: int
    ticks: list[tuple[float, str]]
    marks: list[Mark]
    zoomed: tuple[float, float] | None
    """Where the part that the next row shows begins and ends."""


class Timeline(NamedTuple):
    """Dated items in rows, each below the one before."""

    width: int
    height: int
    rows: list[Row]


def timeline(items: Iterable[Dated], width: int = 600) -> Timeline | None:
    """Draw dated items, crowded ones above each other.

    Args:
        items: what is drawn.
        width: of a row, in the units of the drawing.

    """
    items = list(items)
    rows: list[Row] = []
    top = 0
    for span in _spans(items):
        found = [span.part(item) for item in items if _is_in(span, item)]
        rows.append(_row(span, found, top, width))
        top = rows[-1].base + _SCALE
    return Timeline(width, top, rows) if rows else None


def _is_in(span: Span, item: Dated) -> bool:
    if span.zoomed and span.zoomed.has(item):
        return False
    is_of_months = span.last - span.first < timedelta(days=_MONTHS * 31)
    return span.has(item) if is_of_months else item.first <= span.last and item.last >= span.first


def _spans(items: Sequence[Dated]) -> list[Span]:
    """Return the time of each row: years with few items share one, a very full year has two."""
    counts = Counter(year for item in items for year in range(item.first.year, item.last.year + 1))
    spans: list[Span] = []
    for is_few, found in groupby(sorted(counts), lambda year: counts[year] <= _FEW):
        years = list(found)
        runs = [(years[0], years[-1])] if is_few else [(year, year) for year in years]
        for first, last in runs:
            span = Span(date(first, 1, 1), date(last, 12, 31))
            zoomed = _fullest(items, first) if counts[first] > _MANY else None
            spans += [span._replace(zoomed=zoomed), zoomed] if zoomed else [span]
    return spans


def _fullest(items: Sequence[Dated], year: int) -> Span:
    """Return the months of a year, one after the other, in which most items lie."""
    starts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    spans = [Span(a, b - _DAY) for a, b in zip(starts, starts[_MONTHS:], strict=False)]
    return max(spans, key=lambda span: sum(map(span.has, items)))


def _row(span: Span, items: Iterable[Dated], top: int, width: int) -> Row:
    """Draw one row: each mark in the lowest line in which it covers no other."""
    lines: list[list[tuple[float, float]]] = []
    placed: list[tuple[int, float, float, Dated]] = []
    for item in sorted(items, key=lambda item: (item.first, item.last)):
        x = span.place(item.first, width)
        is_day = item.first == item.last
        over = 0.0 if is_day else round(span.place(item.last + _DAY, width) - x, 1)
        half = 0.0 if over else _MARK / 2
        placed.append((_free_line(lines, x - half, x + over + half), x, over, item))
    base = top + _TITLE + (len(lines) + 1) * _MARK
    marks = [
        Mark(x, base - (line + 1) * _MARK, over, item.shape, item.label)
        for line, x, over, item in placed
    ]
    ends = (span.zoomed.first, span.zoomed.last + _DAY) if span.zoomed else None
    zoomed = (span.place(ends[0], width), span.place(ends[1], width)) if ends else None
    return Row(span.label, top + _TITLE, base, span.ticks(width), marks, zoomed)


def _free_line(lines: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """Take the room between two places in the lowest line that has it, or in a new one."""
    for number, taken in enumerate(lines):
        if all(right <= start or end <= left for start, end in taken):
            taken.append((left, right))
            return number
    lines.append([(left, right)])
    return len(lines) - 1
