"""Typesetting: a text broken into lines that fit a box, in the largest size that does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exports.faces import Face

_STEP = 0.1
"""Ems by which a column is narrowed until a text takes another line."""


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
            return Block(size, _evened(face, text, box.width / size))
    return Block(size, [*lines[: room - 1], _shortened(face, lines[room - 1], box.width / size)])


def wrap(face: Face, text: str, width: float) -> list[str]:
    """Break a text between words into lines of at most a width in ems."""
    lines: list[str] = []
    for word in _words(face, text, width):
        if lines and face.width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _words(face: Face, text: str, width: float) -> Iterator[str]:
    """Yield the words, one that is wider than a line in parts."""
    for word in text.split():
        if face.width(word) <= width:
            yield word
            continue
        part = ""
        for sign in word:
            if part and face.width(part + sign) > width:
                yield part
                part = ""
            part += sign
        yield part


def _evened(face: Face, text: str, width: float) -> list[str]:
    """Break a text into as few lines, none much shorter than the others: in a narrower column."""
    lines = wrap(face, text, width)
    longest_word = max((face.width(word) for word in text.split()), default=0)
    while (width := width - _STEP) > longest_word:
        narrower = wrap(face, text, width)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _shortened(face: Face, line: str, width: float) -> str:
    while face.width(f"{line}…") > width:
        line = line[:-1].rstrip()
    return f"{line}…"
