"""Other forms of the data: each part of an export is the field that tables.toml names for it."""

import csv
import io
import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from factcheck.record.dates import parse_period
from factcheck.site import phrases
from factcheck.verify import TABLES
from factcheck.verify.findings import Finding, holds, same
from factcheck.verify.folder import Folder
from factcheck.verify.markup import find, text
from factcheck.verify.pages import resolve
from factcheck.verify.record import QUESTIONS, Data, Record, at, letters

_ATOM = "{http://www.w3.org/2005/Atom}"
_LATEST = 50
"""Entries of a feed at most."""
_DAYS = ("review.date", "last_change")
"""Fields of which an export may have a day within the period."""


def _compare(
    record: Record, path: str, table: str, expected: list[Data], seen: list[Any]
) -> Iterator[Finding]:
    """Check that the items of an export are those expected, each with the fields of a table."""
    yield same(path, "the number of entries", len(expected), len(seen))
    for entry, item in zip(expected, seen, strict=False):
        for place, field in TABLES["exports"][table].items():
            wanted, found = at(entry, field), at(item, place)
            is_same = _plain(wanted) == _plain(found)
            if field in _DAYS and wanted and found:
                period, day = parse_period(wanted), parse_period(found.partition("T")[0])
                is_same = period.first <= day.last <= period.last
            elif field == "told":  # who made the claim, and when, may stand before it
                said = unescape(found).partition(QUESTIONS[0])[2]
                is_same = said == unescape(wanted).partition(QUESTIONS[0])[2]
            elif field == "page":
                is_same = resolve(record, path, found) == (wanted, "")
            yield holds(is_same, path, f"{field} of {entry['id']} must agree", wanted, found)


def _plain(value: Any) -> object:
    """Return a value in one form; a cell that might be a formula begins with an apostrophe."""
    return value if isinstance(value, list | tuple) else str(value or "").removeprefix("'")


def exports_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check the table, the ClaimReviews, the JSON-LD of claims and the search."""
    claims = [*record.shown["claims"].values()]
    table = io.StringIO(folder.text("claims.csv").removeprefix("\ufeff"), newline="")
    yield from _compare(record, "claims.csv", "table", claims, [*csv.DictReader(table)])
    current = [claim for claim in claims if claim["review"]["date"] and not claim["withdrawn"]]
    items = at(folder.json("claimreview.json"), "dataFeedElement.*.item")
    yield from _compare(record, "claimreview.json", "review", current, items)
    for claim in claims:
        yield from _page(folder, record, claim, is_current=claim in current)
    found = record.cards["claims"]
    cards = [found[name] | _quotes(found[name]) for name in record.claims if name in found]
    yield from _compare(record, "search/index.html", "search", claims, cards)
    for kind, found in record.cards.items():
        titles = {name: record.title(kind, name) for name in record.entries[kind]}
        yield same("search/", kind, titles, {name: card["title"] for name, card in found.items()})


def _quotes(card: Data) -> Data:
    labelled = zip(card["labels"], card["text"], strict=True)
    return {"quotes": letters("".join(words for label, words in labelled if label == "Quoted"))}


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
    yield from _compare(record, path, "page", [claim], [item])
    reviews = [part for part in graph if part["@type"] == "ClaimReview"]
    yield from _compare(record, path, "review", [claim] * is_current, reviews)


def feeds_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that each feed has the latest reviews of its claims."""
    claims = [c for c in record.shown["claims"].values() if c["review"]["date"]]
    wanted = {"feeds/reviews.xml": claims}
    for kind, field in (("topics", "topics.*.id"), ("speakers", "speaker.id")):
        for name in record.entries[kind]:
            chosen = [claim for claim in claims if name in (at(claim, field) or ())]
            wanted[f"{kind}/{name}/feed.xml"] = chosen
    for path, chosen in wanted.items():
        items = [
            {part.tag.removeprefix(_ATOM): part.get("href") or part.text for part in entry}
            for entry in folder.xml(path).findall(f"{_ATOM}entry")
        ]
        ids = [item["id"] for item in items]
        yield same(path, "the number of reviews", min(len(chosen), _LATEST), len(items))
        latest = [claim for claim in chosen if claim["reviews"] in ids]
        latest.sort(key=lambda claim: ids.index(claim["reviews"]))
        yield from _compare(record, path, "feed", latest, items)


def citations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the citation, as CSL, of each claim and source agree with the data."""
    own = [record.index["publisher"]]
    expected = []
    for name, claim in record.claims.items():
        title, address = phrases.citation(claim["title"]), claim["url"] if record.address else ""
        expected.append(_cited(f"claims/{name}", title, address, own, claim["review"]["date"]))
    for name, source in record.sources.items():
        title, date = source["title"] or f"[{source['label']}]", at(source, "published.date")
        cited = _cited(f"sources/{name}", title, source["address"], source["authors"], date)
        expected.append(cited)
    for name, document in record.entries["documents"].items():
        address = document["url"] if record.address else ""
        title = phrases.annotated(document["title"])
        expected.append(_cited(f"documents/{name}", title, address, own, None))
    for item in expected:
        path = f"{item['id']}/cite.json"
        yield from _compare(record, path, "citation", [item], folder.json(path))


def _cited(entry: str, title: str, address: str, authors: list[str], date: str | None) -> Data:
    ends = dict.fromkeys([parse_period(date).start, parse_period(date).end]) if date else {}
    return {
        "id": entry,
        "key": entry.replace("s/", ":"),
        "name": " ".join(title.split()),
        "address": address,
        "authors": authors or None,
        "parts": [[n for n in (end.year, end.month, end.day) if n] for end in ends] or None,
    }


def annotations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the web annotations are the quotes of the data, each with its surroundings."""
    for name in record.texts:
        path = f"documents/{name}/annotations.jsonld"
        claims = [c for c in record.shown["claims"].values() if c["document"]["id"] == name]
        expected = [claim | quote for claim in claims for quote in claim["quotes"]]
        items = at(folder.json(path), "first.items") or []
        yield from _compare(record, path, "annotation", expected, items)
