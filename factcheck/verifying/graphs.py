"""JSON-LD: each value of it stands on its page, and a claim's is the claim of the data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.verifying.findings import each, holds, same
from factcheck.verifying.quotes import urn
from factcheck.verifying.sheet import page_of
from factcheck.verifying.wording import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_SCALE = {"ratingValue", "bestRating", "worstRating"}
_LINKED = "archivedAt"
"""What a page shows as a link."""
_ASIDE = {"@context", "@type", "@id", "url", "contentUrl", *_SCALE}


def jsonld_is_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each value of a page's JSON-LD stands on the page, where readers can see it."""
    for path in folder.page_paths:
        page = folder.page(path)
        dates = "".join(item.get("datetime") for item in page.body.all("time"))
        text = squeeze(page.body.text() + dates)
        links = {item.get("href") for item in page.body.all("a")}
        for script in page.scripts:
            if script.get("type") == "application/ld+json":
                data = json.loads("".join(str(part) for part in script.children))
                for key, value in _values(data):
                    is_shown = value in links if key == _LINKED else squeeze(value) in text
                    yield holds(is_shown, path, f"must show {key}", value)
    yield from each(
        lambda claim: page_of("claims", claim),
        lambda claim: _graph(folder, record, claim),
        record.claims.values(),
    )


def _values(data: Any, key: str = "JSON-LD") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in _ASIDE:
                yield from _values(value, name)
    elif isinstance(data, list):
        for item in data:
            yield from _values(item, key)
    else:
        yield key, str(data)


def _graph(folder: Folder, record: Record, claim: Data) -> Iterator[Finding]:
    """Find that a claim's JSON-LD is the claim, its quotes and its review."""
    path = page_of("claims", claim)
    (script,) = (item for item in folder.page(path).scripts if "src" not in item.attributes)
    graph = json.loads(str(script.children[0]))["@graph"]
    document = claim["document"]["id"]
    item, *rest = graph
    yield same(path, "JSON-LD @id", urn(record, "claims", claim["id"], document), item["@id"])
    yield same(path, "JSON-LD name", claim["title"], item["name"])
    yield same(path, "JSON-LD text", claim["statement"], item["text"])
    named = filter(None, (claim["source"], *claim["also_in"]))
    found = {link["id"] for link in named if record.sources[link["id"]]["located"] != "no"}
    yield same(path, "JSON-LD appearances", len(found) + 1, len(item["appearance"]))
    seen = [part["text"] for part in rest if part["@type"] == "Quotation"]
    yield same(path, "JSON-LD quotations", [quote["exact"] for quote in claim["quotes"]], seen)
    reviews = [part for part in rest if part["@type"] == "ClaimReview"]
    has_review = bool(claim["review"]["date"]) and not claim["withdrawn"]
    yield same(path, "the number of ClaimReviews", int(has_review), len(reviews))
    for part in reviews:
        yield from review_agrees(record, path, claim, part)


def review_agrees(record: Record, path: str, claim: Data, item: Data) -> Iterator[Finding]:
    """Find that a ClaimReview has the claim's title, rating and summary."""
    review, rating = claim["review"], item["reviewRating"]
    expected = urn(record, "reviews", claim["id"], claim["document"]["id"])
    yield same(path, "ClaimReview @id", expected, item["@id"])
    yield same(path, "claimReviewed", claim["title"], item["claimReviewed"])
    yield same(path, "alternateName", review["label"], rating["alternateName"])
    yield same(path, "ratingValue", review["number"], rating.get("ratingValue"))
    yield same(path, "reviewBody", review["summary"], item["reviewBody"])
