"""The geometry of the site's pictures; the templates draw it as inline SVG."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING

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
class Axis:
    """A year and the half after it; a span of time is a bar on it, at least 3 wide."""

    year: int
    width: int = 300
    height: int = 16

    @property
    def _ends(self) -> tuple[date, date]:
        return date(self.year, 1, 1), date(self.year + 1, 7, 1)

    @property
    def quarters(self) -> list[tuple[float, str]]:
        """Where each quarter begins, with the name of its year or month."""
        days = [date(self.year + month // 12, month % 12 + 1, 1) for month in range(0, 18, 3)]
        return [
            (position(day, *self._ends, self.width), f"{day:%Y}" if day.month == 1 else f"{day:%b}")
            for day in days
        ]

    def beyond(self, period: Period) -> str:
        """Return on which side of the axis a period lies; empty where a part of it is on it."""
        first, end = self._ends
        return "earlier" if period.last < first else "later" if period.first >= end else ""

    def bar(self, period: Period, value: float) -> str:
        """Return the path of a bar over a period: a step thicker for a tenfold number."""
        first, end = self._ends
        left, right = (
            round(position(day, first, end, self.width))
            for day in (max(period.first, first), min(period.last + _DAY, end))
        )
        wide = max(3, right - left)
        high = 2 * round(1 + log10(max(value, 1)))
        return f"M{left} {(self.height - high) // 2}h{wide}v{high}h-{wide}Z"


def axis(periods: Iterable[Period]) -> Axis | None:
    """Return an axis that begins with the year of most periods; None where there are none."""
    years = Counter(
        year for period in periods for year in range(period.first.year, period.last.year + 1)
    )
    return Axis(min(years, key=lambda year: (-years[year], year))) if years else None


_DAY = timedelta(days=1)
