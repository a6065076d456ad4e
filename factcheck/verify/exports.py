"""Other forms of the data: tables that say which part of an export is which field of the data."""

from __future__ import annotations

import csv
import io
import json
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.record.dates import parse_period
from factcheck.site import phrases
from factcheck.verify.findings import holds, same
from factcheck.verify.markup import find, text
from factcheck.verify.pages import resolve
from factcheck.verify.record import at, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.verify.findings import Finding
    from factcheck.verify.folder import Folder
    from factcheck.verify.record import Data, Record

_ATOM = "{http://www.w3.org/2005/Atom}"
_QUESTION = "Did the source say it?"
_LATEST = 50
"""Entries of a feed at most."""
_DAYS = ("review.date", "last_change")
"""Fields of which an export may have a day within the period."""


def _table(places: str) -> dict[str, str]:
    """Return a table of the places in an export, each with its field of the data."""
    pairs = (pair.partition("=") for pair in places.split())
    return {place: field or place for place, _, field in pairs}


_CELLS = _table(
    "number id title statement kind section role url last_change document=document.id "
    "line=quotes.0.line quotes=joined speaker=speaker.title source=source.id topics=topic_names "
    "attribution=attribution.label rating=review.label rating_number=review.number "
    "review_date=review.date summary=review.summary withdrawn=withdrawn.date"
)
_REVIEW = _table(
    "@id=reviews claimReviewed=title reviewBody=review.summary datePublished=review.date "
    "reviewRating.alternateName=review.label reviewRating.ratingValue=review.number"
)
_PAGE = _table(
    "title=headline og:title=headline description=told og:description=told "
    "0.@id=claims 0.name=title 0.text=statement quotes=words"
)
_ENTRY = _table(
    "id=reviews title=headline link=page summary=told published=review.date updated=last_change"
)
_CARD = _table("path=page title verdicts facts.0=says text.0=statement quotes=quoted")
_ANNOTATION = _table(
    "target.selector.0.exact=exact target.selector.1.start=start target.selector.1.end=end "
    "body.0.id=page body.*.value=answers"
)
_CITATION = _table("id=key title=name URL=address author.*.literal=authors issued.date-parts=parts")


def _compare(
    record: Record,
    path: str,
    table: Mapping[str, str],
    expected: Sequence[Data],
    seen: Sequence[Any],
) -> Iterator[Finding]:
    """Check that the items of an export are those expected, each with the fields of a table."""
    yield same(path, "the number of entries", len(expected), len(seen))
    for entry, item in zip(expected, seen, strict=False):
        for place, field in table.items():
            wanted, found = at(entry, field), at(item, place)
            is_same = _plain(wanted) == _plain(found)
            if field in _DAYS and wanted and found:
                period, day = parse_period(wanted), parse_period(found.partition("T")[0])
                is_same = period.first <= day.last <= period.last
            elif field == "told":  # who made the claim, and when, may stand before it
                said = unescape(found).partition(_QUESTION)[2]
                is_same = said == unescape(wanted).partition(_QUESTION)[2]
            elif field == "page":
                is_same = resolve(record, path, found) == (wanted, "")
            yield holds(is_same, path, f"{field} of {entry['id']} must agree", wanted, found)


def _plain(value: Any) -> object:
    """Return a value in one form; a cell that might be a formula begins with an apostrophe."""
    return value if isinstance(value, list | tuple) else str(value or "").removeprefix("'")


