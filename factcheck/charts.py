"""The geometry of the site's pictures; the templates draw it as inline SVG."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck import figures
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.document import FrozenText
    from factcheck.parts import Figure

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


def waffle(items: Sequence[Figure]) -> Waffle | None:
    """Draw the first stated figure that is a part of another; both small whole numbers."""
    values = figures.resolve(items)
    by_id = {item.id: item for item in items}
    for item in items:
        whole = by_id.get(item.of or "")
        if whole is None or item.value is None:
            continue
        part, total = values[item.id], values[whole.id]
        if _is_drawable(part, total):
            words = (item.label or item.unit, whole.label or whole.unit)
            return Waffle(int(total), int(part), _COLUMNS, *words)
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
class Web:
    """Who rests on whom: sources on the left, claims on the right, both by row from the top."""

    sources: tuple[str, ...]
    claims: int
    height: int
    threads: tuple[str, ...]
    """One path for each source, to all the claims that rest on it, in a field of width 100."""

    def source_row(self, index: int) -> float:
        """Return how far down a source stands."""
        return round((index + 0.5) * self.height / len(self.sources), 1)


def web(resting: Sequence[tuple[str, Sequence[int]]], claims: int, row: int = 8) -> Web:
    """Draw which claims, by number from 1, rest on which sources."""
    height = claims * row
    drawn = Web(tuple(name for name, _ in resting), claims, height, ())
    threads = []
    for index, (_, numbers) in enumerate(resting):
        start = drawn.source_row(index)
        ends = (round((number - 0.5) * row, 1) for number in numbers)
        threads.append("".join(f"M0 {start}C50 {start} 50 {end} 100 {end}" for end in ends))
    return Web(drawn.sources, claims, height, tuple(threads))


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One dated item: where it stands, and what it is."""

    x: float
    y: float
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


_MARK, _SCALE = 12, 36
"""The height of a row of marks, and of what stands below a year's line: the names of months."""


def timeline(items: Iterable[dict[str, Any]], width: int = 600) -> Timeline | None:
    """Draw dated items, crowded ones above each other.

    Args:
        items: each with `published.sort` (a day), `is_document`, `is_cited` and `title`.
        width: of a year's line, in the units of the drawing.

    """
    by_year: dict[int, list[tuple[date, dict[str, Any]]]] = {}
    for item in items:
        day = date.fromisoformat(item["published"]["sort"])
        by_year.setdefault(day.year, []).append((day, item))
    years: list[TimelineYear] = []
    top = 0
    for year in sorted(by_year):
        years.append(_timeline_year(by_year[year], year, top, width))
        top = years[-1].base + _SCALE
    return Timeline(width, top, tuple(years)) if years else None


def _timeline_year(
    items: Iterable[tuple[date, dict[str, Any]]], year: int, top: int, width: int
) -> TimelineYear:
    first, last = date(year, 1, 1), date(year + 1, 1, 1)
    placed: list[tuple[float, int, dict[str, Any]]] = []
    for day, item in items:
        x = position(day, first, last, width)
        near = {row for other, row, _ in placed if abs(other - x) < _MARK}
        free = next(row for row in range(len(placed) + 1) if row not in near)
        placed.append((x, free, item))
    base = top + (max(row for _, row, _ in placed) + 2) * _MARK
    marks = (
        TimelineMark(x, base - (row + 1) * _MARK, _shape(item), item["title"])
        for x, row, item in placed
    )
    return TimelineYear(year, top, base, tuple(marks))


def _shape(item: dict[str, Any]) -> str:
    return "document" if item["is_document"] else "cited" if item["is_cited"] else "evidence"
