"""The table of page types: one row says which pages there are of a kind and how each is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factcheck.exports import FRAMES, OF_ENTRIES, OF_FRAMES, OF_RECORD, jsonld
from factcheck.site.settings import Links
from factcheck.site.views import (
    claim,
    claims,
    document,
    embed,
    entries,
    gaps,
    lists,
    overview,
    source,
    timeline,
)
from factcheck.site.views.pagination import TALL, pages_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from factcheck.exports.file import File, Frame, Part
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site
    from factcheck.site.views.refs import View


@dataclass(frozen=True, slots=True)
class EntryPages:
    """A page for every entry of one kind, at `KIND/ID/`."""

    kind: str
    template: str
    view: Callable[[Ledger, Any, Links], View]
    jsonld: Callable[[Ledger, Any, Site], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class SidePages:
    """A further page for every entry of one kind, at `KIND/ID/NAME/`; search engines skip it."""

    kind: str
    name: str
    template: str
    view: Callable[[Ledger, Any, Links], View]


def _one(_ledger: Ledger, _site: Site) -> int:
    return 1


def _pages_of_all(kind: str, height: int = 1) -> Callable[[Ledger, Site], int]:
    """Return what tells how many pages a list of all entries of a kind takes."""

    def pages(ledger: Ledger, site: Site) -> int:
        return pages_for(len(getattr(ledger, kind)), site, height)

    return pages


@dataclass(frozen=True, slots=True)
class SinglePage:
    """One page over the whole record, at a path of its own."""

    path: str
    template: str
    view: Callable[[Ledger, Links], View]
    pages: Callable[[Ledger, Site], int] = _one
    """How many pages it takes, if it is a list; each is made for itself."""
    rows: str = ""
    """The template of a script that stands beside each further page: its rows once more."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be rendered: everything that its template reads."""

    template: str
    view: View
    links: Links

    @property
    def path(self) -> str:
        """Its place on the site."""
        return self.links.path

    @property
    def file(self) -> str:
        """The file in the output folder that holds the page."""
        return (
            f"{self.path}index.html"
            if self.path in {"", "/"} or self.path.endswith("/")
            else self.path
        )


