"""What there is to render: a task for each entry, each page over the record, and each export."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.formats.file import File
from factcheck.pages import entry_pages, single_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment

    from factcheck.assets import Assets
    from factcheck.formats.file import Frame, Part
    from factcheck.ledger import Ledger
    from factcheck.pages import Catalogue, Page, SinglePage
    from factcheck.site import Site


class Task(NamedTuple):
    """Something to render; `kind` is the entry's where it is all that is made of an entry."""

    kind: str
    render: Callable[[], Iterator[File | Part]]


class Theme(NamedTuple):
    """The theme's templates and its other files."""

    environment: Environment
    assets: Assets


def shared_context(ledger: Ledger, site: Site, assets: Assets) -> dict[str, Any]:
    """Return what every page has: the site, the facts at its foot, where the theme's files are."""
    colophon = {
        "total": len(ledger.documents),
        "documents": [
            {"label": item.label, "path": f"documents/{item.id}/", "sha256": item.sha256}
            for item in ledger.documents.values()
        ],
        "claims": len(ledger.claims),
        "last_review": ledger.last_review,
    }
    return {"site": site, "colophon": colophon, "asset": assets.path}


class Renderer:
    """Renders the pages and exports of a catalogue."""

    def __init__(self, ledger: Ledger, site: Site, theme: Theme, catalogue: Catalogue) -> None:
        """Take what pages and exports are made of."""
        self.ledger = ledger
        self.site = site
        self.catalogue = catalogue
        self._environment = theme.environment
        self._shared = shared_context(ledger, site, theme.assets)

    def tasks(self) -> list[Task]:
        """Return every task, the entries of each kind in the order of the ledger."""
        ledger, site, catalogue = self.ledger, self.site, self.catalogue
        return [
            *(
                Task(kind, partial(self._entry, kind, entry))
                for kind in catalogue.kinds
                for entry in getattr(ledger, kind).values()
            ),
            *(
                Task("", partial(self._single, row, number))
                for row in catalogue.single_pages
                for number in range(1, row.pages(ledger, site) + 1)
            ),
            *(Task("", partial(export, ledger, site)) for export in catalogue.of_record),
        ]

    def frames(self) -> list[Frame]:
        """Return what stands around the parts of each file that has many."""
        return [
            frame for frames in self.catalogue.frames for frame in frames(self.ledger, self.site)
        ]

    def _entry(self, kind: str, entry: Any) -> Iterator[File | Part]:
        for page in entry_pages(self.catalogue, self.ledger, self.site, kind, entry):
            yield self._page(page)
        for export in self.catalogue.of_entries.get(kind, ()):
            yield from export(self.ledger, self.site, entry)

    def _single(self, row: SinglePage, number: int) -> Iterator[File]:
        page = single_page(row, self.ledger, self.site, number)
        yield self._page(page)
        if row.rows and number > 1:
            yield File(f"{page.path}rows.js", self._filled(row.rows, page))

    def _page(self, page: Page) -> File:
        return File(page.file, self._filled(page.template, page))

    def _filled(self, name: str, page: Page) -> bytes:
        """Return a template filled with what a page shows."""
        links = page.links
        template = self._environment.get_template(name)
        return template.render(**self._shared, **page.view, links=links, path=links.first).encode()
