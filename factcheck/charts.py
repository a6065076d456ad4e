"""The geometry of the site's pictures; the templates draw it as inline SVG."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from factcheck.document import FrozenText, Span
    from factcheck.parts import Figure

_MOST_SQUARES = 400
_TOP_OF_CLAIMS, _TOP_OF_TEXT = 6, 30


@dataclass(frozen=True, slots=True)
class Waffle:
    """A whole drawn as squares, a part of them filled; cells are 1 by 1."""

    total: int
    part: int
    columns: int

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


def waffle(items: Sequence[Figure], columns: int) -> Waffle | None:
    """Draw the first stated figure that is a part of another, where both are small whole numbers."""
    values = figures.resolve(items)
    for item in items:
        total = values.get(item.of or "")
        part = values[item.id]
        if item.value is not None and total is not None and _is_drawable(part, total):
            return Waffle(int(total), int(part), columns)
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
    return Strip(
        len(text.raw),
        "".join(_bar(item.start, item.end, _TOP_OF_TEXT, 10) for item in text.paragraphs),
        "".join(_bar(item.start, item.end, _TOP_OF_CLAIMS, 34) for item in _merged(spans)),
    )


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch, so that no bar is drawn twice."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start):
        if found and span.start <= found[-1].end:
            found[-1] = type(span)(found[-1].start, max(found[-1].end, span.end))
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
