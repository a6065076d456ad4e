"""Measures text in a TrueType face, so that lines can be broken before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNICODE_FULL = (3, 10)
"""The platform and encoding of the character map that every face of ours has."""
_SLACK = 1.01
"""Kerning is left out. It mostly narrows a line, but can widen it by a little."""


@dataclass(frozen=True, slots=True)
class Face:
    """The width of each character that a face has, in ems."""

    widths: dict[str, float]

    def has(self, text: str) -> bool:
        """Return whether the face can set a text."""
        return all(sign in self.widths for sign in text)

    def width(self, text: str) -> float:
        """Return the width of a text in ems, at most."""
        return sum(map(self.widths.get, text, repeat(1.0))) * _SLACK


def read_face(path: Path) -> Face:
    """Read a face's character map and widths."""
    data = path.read_bytes()
    (count,) = unpack_from(">H", data, 4)
    rows = iter_unpack(">4s4xI4x", data[12 : 12 + 16 * count])
    tables = {tag.decode(): data[start:] for tag, start in rows}
    (units,) = unpack_from(">H", tables["head"], 18)
    (measured,) = unpack_from(">H", tables["hhea"], 34)
    advances = unpack_from(f">{measured * 2}H", tables["hmtx"])[::2]
    return Face(
        {
            chr(code): advances[min(glyph, measured - 1)] / units
            for code, glyph in _glyphs(tables["cmap"]).items()
        }
    )


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Return the glyph of each code point, from the map of format 12."""
    (count,) = unpack_from(">H", cmap, 2)
    starts = {tuple(row): start for *row, start in iter_unpack(">HHI", cmap[4 : 4 + 8 * count])}
    table = cmap[starts[_UNICODE_FULL] :]
    (groups,) = unpack_from(">I", table, 12)
    return {
        code: glyph + code - first
        for first, last, glyph in iter_unpack(">III", table[16 : 16 + 12 * groups])
        for code in range(first, last + 1)
    }
