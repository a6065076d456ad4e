"""The table of page types: one row says which pages there are of a kind and how each is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.exports import FRAMES, OF_ENTRIES, OF_FRAMES, OF_RECORD, jsonld
from factcheck.site.pagination import TALL, pages_for
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from factcheck.exports.file import File, Frame, Part
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site
    from factcheck.site.views.view import View


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


class Origin(NamedTuple):
    """The file and line of an entry, and the links to edit it and to see its history."""

    file: str
    line: int
    edit: str
    history: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be rendered: everything that its template reads."""

    template: str
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
    EntryPages("claims", "claim.html", claim.ClaimView, jsonld.claim),
    EntryPages("documents", "document.html", document.DocumentView, jsonld.document),
    EntryPages("sources", "source.html", source.SourceView, jsonld.source),
    EntryPages("speakers", "speaker.html", entries.SpeakerView, jsonld.speaker),
    EntryPages("outlets", "outlet.html", entries.OutletView, jsonld.outlet),
    EntryPages("organizations", "organization.html", entries.OrganizationView, jsonld.organization),
    EntryPages("topics", "topic.html", entries.TopicView, jsonld.topic),
)
SIDE_PAGES = (SidePages("claims", "embed", "embed.html", embed.EmbedView),)
SINGLE_PAGES = (
    SinglePage("", "home.html", overview.HomeView),
    SinglePage(
        "claims/", "claims.html", claims.ClaimsView, _pages_of_all("claims"), "claims-rows.js"
    ),
    SinglePage(
        "documents/", "documents.html", lists.DocumentsView, _pages_of_all("documents", TALL)
    ),
    SinglePage("sources/", "sources.html", lists.SourcesView, lists.pages_of_sources),
    SinglePage("speakers/", "speakers.html", lists.SpeakersView, _pages_of_all("speakers")),
    SinglePage("outlets/", "outlets.html", lists.OutletsView, _pages_of_all("outlets")),
    SinglePage(
        "organizations/",
        "organizations.html",
        lists.OrganizationsView,
        _pages_of_all("organizations"),
    ),
    SinglePage("topics/", "topics.html", lists.TopicsView, _pages_of_all("topics")),
    SinglePage("ratings/", "ratings.html", overview.RatingsView, overview.pages_of_ratings),
    SinglePage("timeline/", "timeline.html", timeline.TimelineView, timeline.pages_of_timeline),
    SinglePage(
        "not-found-sources/",
        "not-found-sources.html",
        gaps.NotFoundView,
        gaps.pages_of_not_found,
    ),
    SinglePage(
        "discrepancies/",
        "discrepancies.html",
        gaps.DiscrepanciesView,
        gaps.pages_of_discrepancies,
    ),
    SinglePage("corrections/", "corrections.html", gaps.CorrectionsView, gaps.pages_of_corrections),
    SinglePage("data/", "data.html", overview.DataView),
    SinglePage("search/", "search.html", overview.SearchView),
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
            view = row.view(ledger, entry, links)
            yield Page(row.template, view, links, embedded, origin)
            for number in range(2, view.pagination.pages + 1):
                turned = links.turned(number)
                view = row.view(ledger, entry, turned)
                yield Page(row.template, view, turned, embedded, origin)
    for side in catalogue.side_pages:
        if side.kind == kind:
            links = Links(site, f"{kind}/{entry.id}/{side.name}/")
            yield Page(side.template, side.view(ledger, entry, links), links)


def single_page(row: SinglePage, ledger: Ledger, site: Site, number: int = 1) -> Page:
    """Return a page over the whole record, or one of the pages that a list takes."""
    links = Links(site, row.path).turned(number)
    view = row.view(ledger, links)
    data = jsonld.collection(view.title, links.path, site)
    return Page(row.template, view, links, jsonld.dumps(data))


def pages(ledger: Ledger, site: Site, catalogue: Catalogue = CATALOGUE) -> Iterator[Page]:
    """Yield every page of the site but the prose in content/pages, which Pelican renders."""
    for row in catalogue.single_pages:
        for number in range(1, row.pages(ledger, site) + 1):
            yield single_page(row, ledger, site, number)
    for kind in catalogue.kinds:
        for entry in getattr(ledger, kind).values():
            yield from entry_pages(catalogue, ledger, site, kind, entry)


def _origin(ledger: Ledger, kind: str, entry_id: str, links: Links) -> Origin:
    file, line = ledger.line_of(kind, entry_id)
    return Origin(file, line, links.site.edit(file, line), links.site.history(file, line))
