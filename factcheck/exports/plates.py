"""Draws SVG as PNG with the theme's own faces alone, and keeps what it drew.

resvg is written in Rust without a system library, and loads no font of the system: the
same drawing gives the same bytes on every machine that its wheel of one kind serves.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import resvg_py

from factcheck.files import store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Plates:
    """Pictures by what they were drawn from: the drawing, the faces, the version of resvg."""

    def __init__(self, cache: Path, fonts: Iterable[Path]) -> None:
        """Keep pictures in a folder, which may not be there yet."""
        self.cache = cache
        self.fonts = sorted(fonts)
        self._tools = hashlib.sha256(resvg_py.__version__.encode())
        for font in self.fonts:
            self._tools.update(hashlib.sha256(font.read_bytes()).digest())

    def png(self, svg: str) -> bytes:
        """Return a drawing as PNG, from the cache where it is there whole."""
        key = self._tools.copy()
        key.update(svg.encode())
        entry = self.cache / key.hexdigest()
        if kept := store.load_bytes(entry):
            entry.touch()  # used last now
            return kept
        data = resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(font) for font in self.fonts]
        )
        store.save_bytes(entry, data)
        return data


def prune(cache: Path, most: int) -> None:
    """Remove from a cache the pictures that were not used for longest, but for so many."""
    entries = sorted(cache.glob("*"), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in entries[most:]:
        entry.unlink(missing_ok=True)
