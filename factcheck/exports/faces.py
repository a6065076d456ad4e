"""Measures text in a TrueType face, so that lines can be broken before anything is drawn."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNICODE_FULL = (3, 10)
"""The platform and encoding of the character map that every face of ours has."""


@dataclass(frozen=True, slots=True)
class Face:
    """The width of each character that a face has, in ems."""

    widths: dict[str, float]

    def has(self, text: str) -> bool:
        """Tell whether the face can set a text."""
        return all(sign in self.widths for sign in text)

    def width(self, text: str) -> float:
        """Return the width of a text in ems; kerning, which mostly narrows it, is left out."""
        return sum(self.widths.get(sign, 1.0) for sign in text)


def read_face(path: Path) -> Face:
    """Read a face's character map and widths."""
    data = path.read_bytes()
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (measured,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    pairs = struct.unpack_from(f">{measured * 2}H", data, tables["hmtx"])
    advances = pairs[::2]
    return Face(
        {
            chr(code): advances[min(glyph, measured - 1)] / units
            for code, glyph in _glyphs(data, tables["cmap"]).items()
        }
    )


def _tables(data: bytes) -> dict[str, int]:
    """Return where each table begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4s4xI", data, 12 + 16 * number) for number in range(count))
    return {tag.decode(): offset for tag, offset in rows}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each code point, from the map of format 12."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    rows = (struct.unpack_from(">HHI", data, start + 4 + 8 * number) for number in range(count))
    table = start + {(row[0], row[1]): row[2] for row in rows}[_UNICODE_FULL]
    (groups,) = struct.unpack_from(">I", data, table + 12)
    found = {}
    for number in range(groups):
        first, last, glyph = struct.unpack_from(">III", data, table + 16 + 12 * number)
        found.update({code: glyph + code - first for code in range(first, last + 1)})
    return found
