"""Units: what of the site is made at a time, each from what it reads alone.

A unit is all files of one entry, one page over the whole record, or the outputs of one format
over the whole record. Whatever a unit reads of the record it takes from the ledger, which notes
it; it reads nothing else but the site's settings and the theme.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from factcheck.formats.file import File
from factcheck.languages import attributes
from factcheck.packing import packed
from factcheck.pages import entry_pages, single_page
from factcheck.site import Links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jinja2 import Environment

    from factcheck.assets import Assets
    from factcheck.formats.file import Frame, Part
    from factcheck.ledger import Ledger
    from factcheck.pages import Catalogue, Page
    from factcheck.site import Site

PAGE, FORMAT, ALWAYS, GATHERED = "page", "format", "always", "gathered"
Key = tuple[str, str]
"""A unit's: kind and id of an entry, or PAGE and a path, FORMAT and a name, ALWAYS and a word;
GATHERED and a name, where it is made of what others put together."""


class Unit(NamedTuple):
    """A unit that was made.

    `notes` are the places, in the names of its site, of what it read; `paths` its files; `parts`
    the path and the size of what it adds to files of many parts; `frames` what it puts around.
    """

    notes: bytes
    paths: list[str]
    parts: list[tuple[str, int]]
    frames: list[tuple[Any, ...]]

    def renamed(self, places: Sequence[int]) -> Unit:
        """Return the same with the places of its notes in another list of names."""
        notes = array("I", map(places.__getitem__, array("I", self.notes)))
        return self._replace(notes=notes.tobytes())


class Theme(NamedTuple):
    """The theme's templates and its other files."""

    environment: Environment
    assets: Assets


class Colophon:
    """The facts at the foot of every page."""

    def __init__(self, ledger: Ledger) -> None:
        """Take the ledger that they are read from, when a page shows them."""
        self._ledger = ledger

    @property
    def total(self) -> int:
        """How many documents there are."""
        return len(self._ledger.documents)

    @property
    def documents(self) -> list[dict[str, str]]:
        """The documents with their hashes."""
        return [
            {"label": item.label, "path": f"documents/{item.id}/", "sha256": item.sha256}
            for item in self._ledger.documents.values()
        ]

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return len(self._ledger.claims)

    @property
    def last_review(self) -> Any:
        """The day of the latest change to any claim, or None."""
        return self._ledger.last_review


def shared_context(ledger: Ledger, site: Site, assets: Assets) -> dict[str, Any]:
    """Return what every page has: the site, the facts at its foot, where the theme's files are.

    `lang` gives the attributes of words in the language of a document.
    """

    def asset(name: str) -> str:
        ledger.shelf.note(f"asset/{name}#")
        return assets.path(name)

    def lang(language: str, around: str = site.language) -> Markup:
        return Markup(attributes(language, around))  # noqa: S704 - a tag has no markup

    return {"site": site, "colophon": Colophon(ledger), "asset": asset, "lang": lang}


class Press:
    """Makes units: the ledger, the site and the templates that all of them are made with."""

    def __init__(
        self,
        ledger: Ledger,
        site: Site,
        theme: Theme,
        catalogue: Catalogue,
        others: Mapping[str, Sequence[File]],
    ) -> None:
        """Take what units are made of; `others` are files that were made already, by a word."""
        self.others = others
        self.ledger = ledger
        self.site = site
        self.environment = theme.environment
        self.catalogue = catalogue
        self.shared = shared_context(ledger, site, theme.assets)
        self._singles = {
            Links(site, row.path).turned(number).path: (row, number)
            for row in catalogue.single_pages
            for number in range(1, row.pages(ledger, site) + 1)
        }
        forms: list[Callable[[Ledger, Site], Iterator[File | Frame]]] = []
        forms += catalogue.of_record
        forms += catalogue.frames
        self._formats = {f"{form.__module__}.{form.__name__}": form for form in forms}

    def unit_keys(self) -> list[Key]:
        """Return the keys of all units: of each entry, page and format."""
        return [
            *((kind, entry_id) for kind in self.catalogue.kinds for entry_id in self._ids(kind)),
            *((PAGE, path) for path in self._singles),
            *((FORMAT, name) for name in self._formats),
            *((ALWAYS, name) for name in self.others),
        ]

    def _ids(self, kind: str) -> Mapping[str, Any]:
        entries: Mapping[str, Any] = getattr(self.ledger, kind)
        return entries

    def make(self, key: Key) -> Iterator[File | Part | Frame]:
        """Yield everything that a unit is, its files compressed too where the site has them so."""
        for output in self._outputs(key):
            yield output
            if self.site.precompress and isinstance(output, File):
                yield from packed(*output)

    def _outputs(self, key: Key) -> Iterator[File | Part | Frame]:
        kind, name = key
        if kind == PAGE:
            row, number = self._singles[name]
            page = single_page(row, self.ledger, self.site, number)
            yield self._render(page)
            if row.rows and number > 1:
                yield File(f"{page.path}rows.js", self._filled(row.rows, page))
        elif kind == FORMAT:
            yield from self._formats[name](self.ledger, self.site)
        elif kind == ALWAYS:
            yield from self.others[name]
        else:
            entry = self.ledger.shelf.entry(kind, name)
            for page in entry_pages(self.catalogue, self.ledger, self.site, kind, entry):
                yield self._render(page)
            for form in self.catalogue.of_entries.get(kind, ()):
                yield from form(self.ledger, self.site, entry)

    def _render(self, page: Page) -> File:
        return File(page.file, self._filled(page.template, page))

    def _filled(self, name: str, page: Page) -> bytes:
        """Return a template filled with what a page shows."""
        self.ledger.shelf.note(f"template/{name}#")
        links = page.links
        text = self.environment.get_template(name).render(
            **self.shared, **page.view, links=links, path=links.first
        )
        return text.encode()
