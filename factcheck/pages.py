"""The table of page types: one row says which pages there are of a kind and how each is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.formats import jsonld
from factcheck.site import Links
from factcheck.views import claim, document, embed, entries, lists, overview, source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.ledger import Ledger
    from factcheck.site import Site
    from factcheck.views.refs import View


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


@dataclass(frozen=True, slots=True)
class SinglePage:
    """One page over the whole record, at a path of its own."""

    path: str
    template: str
    view: Callable[[Ledger, Links], View]


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be rendered: everything that its template reads."""

    path: str
    template: str
    view: View
    links: Links

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
    SinglePage("claims/", "claims.html", lists.claims),
    SinglePage("documents/", "documents.html", lists.documents),
    SinglePage("sources/", "sources.html", lists.sources),
    SinglePage("speakers/", "speakers.html", lists.speakers),
    SinglePage("outlets/", "outlets.html", lists.outlets),
    SinglePage("organizations/", "organizations.html", lists.organizations),
    SinglePage("topics/", "topics.html", lists.topics),
    SinglePage("ratings/", "ratings.html", overview.ratings),
    SinglePage("timeline/", "timeline.html", overview.timeline),
    SinglePage("not-found-sources/", "not-found-sources.html", overview.not_found),
    SinglePage("discrepancies/", "discrepancies.html", overview.discrepancies),
    SinglePage("corrections/", "corrections.html", overview.corrections),
    SinglePage("data/", "data.html", overview.data),
    SinglePage("search/", "search.html", overview.search),
    SinglePage("404.html", "404.html", overview.missing),
)


def pages(ledger: Ledger, site: Site) -> Iterator[Page]:
    """Yield every page of the site but the prose in content/pages, which Pelican renders."""
    for single in SINGLE_PAGES:
        links = Links(site, single.path)
        view = single.view(ledger, links)
        data = jsonld.collection(view["title"], single.path, site)
        yield Page(single.path, single.template, {**view, "jsonld": jsonld.dumps(data)}, links)
    for row in ENTRY_PAGES:
        for entry in getattr(ledger, row.kind).values():
            path = f"{row.kind}/{entry.id}/"
            links = Links(site, path)
            embedded = jsonld.dumps(row.jsonld(ledger, entry, site))
            view = row.view(ledger, entry, links)
            origin = _origin(ledger, row.kind, entry.id, view["title"], links)
            yield Page(path, row.template, {**view, "jsonld": embedded, "origin": origin}, links)
    for side in SIDE_PAGES:
        for entry in getattr(ledger, side.kind).values():
            path = f"{side.kind}/{entry.id}/{side.name}/"
            links = Links(site, path)
            yield Page(path, side.template, side.view(ledger, entry, links), links)


def _origin(ledger: Ledger, kind: str, entry_id: str, title: str, links: Links) -> View:
    """Return where an entry stands in the record, and where it can be changed or objected to."""
    file, line = ledger.reading.line_of(kind, entry_id)
    site = links.site
    return {
        "file": file,
        "line": line,
        "edit": site.edit(file, line),
        "history": site.history(file, line),
        "report": site.report(links.path, title),
    }
