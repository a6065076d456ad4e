"""Cards for what is searched besides entries: prose, definitions, events, what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from factcheck.record.prose import FACT
from factcheck.record.prosefiles import prose_pages
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.pagination import page_with
from factcheck.site.projections import changes
from factcheck.site.projections.document import replies
from factcheck.site.projections.event import event_data, in_time
from factcheck.site.settings import Links
from factcheck.site.views.overview import DEFINITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exports.rows import Catalogue
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.prosepages import Page
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import Mentions
    from factcheck.site.settings import Site

_SCALES = "ratings/"
_HEADING = re.compile(r'<h2(?: id="([^"]*)")?[^>]*>(.*?)</h2>', re.DOTALL)
_BLOCK = re.compile(r"</(?:p|li|tr|h[3-6])>")


class Place(NamedTuple):
    """A part of a page: where it is, which page that is, its title and its paragraphs."""

    path: str
    page: str
    title: str
    text: list[str]
    fragment: str = ""
    kind: str = "pages"


def places(
    ledger: Ledger, site: Site, catalogue: Catalogue, mentions: Mentions, links: Links
) -> Iterator[Place]:
    """Yield every part of a page that is no entry's."""
    for row in catalogue.rendered:
        if name := row.menu or row.footer:
            yield Place(row.path, "List", name, [])
    for page in prose_pages(site.folder) if site.folder else ():
        yield from _prose(page)
    yield from _definitions()
    yield from _gaps(ledger, mentions, links)
    yield from _events(ledger, mentions, links)
    for document in ledger.documents.values():
        text = [
            words
            for reply in replies(mentions, document)
            for words in (
                reply.organization.title,
                *([reply.not_asked.reason] if reply.not_asked else _texts(links, reply.answer)),
            )
        ]
        if text:
            title = f"Replies: {document.label}"
            yield Place(f"documents/{document.id}/", "Replies", title, text, "replies")


def _definitions() -> Iterator[Place]:
    for term in (*Attribution, *Rating):
        yield Place(_SCALES, "Definition", term.label, [term.definition], term)
    for heading, scales in DEFINITIONS:
        for fragment, title, scale in scales:
            text = [f"{item.label}: {item.definition}" for item in scale]
            yield Place(_SCALES, "Definitions", f"{heading}: {title}", text, fragment)


def _gaps(ledger: Ledger, mentions: Mentions, links: Links) -> Iterator[Place]:
    """Yield each discrepancy, and each thing that was looked for and not found."""
    for found in (changes.discrepancy(mentions, entry) for entry in ledger.discrepancies.values()):
        text = _texts(links, found.what, found.conclude, found.do_not_conclude)
        yield Place(found.path, "Discrepancy", found.title, text, found.id)
    for lost in (changes.looked_for(mentions, entry) for entry in ledger.looked_for.values()):
        title, *rest = _texts(links, lost.what, lost.note)
        yield Place(lost.path, "Looked for and not found", title, rest, lost.id)


def _events(ledger: Ledger, mentions: Mentions, links: Links) -> Iterator[Place]:
    """Yield each event by its date; the sources that tell of it are found by themselves."""
    for place, event in enumerate(event_data(mentions, item) for item in in_time(ledger)):
        path = page_with(place, Links(mentions.site, "timeline/"))
        title = f"{event.when.date.words}{' (inferred)' if event.when.inferred else ''}"
        text = _texts(links, event.what)
        yield Place(path, event.kind.label, title, text, event.id, kind="events")


def _texts(links: Links, *texts: Prose | None) -> list[str]:
    """Return Markdown as readers see it."""
    return [links.prose(text).striptags() for text in texts if text]


def _prose(page: Page) -> list[Place]:
    """Return the parts of a page of prose, each under its heading; one without an id is no part."""
    name, path = page.value("title"), f"{page.slug}/"
    html = FACT.sub("", page.reading.html)
    first, *rest = _HEADING.split(html)
    found = [Place(path, "Page", name, [page.value("summary"), *_paragraphs(first)])]
    for fragment, title, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        if fragment:
            found.append(Place(path, name, _plain(title), _paragraphs(text), fragment))
        else:
            found[-1].text.extend((_plain(title), *_paragraphs(text)))
    return found


def _paragraphs(html: str) -> list[str]:
    return [words for part in _BLOCK.split(html) if (words := _plain(part))]


def _plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - what has no tags any more is no markup


def card_of(place: Place, links: Links) -> dict[str, Any]:
    """Return the card of a place, without what is only an entry's."""
    return {
        "kind": place.kind,
        "path": links.to(place.path, place.fragment),
        "title": place.title,
        "facts": [place.page],
        "also": [],
        "counts": [],
        "verdicts": [],
        "labels": ["" for _ in place.text],
        "text": place.text,
    }
