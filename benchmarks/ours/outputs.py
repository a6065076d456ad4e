"""The peers' machine outputs, from the ledger: ClaimReview, claims.json, a feed and a sitemap."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from benchmarks.ours.views import analysis, newest
from factcheck.exports.file import File, Frame, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site

_IN_FEED = 20
_KINDS = ("claims", "sources", "speakers", "topics", "documents")


def review(ledger: Ledger, entry: Claim, site: Site) -> dict[str, Any]:
    """Return a claim's ClaimReview."""
    source = ledger.sources[entry.source or ""]
    rating = ledger.rating(entry)
    date = str(entry.review.date) if entry.review else ""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": date,
        "url": site.absolute(f"claims/{entry.id}/"),
        "claimReviewed": entry.title,
        "author": {"@type": "Organization", "name": site.editors},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": ledger.speakers[entry.speaker or ""].name},
            "appearance": {"@type": "CreativeWork", "url": source.url, "name": source.title},
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating.number,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": rating.label,
        },
    }


def nothing(_ledger: Ledger, _entry: object, _site: Site) -> dict[str, Any]:
    """Return what is embedded in a page that has no data of its own."""
    return {}


def of_claim(ledger: Ledger, _site: Site, entry: Claim) -> Iterator[Part]:
    """Yield a claim's part of claims.json."""
    data = {
        "id": entry.id,
        "title": entry.title,
        "statement": entry.statement,
        "quote": entry.quotes[0].exact,
        "speaker": entry.speaker,
        "source": entry.source,
        "topic": entry.topics[0],
        "document": entry.document,
        "date": str(entry.review.date) if entry.review else "",
        "rating": ledger.rating(entry).number,
        "verdict": ledger.rating(entry).label,
        "url": f"/claims/{entry.id}/",
    }
    yield Part("claims.json", json.dumps(data, ensure_ascii=False).encode())


def frames(_ledger: Ledger, _site: Site) -> Iterator[Frame]:
    """Yield what stands around the claims in claims.json."""
    yield Frame("claims.json", b"[", b",\n", b"]\n", b"[]\n")


def feed(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the feed of the claims reviewed last."""
    latest = newest(ledger, ledger.claims.values())[:_IN_FEED]
    updated = str(ledger.last_change(latest[0]))
    entries = [_feed_entry(ledger, site, claim) for claim in latest]
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(site.name)}</title><id>{site.url}/</id>"
        f"<updated>{updated}T00:00:00Z</updated>"
        f'<link rel="self" href="{site.absolute("feed.xml")}"/>\n{"".join(entries)}</feed>\n'
    )
    yield File("feed.xml", text.encode())


def _feed_entry(ledger: Ledger, site: Site, claim: Claim) -> str:
    address = site.absolute(f"claims/{claim.id}/")
    return (
        f"<entry><title>{escape(claim.title)}</title><id>{address}</id>"
        f'<link href="{address}"/><updated>{ledger.last_change(claim)}T00:00:00Z</updated>'
        f"<author><name>{escape(site.editors)}</name></author>"
        f'<content type="html">{escape(str(analysis(claim)))}</content></entry>\n'
    )


def sitemap(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the sitemap."""
    paths = ["", *(f"{kind}/{key}/" for kind in _KINDS for key in getattr(ledger, kind))]
    places = "".join(f"<url><loc>{site.absolute(path)}</loc></url>\n" for path in paths)
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )
    yield File("sitemap.xml", text.encode())


def style(_ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the style sheet."""
    yield File("theme.css", (site.theme.parent.parent / "theme.css").read_bytes())