def exports_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check the table, the ClaimReviews, the JSON-LD of claims and the search."""
    claims = [*record.shown["claims"].values()]
    table = folder.text("claims.csv").removeprefix("\ufeff")
    yield from _compare(
        record, "claims.csv", _CELLS, claims, [*csv.DictReader(io.StringIO(table, newline=""))]
    )
    current = [claim for claim in claims if claim["review"]["date"] and not claim["withdrawn"]]
    items = at(folder.json("claimreview.json"), "dataFeedElement.*.item")
    yield from _compare(record, "claimreview.json", _REVIEW, current, items)
    for claim in claims:
        yield from _page(folder, record, claim, is_current=claim in current)
    cards = []
    found = record.cards["claims"]
    for card in (found[name] for name in record.claims if name in found):
        labelled = zip(card["labels"], card["text"], strict=True)
        quoted = "".join(words for label, words in labelled if label == "Quoted")
        cards.append(card | {"quotes": letters(quoted)})
    yield from _compare(record, "search/index.html", _CARD, claims, cards)
    for kind, found in record.cards.items():
        titles = {name: record.title(kind, name) for name in record.entries[kind]}
        yield same("search/", kind, titles, {name: card["title"] for name, card in found.items()})


def _page(folder: Folder, record: Record, claim: Data, *, is_current: bool) -> Iterator[Finding]:
    """Check what a claim's page says to machines: JSON-LD, titles and descriptions."""
    path, page = claim["page"], folder.page(claim["page"])
    item: Data = {"title": text(find(page.head, "title")[0]).rpartition(" · ")[0]}
    for meta in page.head.iter("meta"):
        item[meta.get("name") or meta.get("property") or ""] = meta.get("content", "")
    scripts = (item for item in page.elements if item.tag == "script" and not item.get("src"))
    (graph,) = (json.loads(item.text or "")["@graph"] for item in scripts)
    item["0"] = graph[0]
    item["quotes"] = [part["text"] for part in graph if part["@type"] == "Quotation"]
    yield from _compare(record, path, _PAGE, [claim], [item])
    reviews = [part for part in graph if part["@type"] == "ClaimReview"]
    yield from _compare(record, path, _REVIEW, [claim] * is_current, reviews)


def feeds_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that each feed has the latest reviews of its claims."""
    claims = [c for c in record.shown["claims"].values() if c["review"]["date"]]
    wanted = {"feeds/reviews.xml": claims}
    for kind, field in (("topics", "topics.*.id"), ("speakers", "speaker.id")):
        for name in record.entries[kind]:
            chosen = [claim for claim in claims if name in (at(claim, field) or ())]
            wanted[f"{kind}/{name}/feed.xml"] = chosen
    for path, chosen in wanted.items():
        entries = folder.xml(path).findall(f"{_ATOM}entry")
        items = [
            {part.tag.removeprefix(_ATOM): part.get("href") or part.text for part in entry}
            for entry in entries
        ]
        ids = [item["id"] for item in items]
        yield same(path, "the number of reviews", min(len(chosen), _LATEST), len(items))
        latest = [claim for claim in chosen if claim["reviews"] in ids]
        latest.sort(key=lambda claim: ids.index(claim["reviews"]))
        yield from _compare(record, path, _ENTRY, latest, items)


def citations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the citation, as CSL, of each claim and source agree with the data."""
    for kind in ("claim", "source"):
        for entry in record.entries[f"{kind}s"].values():
            yield from _cited(folder, record, kind, entry)


def _cited(folder: Folder, record: Record, kind: str, entry: Data) -> Iterator[Finding]:
    is_claim = kind == "claim"
    date = at(entry, "review.date" if is_claim else "published.date")
    ends = dict.fromkeys([parse_period(date).start, parse_period(date).end]) if date else {}
    title = (
        phrases.citation(entry["title"]) if is_claim else entry["title"] or f"[{entry['label']}]"
    )
    expected = {
        "id": entry["id"],
        "key": f"{kind}:{entry['id']}",
        "name": " ".join(title.split()),
        "address": (entry["url"] if record.address else "") if is_claim else entry["address"],
        "authors": ([record.index["publisher"]] if is_claim else entry["authors"]) or None,
        "parts": [[n for n in (end.year, end.month, end.day) if n] for end in ends] or None,
    }
    path = f"{kind}s/{entry['id']}/cite.json"
    yield from _compare(record, path, _CITATION, [expected], folder.json(path))


def annotations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the web annotations are the quotes of the data, each with its surroundings."""
    for name in record.texts:
        path = f"documents/{name}/annotations.jsonld"
        claims = [c for c in record.shown["claims"].values() if c["document"]["id"] == name]
        expected = [claim | quote for claim in claims for quote in claim["quotes"]]
        items = at(folder.json(path), "first.items") or []
        yield from _compare(record, path, _ANNOTATION, expected, items)
