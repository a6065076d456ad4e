"""All pages, and which type a built page is of: `claims/only-19-of-104/` is a `claims/ID/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.catalogue import CATALOGUE, Page, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

KINDS = {row.kind for row in CATALOGUE.rendered if row.kind}


def pages(ledger: Ledger, site: Site) -> Iterator[Page]:
    """Yield every page that is made from the record."""
    for row in CATALOGUE.rendered:
        for entry in row.entries(ledger):
            yield from pages_of(row, ledger, site, *entry)


def page_type(path: str) -> str:
    """Return a page's address with the id of its entry replaced by `ID`."""
    address = path.removesuffix("index.html")
    parts = address.split("/")
    if parts[0] in KINDS and len(parts) > 2:
        parts[1] = "ID"
    return "/".join(parts) or "(front page)"


def pages_by_type(site: Path) -> dict[str, list[str]]:
    """Return the files of every page type of a built site, the largest first."""
    files = sorted(site.rglob("*.html"), key=lambda file: (-file.stat().st_size, file))
    types: dict[str, list[str]] = {}
    for file in files:
        path = file.relative_to(site).as_posix()
        types.setdefault(page_type(path), []).append(path)
    return dict(sorted(types.items()))
