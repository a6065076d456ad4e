"""Draws SVG as PNG with the theme's own faces alone, and keeps what it drew.

resvg is written in Rust without a system library, and loads no font of the system: the
same drawing gives the same bytes on every machine that its wheel of one kind serves.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import resvg_py

from factcheck.files import store

if TYPE_CHECKING:
    from pathlib import Path


def png(svg: str, fonts: tuple[Path, ...], folder: Path) -> bytes:
    """Return a drawing as PNG, from the folder of those that were drawn if it is there whole.

    It is known by what it was drawn from: the drawing, the faces, the version of resvg.
    """
    made_from = resvg_py.__version__.encode() + _sums(fonts) + svg.encode()
    path = folder / sha256(made_from).hexdigest()
    if kept := store.load_bytes(path):
        path.touch()  # used last now
        return kept
    data = resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=[str(font) for font in fonts]
    )
    store.save_bytes(path, data)
    return data


@cache
def _sums(fonts: tuple[Path, ...]) -> bytes:
    return b"".join(sha256(font.read_bytes()).digest() for font in fonts)


def prune(folder: Path, most: int) -> None:
    """Remove the pictures that were not used for longest, but for so many."""
    paths = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in paths[most:]:
        path.unlink(missing_ok=True)
