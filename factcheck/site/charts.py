"""The geometry of the site's pictures; the templates draw it as inline SVG."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text import figures
from factcheck.text.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.record.dates import Period
    from factcheck.record.parts import Figure
    from factcheck.text.document import FrozenText

_MOST_SQUARES, _COLUMNS = 400, 13
_TOP_OF_CLAIMS, _TOP_OF_TEXT = 6, 30
_MOST_BARS = 400
"""Bars of a strip that a reader can tell apart; of more, those that are close are joined."""


@dataclass(frozen=True, slots=True)
class Waffle:
    """A whole drawn as squares, a part of them filled; cells are 1 by 1."""

    total: int
    part: int
    columns: int
    label: str
    whole: str

    @property
    def rows(self) -> int:
        """Rows of squares, the last one perhaps not full."""
        return -(-self.total // self.columns)

    def path(self, first: int, last: int) -> str:
        """Return a path round the cells from `first` up to, not including, `last`."""
        boxes = []
        for row in range(self.rows):
            left = max(first, row * self.columns) - row * self.columns
            right = min(last, (row + 1) * self.columns, self.total) - row * self.columns
            if left < right:
                boxes.append(f"M{left} {row}h{right - left}v1h-{right - left}Z")
        return "".join(boxes)

    @property
    def filled(self) -> str:
        """The path round the filled squares."""
        return self.path(0, self.part)

    @property
    def open(self) -> str:
        """The path round the squares that are not filled."""
        return self.path(self.part, self.total)


def waffle(items: Sequence[Figure], columns: int = _COLUMNS) -> Waffle | None:
    """Draw the first stated figure that is a part of another; both exact, small and whole."""
    values = figures.resolve(items)
    by_id = {item.id: item for item in items}
    for item in items:
        whole = by_id.get(item.of or "")
        if whole is None or item.value is None or item.bound or whole.bound:
            continue
        part, total = values[item.id], values[whole.id]
        if _is_drawable(part, total):
            words = (item.label or item.unit, whole.label or whole.unit)
            return Waffle(int(total), int(part), columns, *words)
    return None


def _is_drawable(part: Fraction, total: Fraction) -> bool:
    whole = part.denominator == 1 == total.denominator
    return whole and 0 <= part <= total <= _MOST_SQUARES


@dataclass(frozen=True, slots=True)
class Strip:
    """A document from its first to its last character: its text below, some of its words above."""

    length: int
    text: str
    claims: str


def strip(text: FrozenText, spans: Iterable[Span]) -> Strip:
    """Draw where the spans lie in the document."""
    length = len(text.raw)
    claims = (_bar(item.start, item.end, _TOP_OF_CLAIMS, 34) for item in _seen(spans, length))
    return Strip(length, _ground(text), "".join(claims))


@lru_cache(maxsize=1)  # all sources that a document cites draw the same
def _ground(text: FrozenText) -> str:
    """Draw the paragraphs of a document."""
    spans = (Span(item.start, item.end) for item in text.paragraphs)
    bars = _seen(spans, len(text.raw))
    return "".join(_bar(item.start, item.end, _TOP_OF_TEXT, 10) for item in bars)


def _seen(spans: Iterable[Span], length: int) -> list[Span]:
    """Return spans with no bar drawn twice, and no more of them than can be told apart."""
    found = _merged(spans, 0)
    return found if len(found) <= _MOST_BARS else _merged(found, length // _MOST_BARS)


def _merged(spans: Iterable[Span], gap: int) -> list[Span]:
    """Join spans that overlap, touch, or have no more than a gap between them."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start):
        if found and span.start <= found[-1].end + gap:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _bar(start: int, end: int, top: int, height: int) -> str:
    return f"M{start} {top}h{end - start}v{height}h-{end - start}Z"


def share(part: int, total: int) -> str:
    """Return a share in words: `40.3%`; a whole one as `100%`."""
    return figures.in_words(Fraction(part * 100, total), "%") if total else "0%"


