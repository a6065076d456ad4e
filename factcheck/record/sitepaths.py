"""The addresses that a site has besides its pages of prose, from the rows of the catalogue."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    HasEntry = Callable[[str, str], bool]

_CATALOGUE = Path(__file__).parents[1] / "catalogue.toml"


@cache
def rows() -> dict[str, Any]:
    """Return the rows of all pages and files, the formats of files, and the headers of all."""
    return tomllib.loads(_CATALOGUE.read_text("utf-8"))


def _page_paths() -> list[str]:
    """Return the path of each page that is made from the record."""
    return [row["path"] for row in rows()["pages"] if "view" in row]


def is_taken(name: str) -> bool:
    """Return whether a page or a folder of the site's own has a name at the site's root."""
    paths = (*_page_paths(), *(row["path"] for row in rows()["files"]), "page/", "theme/")
    return name in {path.partition("/")[0].lower() for path in paths}


def is_page(path: str, has_entry: HasEntry) -> bool:
    """Return whether a page over the whole record, or the page of an entry, has a path."""
    kind, _, entry = path.partition("/")
    return path in {path.rstrip("/") for path in _page_paths()} or has_entry(kind, entry)


def is_file(path: str, has_entry: HasEntry) -> bool:
    """Return whether a file of the site, or of an entry, has a path."""
    return any(
        _is_of_entry(path, row["path"].replace("{kind}", kind), kind, has_entry)
        if "{id}" in row["path"]
        else path == row["path"]
        for row in rows()["files"]
        for kind in row.get("writers", [""])
    )


def _is_of_entry(path: str, pattern: str, kind: str, has_entry: HasEntry) -> bool:
    before, after = pattern.split("{id}")
    entry = path.removeprefix(before).removesuffix(after)
    return path == f"{before}{entry}{after}" and has_entry(kind, entry)
