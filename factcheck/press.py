"""Renders every page and writes every file of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.formats import FORMATS
from factcheck.pages import pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

    from factcheck.ledger import Ledger
    from factcheck.site import Site


def press(ledger: Ledger, site: Site, environment: Environment, output: Path) -> int:
    """Write all pages and exports into a folder and return how many files that were."""
    count = 0
    for path, data in _files(ledger, site, environment):
        write(output / path, data)
        count += 1
    return count


def write(target: Path, data: bytes) -> None:
    """Write a file, making the folders that it needs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _files(ledger: Ledger, site: Site, environment: Environment) -> Iterator[tuple[str, bytes]]:
    shared = shared_context(ledger, site)
    for page in pages(ledger, site):
        html = environment.get_template(page.template).render(
            **shared, **page.view, links=page.links, path=page.path
        )
        yield page.file, html.encode()
    for files in FORMATS:
        for file in files(ledger, site):
            yield file.path, file.data


def shared_context(ledger: Ledger, site: Site) -> dict[str, Any]:
    """Return what every page shows: the site, and the facts at its foot."""
    return {
        "site": site,
        "colophon": {
            "documents": [
                {"label": item.label, "path": f"documents/{item.id}/", "sha256": item.sha256}
                for item in ledger.record.documents
            ],
            "claims": len(ledger.claims),
            "last_review": ledger.last_review,
        },
    }
