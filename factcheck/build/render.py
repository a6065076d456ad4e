"""What there is to render: a task for each entry, each page over the record, and each export."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from factcheck.catalogue import entry_pages, single_page
from factcheck.exports.file import File, Part
from factcheck.record.languages import attributes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment

    from factcheck.catalogue import Catalogue, Page, SinglePage
    from factcheck.exports.file import Frame
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.assets import Assets
    from factcheck.site.settings import Site


class Task(NamedTuple):
    """Something to render; `kind` is the entry's where it is all that is made of an entry."""

    kind: str
    render: Callable[[], Iterator[Output]]


class Template(NamedTuple):
    """A file that is a template filled with what a page shows."""

    path: str
    name: str
    page: Page

    @property
    def shown(self) -> tuple[Any, ...]:
        """Everything that the file depends on, besides what all pages share."""
        page = self.page
        return self.path, self.name, page.view, page.jsonld, page.origin, page.path, page.links.page


Output = File | Part | Template


class Theme(NamedTuple):
    """The theme's templates and its other files."""

    environment: Environment
    assets: Assets


def shared_context(ledger: Ledger, site: Site, assets: Assets) -> dict[str, Any]:
    """Return what every page has: the site, the facts at its foot, where the theme's files are.

    `lang` gives the attributes of words in the language of a document.
    """

    def lang(language: str, around: str = site.language) -> Markup:
        return Markup(attributes(language, around))  # noqa: S704 - a tag has no markup

    colophon = {
        "total": len(ledger.documents),
        "documents": [
            {"label": item.label, "path": f"documents/{item.id}/", "sha256": item.sha256}
            for item in ledger.documents.values()
        ],
        "claims": len(ledger.claims),
        "last_review": ledger.last_review,
    }
    return {"site": site, "colophon": colophon, "asset": assets.path, "lang": lang}


class Renderer:
    """Renders the pages and exports of a catalogue."""

    def __init__(self, ledger: Ledger, site: Site, theme: Theme, catalogue: Catalogue) -> None:
        """Take what pages and exports are made of."""
        self.ledger = ledger
        self.site = site
        self.catalogue = catalogue
        self._environment = theme.environment
        self._shared = shared_context(ledger, site, theme.assets)
        jinja = theme.environment
        options = jinja.autoescape is True, jinja.trim_blocks, jinja.lstrip_blocks
        self.shared = (
            (site, self._shared["colophon"], theme.assets.paths),
            (*options, sorted(jinja.filters)),
        )

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

    def _entry(self, kind: str, entry: Any) -> Iterator[Output]:
        for page in entry_pages(self.catalogue, self.ledger, self.site, kind, entry):
            yield Template(page.file, page.template, page)
        for export in self.catalogue.of_entries.get(kind, ()):
            yield from export(self.ledger, self.site, entry)

    def _single(self, row: SinglePage, number: int) -> Iterator[Output]:
        page = single_page(row, self.ledger, self.site, number)
        yield Template(page.file, page.template, page)
        if row.rows and number > 1:
            yield Template(f"{page.path}rows.js", row.rows, page)

    def fill(self, template: Template) -> File:
        """Fill a template with what its page shows."""
        text = self._environment.get_template(template.name).render(
            **self._shared, **template.page.context
        )
        return File(template.path, text.encode())
