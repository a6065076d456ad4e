"""A picture of growth: time by number of claims, both on a scale of powers."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 170, 20, 50
_LINE_HEIGHT = 14
_DASHES = ("none", "8 4", "2 4", "8 4 2 4", "14 6", "1 6")


class Line(NamedTuple):
    """A named run of points: (claims, seconds)."""

    name: str
    points: Sequence[tuple[float, float]]


class _Axis(NamedTuple):
    """A scale of powers of ten, and the pixels that it covers."""

    low: int
    high: int
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        share = (log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """The powers of ten on it."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def svg(lines: Sequence[Line]) -> str:
    """Return the picture; lines without points are left out.

    Raises:
        ValueError: when there is nothing to show.

    """
    shown = [line for line in lines if line.points]
    if not shown:
        message = "must have at least one point"
        raise ValueError(message)
    across = _axis([x for line in shown for x, _ in line.points], _LEFT, _WIDTH - _RIGHT)
    up = _axis([y for line in shown for _, y in line.points], _HEIGHT - _BOTTOM, _TOP)
    parts = [*_grid(across, up)]
    for number, line in enumerate(shown):
        parts += _drawn(line, across, up, _DASHES[number % len(_DASHES)])
    parts += _names(shown, across, up)
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="12">\n'
        "<title>Seconds by number of claims</title>\n"
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>\n{body}\n</svg>\n'
    )


def _axis(values: Sequence[float], start: float, end: float) -> _Axis:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return _Axis(low, max(high, low + 1), start, end)


def _grid(across: _Axis, up: _Axis) -> list[str]:
    parts = []
    for value in across.ticks:
        x = across.at(value)
        parts.append(_stroke([(x, up.start), (x, up.end)], "#ccc"))
        parts.append(_text(x, up.start + 18, f"{value:,.0f}", "middle"))
    for value in up.ticks:
        y = up.at(value)
        parts.append(_stroke([(across.start, y), (across.end, y)], "#ccc"))
        parts.append(_text(across.start - 6, y + 4, f"{value:g} s", "end"))
    parts.append(_text((across.start + across.end) / 2, _HEIGHT - 10, "claims", "middle"))
    return parts


def _drawn(line: Line, across: _Axis, up: _Axis, dashes: str) -> list[str]:
    """Return a line with a dot at each point."""
    places = [(across.at(x), up.at(y)) for x, y in line.points]
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places]
    return [_stroke(places, "#000", dashes), *dots]


def _names(lines: Sequence[Line], across: _Axis, up: _Axis) -> list[str]:
    """Return each line's name at its end, none on top of another."""
    ends = sorted((up.at(line.points[-1][1]), line) for line in lines)
    parts, lowest = [], 0.0
    for end, line in ends:
        lowest = max(end, lowest + _LINE_HEIGHT)
        parts.append(_text(across.at(line.points[-1][0]) + 8, lowest + 4, line.name, "start"))
    return parts


def _stroke(places: Sequence[tuple[float, float]], colour: str, dashes: str = "none") -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    return (
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-dasharray="{dashes}"/>'
    )


def _text(x: float, y: float, words: str, side: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{side}">{words}</text>'