ENTRY_PAGES = (
    EntryPages("claims", "claim.html", claim.view, jsonld.claim),
    EntryPages("documents", "document.html", document.view, jsonld.document),
    EntryPages("sources", "source.html", source.view, jsonld.source),
    EntryPages("speakers", "speaker.html", entries.speaker, jsonld.speaker),
    EntryPages("outlets", "outlet.html", entries.outlet, jsonld.outlet),
    EntryPages("organizations", "organization.html", entries.organization, jsonld.organization),
    EntryPages("topics", "topic.html", entries.topic, jsonld.topic),
)
SIDE_PAGES = (SidePages("claims", "embed", "embed.html", embed.view),)
SINGLE_PAGES = (
    SinglePage("", "home.html", overview.home),
    SinglePage("claims/", "claims.html", claims.claims, _pages_of_all("claims"), "claims-rows.js"),
    SinglePage("documents/", "documents.html", lists.documents, _pages_of_all("documents", TALL)),
    SinglePage("sources/", "sources.html", lists.sources, lists.pages_of_sources),
    SinglePage("speakers/", "speakers.html", lists.speakers, _pages_of_all("speakers")),
    SinglePage("outlets/", "outlets.html", lists.outlets, _pages_of_all("outlets")),
    SinglePage(
        "organizations/", "organizations.html", lists.organizations, _pages_of_all("organizations")
    ),
    SinglePage("topics/", "topics.html", lists.topics, _pages_of_all("topics")),
    SinglePage("ratings/", "ratings.html", overview.ratings, overview.pages_of_ratings),
    SinglePage("timeline/", "timeline.html", timeline.timeline, timeline.pages_of_timeline),
    SinglePage(
        "not-found-sources/",
        "not-found-sources.html",
        gaps.not_found,
        gaps.pages_of_not_found,
    ),
    SinglePage(
        "discrepancies/",
        "discrepancies.html",
        gaps.discrepancies,
        gaps.pages_of_discrepancies,
    ),
    SinglePage("corrections/", "corrections.html", gaps.corrections, gaps.pages_of_corrections),
    SinglePage("data/", "data.html", overview.data),
    SinglePage("search/", "search.html", overview.search),
    SinglePage("404.html", "404.html", overview.missing),
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that a site is made of, kind by kind."""

    entry_pages: tuple[EntryPages, ...] = ENTRY_PAGES
    side_pages: tuple[SidePages, ...] = SIDE_PAGES
    single_pages: tuple[SinglePage, ...] = SINGLE_PAGES
    of_entries: Mapping[str, tuple[Callable[[Ledger, Site, Any], Iterator[File | Part]], ...]] = (
        field(default_factory=lambda: OF_ENTRIES)
    )
    frames: tuple[Callable[[Ledger, Site], Iterator[Frame]], ...] = FRAMES
    of_record: tuple[Callable[[Ledger, Site], Iterator[File]], ...] = OF_RECORD
    of_frames: tuple[Callable[[Ledger, Site, Path], Iterator[File]], ...] = OF_FRAMES

    @property
    def kinds(self) -> list[str]:
        """The kinds of entries that anything is made of."""
        return list(dict.fromkeys([*(row.kind for row in self.entry_pages), *self.of_entries]))


CATALOGUE = Catalogue()


def entry_pages(
    catalogue: Catalogue, ledger: Ledger, site: Site, kind: str, entry: Any
) -> Iterator[Page]:
    """Yield every page of an entry."""
    for row in catalogue.entry_pages:
        if row.kind == kind:
            links = Links(site, f"{kind}/{entry.id}/")
            embedded = jsonld.dumps(row.jsonld(ledger, entry, site))
            origin = _origin(ledger, kind, entry.id, links)
            shared = {"jsonld": embedded, "origin": origin}
            view = row.view(ledger, entry, links)
            yield Page(row.template, {**view, **shared}, links)
            for number in range(2, _pages_of(view) + 1):
                view = row.view(ledger, entry, links.turned(number))
                yield Page(row.template, {**view, **shared}, links.turned(number))
    for side in catalogue.side_pages:
        if side.kind == kind:
            links = Links(site, f"{kind}/{entry.id}/{side.name}/")
            yield Page(side.template, side.view(ledger, entry, links), links)


def _pages_of(view: View) -> int:
    """Return how many pages the longest list in a view takes."""
    pages: int = view["pagination"]["pages"] if "pagination" in view else 1
    return pages


def single_page(row: SinglePage, ledger: Ledger, site: Site, number: int = 1) -> Page:
    """Return a page over the whole record, or one of the pages that a list takes."""
    links = Links(site, row.path).turned(number)
    view = row.view(ledger, links)
    data = jsonld.collection(view["title"], links.path, site)
    return Page(row.template, {**view, "jsonld": jsonld.dumps(data)}, links)


def pages(ledger: Ledger, site: Site, catalogue: Catalogue = CATALOGUE) -> Iterator[Page]:
    """Yield every page of the site but the prose in content/pages, which Pelican renders."""
    for row in catalogue.single_pages:
        for number in range(1, row.pages(ledger, site) + 1):
            yield single_page(row, ledger, site, number)
    for kind in catalogue.kinds:
        for entry in getattr(ledger, kind).values():
            yield from entry_pages(catalogue, ledger, site, kind, entry)


def _origin(ledger: Ledger, kind: str, entry_id: str, links: Links) -> View:
    """Return the file and line of an entry, and the links to edit it and to see its history."""
    file, line = ledger.line_of(kind, entry_id)
    site = links.site
    return {
        "file": file,
        "line": line,
        "edit": site.edit(file, line),
        "history": site.history(file, line),
    }
