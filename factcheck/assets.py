"""The theme's own files: style sheets, scripts, pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "theme"
"""The folder of the site that holds them."""

_COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/\s*|^[ \t]+", re.DOTALL | re.MULTILINE)


def assets(static: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of the theme's static folder, in order.

    Style sheets leave out their comments, which are for who edits them: what a reader needs
    for a page is to fit into one round trip.
    """
    for path in sorted(item for item in static.rglob("*") if item.is_file()):
        data = path.read_bytes()
        if path.suffix == ".css":
            data = _COMMENT_OR_INDENT.sub("", data.decode()).encode()
        yield f"{FOLDER}/{path.relative_to(static).as_posix()}", data
