"""What there is to render: a task for each entry, each page over the record, and each export."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from factcheck.catalogue import CATALOGUE, pages_of
from factcheck.exports.file import File, Part
from factcheck.record.languages import attributes
from factcheck.record.vocabulary import Attribution, Rating, Stance, Weight

if TYPE_CHECKING:
    from jinja2 import Environment

    from factcheck.catalogue import Page
    from factcheck.exports.file import Frame
    from factcheck.exports.rows import Catalogue, PageRow
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.assets import Assets
    from factcheck.site.settings import Site


_MEANINGS = {
    term: term.definition for scale in (Attribution, Rating, Stance, Weight) for term in scale
}
"""Of the words that have a mark."""


class Template(NamedTuple):
    """A file that is a template filled with what a page shows."""

    path: str
    name: str
    page: Page

    @property
    def shown(self) -> tuple[Any, ...]:
        """Everything that the file depends on, besides what all pages share."""
        page = self.page
        return (
            self.path,
            self.name,
            page.view,
            page.jsonld,
            page.origin,
            page.links.path,
            page.links.page,
        )


Output = File | Part | Template
Task = Callable[[], Iterator[Output]]


class Theme(NamedTuple):
    """The theme's templates and its other files."""

    environment: Environment
    assets: Assets


def shared_context(
    ledger: Ledger, site: Site, assets: Assets, catalogue: Catalogue = CATALOGUE
) -> dict[str, Any]:
    """Return what every page has: the site, its pages, facts for the foot, the theme's files.

    `lang` gives the attributes of words in the language of a document. `integrity` gives none
    where the site may be opened from disk: browsers cannot check a file's sum there.
    """

    def lang(language: str, around: str = site.language) -> Markup:
        return Markup(attributes(language, around))  # noqa: S704 - a tag has no markup

    colophon = {
        "total": len(ledger.documents),
        "only": f"documents/{next(iter(ledger.documents))}/" if len(ledger.documents) == 1 else "",
        "claims": len(ledger.claims),
        "last_review": ledger.last_review,
    }
    return {
        "site": site,
        "catalogue": catalogue,
        "colophon": colophon,
        "asset": assets.path,
        "integrity": assets.integrity if site.url else lambda _name: "",
        "lang": lang,
        "meanings": _MEANINGS,
    }


class Renderer:
    """Renders the pages and exports of a catalogue."""

    def __init__(self, ledger: Ledger, site: Site, theme: Theme, catalogue: Catalogue) -> None:
        """Take what pages and exports are made of."""
        self.ledger = ledger
        self.site = site
        self.catalogue = catalogue
        self._environment = theme.environment
        self._shared = shared_context(ledger, site, theme.assets, catalogue)
        jinja = theme.environment
        options = jinja.autoescape is True, jinja.trim_blocks, jinja.lstrip_blocks
        placeless = replace(site, theme=Path(), folder=None, cache=Path())  # it may be moved
        self.shared = (
            (placeless, self._shared["colophon"], theme.assets.paths),
            (*options, sorted(jinja.filters)),
        )

    def tasks(self) -> list[Task]:
        """Return every task, the entries of each kind in the order of the ledger."""
        ledger, site, catalogue = self.ledger, self.site, self.catalogue
        rows: dict[str, list[PageRow]] = {}
        for row in catalogue.rendered:
            rows.setdefault(row.kind, []).append(row)
        writers = {kind: catalogue.writers(kind, site) for kind in rows}
        return [
            *(partial(self.pages, [row]) for row in rows.pop("", ())),
            *(
                partial(self.entry, rows[kind], writers[kind], entry)
                for kind in rows
                for entry in getattr(ledger, kind).values()
            ),
            *(partial(writer, ledger, site) for writer in catalogue.writers("record", site)),
            *(
                partial(writer, ledger, site, catalogue)
                for writer in catalogue.writers("catalogue", site)
            ),
        ]

    def frames(self) -> list[Frame]:
        """Return what stands around the parts of each file that has many."""
        writers = self.catalogue.writers("frames", self.site)
        return [frame for writer in writers for frame in writer(self.ledger, self.site)]

    def joined(self, folder: Path) -> Iterator[File]:
        """Yield what is made of the files with many parts, which stand in a folder."""
        for writer in self.catalogue.writers("joined", self.site):
            yield from writer(self.ledger, self.site, folder)

    def entry(
        self, rows: list[PageRow], writers: list[Callable[..., Iterator[Output]]], entry: Any
    ) -> Iterator[Output]:
        """Yield all that is made of an entry by rows and writers of its kind."""
        yield from self.pages(rows, entry)
        for writer in writers:
            yield from writer(self.ledger, self.site, entry)

    def pages(self, rows: list[PageRow], *entry: Any) -> Iterator[Template]:
        """Yield pages over the record, or those of an entry, each with the script of its rows."""
        for row in rows:
            for page in pages_of(row, self.ledger, self.site, *entry):
                yield Template(page.file, row.template, page)
                if row.script and page.links.page > 1:
                    yield Template(f"{page.links.path}rows.js", row.script, page)

    def fill(self, template: Template) -> File:
        """Fill a template with what its page shows."""
        text = self._environment.get_template(template.name).render(
            **self._shared, **template.page.context
        )
        return File(template.path, text.encode())