def position(day: date, first: date, last: date, width: int) -> float:
    """Return where a day lies on a line of some width between two days, to a tenth."""
    days = (last - first).days or 1
    return round((day - first).days / days * width, 1)


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One dated item: where it is drawn, over how many units, and what it is.

    A single day has no width. An item of which only a longer period is known is drawn over all
    of it, once in each year that it reaches into.
    """

    x: float
    y: float
    width: float
    shape: str
    label: str


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """One year's line from January to December, its marks above it, from `top` to `base`."""

    year: int
    top: int
    base: int
    marks: tuple[TimelineMark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated items, each year that has some on a line of its own below the year before."""

    width: int
    height: int
    years: tuple[TimelineYear, ...]

    @property
    def quarters(self) -> tuple[float, ...]:
        """Where the quarters of a year begin; by the days of a year that is no leap year."""
        year = (date(2001, 1, 1), date(2002, 1, 1))
        return tuple(position(date(2001, month, 1), *year, self.width) for month in (1, 4, 7, 10))


@dataclass(frozen=True, slots=True)
class Axis:
    """Years side by side, the first from 0; a span of time is a bar on it, at least 3 wide."""

    first: int
    last: int
    year: int = 40

    @property
    def years(self) -> list[tuple[int, int]]:
        """Where each year begins."""
        return [
            (year, (year - self.first) * self.year) for year in range(self.first, self.last + 1)
        ]

    @property
    def width(self) -> int:
        """The width of all years."""
        return (self.last + 1 - self.first) * self.year

    def bar(self, period: Period, top: int, height: int) -> str:
        """Return the path of a bar over a period, from its first to its last day."""
        days = (date(self.first, 1, 1), date(self.last + 1, 1, 1))
        left = round(position(period.first, *days, self.width))
        width = max(3, round(position(period.last + _DAY, *days, self.width)) - left)
        return f"M{left} {top}h{width}v{height}h-{width}Z"


def axis(periods: Iterable[Period]) -> Axis | None:
    """Return an axis with room for all periods; None where there are none."""
    years = [day.year for period in periods for day in (period.first, period.last)]
    return Axis(min(years), max(years)) if years else None


_DAY = timedelta(days=1)
_MARK, _SCALE = 12, 36
"""The height of a row of marks, and of the names of months below a year's line."""


class Dated(NamedTuple):
    """An item of the timeline: its period, its kind (`document`, `cited`, `evidence`), its name."""

    first: date
    last: date
    shape: str
    label: str


def timeline(items: Iterable[Dated], width: int = 600) -> Timeline | None:
    """Draw dated items, crowded ones above each other.

    Args:
        items: what is drawn.
        width: of a year's line, in the units of the drawing.

    """
    by_year: dict[int, list[Dated]] = {}
    for item in items:
        for year in range(item.first.year, item.last.year + 1):
            start, end = max(item.first, date(year, 1, 1)), min(item.last, date(year, 12, 31))
            by_year.setdefault(year, []).append(item._replace(first=start, last=end))
    years: list[TimelineYear] = []
    top = 0
    for year in sorted(by_year):
        years.append(_timeline_year(by_year[year], year, top, width))
        top = years[-1].base + _SCALE
    return Timeline(width, top, tuple(years)) if years else None


def _timeline_year(items: Iterable[Dated], year: int, top: int, width: int) -> TimelineYear:
    """Draw one year: each mark in the lowest row in which it covers no other."""
    days = (date(year, 1, 1), date(year + 1, 1, 1))
    rows: list[list[tuple[float, float]]] = []
    placed: list[tuple[int, float, float, Dated]] = []
    for item in sorted(items, key=lambda item: (item.first, item.last)):
        x = position(item.first, *days, width)
        is_day = item.first == item.last
        over = 0.0 if is_day else round(position(item.last + _DAY, *days, width) - x, 1)
        half = 0.0 if over else _MARK / 2
        row = _free_row(rows, x - half, x + over + half)
        placed.append((row, x, over, item))
    base = top + (len(rows) + 1) * _MARK
    marks = (
        TimelineMark(x, base - (row + 1) * _MARK, over, item.shape, item.label)
        for row, x, over, item in placed
    )
    return TimelineYear(year, top, base, tuple(marks))


def _free_row(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """Take the room between two places in the lowest row that has it, or in a new one."""
    for number, taken in enumerate(rows):
        if all(right <= start or end <= left for start, end in taken):
            taken.append((left, right))
            return number
    rows.append([(left, right)])
    return len(rows) - 1
