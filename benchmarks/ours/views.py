"""What the peers' pages show, from the ledger."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from factcheck.site.markdown import Reference, render
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source, Speaker, Topic
    from factcheck.site.settings import Links

_ON_HOME = 50
_ITEM = Markup('<li><a href="/topics/{}/">{}</a></li>')


def claim(ledger: Ledger, entry: Claim, _links: Links) -> View:
    """Return what a claim's page shows."""
    source = ledger.sources[entry.source or ""]
    speaker = ledger.speakers[entry.speaker or ""]
    topic = ledger.topics[entry.topics[0]]
    rating = ledger.rating(entry)
    values = {
        "id": entry.id,
        "statement": entry.statement,
        "rating": rating.number,
        "verdict": rating.label,
        "quote": entry.quotes[0].exact,
        "speaker": {"id": speaker.id, "name": speaker.name},
        "role": entry.role.exact if entry.role else "",
        "date": str(entry.review.date) if entry.review else "",
        "topic": {"id": topic.id, "name": topic.name},
        "document": {"id": entry.document, "title": ledger.documents[entry.document].title},
        "source": {
            "id": source.id,
            "title": source.title,
            "url": source.url,
            "publisher": ledger.outlets[source.outlet or ""].name,
            "date": str(source.published.date) if source.published else "",
        },
        "analysis": analysis(entry),
        "related": [
            {"id": item.claim, "title": ledger.claims[item.claim].title} for item in entry.related
        ],
    }
    return _framed(ledger, entry.title, values)


def analysis(entry: Claim) -> Markup:
    """Return the text of a claim's review; evidence is linked in it."""
    body = entry.review.body if entry.review else ""
    return render(body or "", lambda cited: Reference(f"/sources/{cited}/", cited))


def source(ledger: Ledger, entry: Source, _links: Links) -> View:
    """Return what a source's page shows."""
    outlet = ledger.outlets[entry.outlet or ""].name
    return _listing(ledger, entry.title or "", outlet, ledger.by_source.get(entry.id, ()))


def speaker(ledger: Ledger, entry: Speaker, _links: Links) -> View:
    """Return what a speaker's page shows."""
    return _listing(ledger, entry.name, entry.note or "", ledger.by_speaker.get(entry.id, ()))


def topic(ledger: Ledger, entry: Topic, _links: Links) -> View:
    """Return what a topic's page shows."""
    return _listing(ledger, entry.name, "", ledger.by_topic.get(entry.id, ()))


def document(ledger: Ledger, entry: Document, _links: Links) -> View:
    """Return what a document's page shows."""
    issuer = ledger.organizations[entry.issuer].name
    return _listing(ledger, entry.title, issuer, ledger.by_document.get(entry.id, ()))


def home(ledger: Ledger, _links: Links) -> View:
    """Return what the front page shows."""
    values = {
        "counts": [len(ledger.claims), len(ledger.sources), len(ledger.speakers)],
        "documents": [{"id": item.id, "title": item.title} for item in ledger.documents.values()],
        "claims": _rows(ledger, newest(ledger, ledger.claims.values())[:_ON_HOME]),
    }
    return _framed(ledger, "Home", values)


def newest(ledger: Ledger, claims: Iterable[Claim]) -> list[Claim]:
    """Return claims by the day of their review, the latest first."""
    return sorted(claims, key=lambda item: str(ledger.last_change(item)), reverse=True)


def _listing(ledger: Ledger, title: str, meta: str, claims: Iterable[Claim]) -> View:
    rows = _rows(ledger, newest(ledger, claims))
    return _framed(ledger, title, {"meta": meta, "claims": rows})


def _rows(ledger: Ledger, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    return [
        {
            "id": item.id,
            "title": item.title,
            "rating": ledger.rating(item).number,
            "verdict": ledger.rating(item).label,
            "date": str(ledger.last_change(item)),
        }
        for item in claims
    ]


def _framed(ledger: Ledger, title: str, values: dict[str, Any]) -> View:
    """Return a page with its title and what stands around every page."""
    topics = tuple((item.id, item.name) for item in ledger.topics.values())
    view = View(title, "")
    vars(view).update(nav=_nav(topics), **values)
    return view


@lru_cache
def _nav(topics: tuple[tuple[str, str], ...]) -> Markup:
    """Return the links that stand on every page; like Hugo's, they are made once."""
    items = (_ITEM.format(key, name) for key, name in topics)
    return Markup("").join(items)
