"""The catalogue of pages and files, as catalogue.toml lists them, and how a page is made."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.exports import jsonld
from factcheck.exports.rows import Catalogue, FileRow, PageRow
from factcheck.record.sitepaths import rows
from factcheck.site.settings import Links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site
    from factcheck.site.views.view import View

_MODULES = {"view": "factcheck.site.views", "jsonld": "factcheck.exports.jsonld"}


def _page(row: dict[str, Any]) -> PageRow:
    named = ((name, module) for name, module in _MODULES.items() if name in row)
    return PageRow(**row | {name: resolve_name(f"{module}.{row[name]}") for name, module in named})


def _file(row: dict[str, Any]) -> FileRow:
    writers = {
        called_with: resolve_name(f"factcheck.exports.{name}")
        for called_with, name in row.get("writers", {}).items()
    }
    return FileRow(**row | {"media_type": rows()["formats"][row["format"]], "writers": writers})


CATALOGUE = Catalogue(tuple(map(_page, rows()["pages"])), tuple(map(_file, rows()["files"])))


class Origin(NamedTuple):
    """The links to edit an entry and to see its history; empty without a repository."""

    edit: str
    history: str


class Page(NamedTuple):
    """One page to be rendered: everything that its template reads."""

    row: PageRow
    view: View
    links: Links
    jsonld: str = ""
    origin: Origin | None = None

    @property
    def context(self) -> dict[str, Any]:
        """What the template reads, by name."""
        page = {"links": self.links, "path": self.links.first}
        return {**vars(self.view), **page, "jsonld": self.jsonld, "origin": self.origin}

    @property
    def file(self) -> str:
        """The file in the output folder that holds the page."""
        path = self.links.path
        return f"{path}index.html" if path in {"", "/"} or path.endswith("/") else path


def pages_of(row: PageRow, ledger: Ledger, site: Site, *entry: Any) -> Iterator[Page]:
    """Yield a page of an entry or of the whole record, and those on which its list goes on."""
    first = Links(site, row.path_of(*entry))
    number = pages = 1
    while number <= pages:
        links = first.turned(number)
        view = row.view(ledger, *entry, links)
        pages = view.pagination.pages
        if row.jsonld:
            data = row.jsonld(ledger, *entry, site)
            yield Page(row, view, links, jsonld.dumps(data), _origin(row, ledger, site, *entry))
        elif entry:
            yield Page(row, view, links)
        else:
            data = jsonld.collection(view.title, links.path, site)
            yield Page(row, view, links, jsonld.dumps(data))
        number += 1


def _origin(row: PageRow, ledger: Ledger, site: Site, entry: Any) -> Origin:
    file, line = ledger.line_of(row.kind, entry.id)
    return Origin(site.edit(file, line), site.history(file, line))
