"""The rows of the catalogue: what is known of each page, and of each other file.

They are defined here, below the catalogue, for the writers that describe the site itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

    Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page, or one for each entry of a kind; catalogue.toml says what each field is."""

    path: str
    template: str = ""
    view: Any = None
    jsonld: Function | None = None
    menu: str = ""
    footer: str = ""
    question: str = ""
    script: str = ""
    indexed: bool = True
    framed: bool = False

    @property
    def kind(self) -> str:
        """The kind of entries that have such a page; empty for a page over the whole record."""
        return self.path.partition("/")[0] if "{id}" in self.path else ""

    def entries(self, ledger: Ledger) -> list[tuple[Any, ...]]:
        """Return each entry that has such a page; of a page over the whole record, none, once."""
        return list(zip(getattr(ledger, self.kind).values())) if self.kind else [()]

    def path_of(self, entry: Any | None = None) -> str:
        """Return the address of the page, or of an entry's."""
        return self.path.format(id=entry.id) if entry is not None else self.path


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file, or one for each entry of some kinds; catalogue.toml says what each field is."""

    path: str
    format: str = ""
    media_type: str = ""
    writers: Mapping[str, Function] = field(default_factory=dict)
    setting: str = ""
    about: str = ""

    @property
    def paths(self) -> list[str]:
        """The path, for each kind of entries that has such a file."""
        if "{kind}" not in self.path:
            return [self.path]
        return [self.path.replace("{kind}", kind) for kind in self.writers]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All pages and other files of a site."""

    pages: tuple[PageRow, ...]
    """Those of prose are here only for the navigation."""
    files: tuple[FileRow, ...]

    @property
    def rendered(self) -> list[PageRow]:
        """The pages that are made from the record."""
        return [row for row in self.pages if row.view]

    def paths(self, ledger: Ledger) -> Iterator[str]:
        """Yield the address of every page that is made from the record."""
        for row in self.rendered:
            yield from (row.path_of(*entry) for entry in row.entries(ledger))

    def files_of(self, site: Site) -> list[FileRow]:
        """Return the files that a site has by its settings."""
        return [row for row in self.files if not row.setting or getattr(site, row.setting)]

    def writers(self, called_with: str, site: Site) -> list[Function]:
        """Return what writes a site's files when called with something, each once."""
        found = (row.writers.get(called_with) for row in self.files_of(site))
        return list(dict.fromkeys(writer for writer in found if writer))
