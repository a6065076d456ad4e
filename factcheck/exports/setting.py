"""Typesetting: a text broken into lines that fit a box, in the largest size that does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exports.faces import Face

_SLACK = 1.01
"""Kerning can widen a line by a little; so a line is taken to be wider than its letters."""


class Box(NamedTuple):
    """Where a text is to fit, in pixels, and in which sizes it may be set, the best one first."""

    width: float
    height: float
    sizes: tuple[int, ...]
    leading: float = 1.2


class Block(NamedTuple):
    """A text that was set."""

    size: int
    lines: list[str]


def fit(face: Face, text: str, box: Box) -> Block:
    """Set a text in the largest size that fits; past the smallest, it ends in an ellipsis."""
    for size in box.sizes:
        room = int(box.height / (size * box.leading))
        lines = wrap(face, text, box.width / size)
        if len(lines) <= room:
            return Block(size, _evened(face, text, len(lines), box.width / size))
    return Block(size, [*lines[: room - 1], _shortened(face, lines[room - 1], box.width / size)])


def wrap(face: Face, text: str, width: float) -> list[str]:
    """Break a text between words into lines of at most a width in ems."""
    lines: list[str] = []
    for word in _words(face, text, width):
        if lines and _width(face, f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _words(face: Face, text: str, width: float) -> Iterator[str]:
    """Yield the words, one that is wider than a line in parts."""
    for word in text.split():
        part = ""
        for sign in word:
            if part and _width(face, part + sign) > width:
                yield part
                part = ""
            part += sign
        yield part


def _evened(face: Face, text: str, count: int, width: float) -> list[str]:
    """Break a text into as many lines, none much shorter than the others."""
    words = list(_words(face, text, width))
    best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for _ in range(count):
        longer: dict[int, tuple[float, list[str]]] = {}
        for start, (cost, lines) in best.items():
            for end in range(start + 1, len(words) + 1):
                line = " ".join(words[start:end])
                rest = width - _width(face, line)
                if rest < 0:
                    break
                found = (cost + rest**2, [*lines, line])
                longer[end] = min(longer.get(end, found), found)
        best = longer
    return best[len(words)][1]


def _shortened(face: Face, line: str, width: float) -> str:
    while _width(face, f"{line}…") > width:
        line = line[:-1].rstrip()
    return f"{line}…"


def _width(face: Face, text: str) -> float:
    return face.width(text) * _SLACK
