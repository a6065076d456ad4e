"""Other forms of the data: tables that say which part of an export is which field of the data."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from factcheck import phrases
from factcheck.dates import parse_period
from factcheck.verifying.findings import holds, same
from factcheck.verifying.markup import find, text
from factcheck.verifying.record import SCALES, at, letters, says
from factcheck.verifying.structure import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Page
    from factcheck.verifying.record import Data, Record

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
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
    "line=quotes.0.line quotes=joined speaker=speaker.title source=source.id topics=named "
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
    "body.0.id=page verdicts=answers"
)
_CITATION = _table("id=key title=name URL=address author.*.literal=authors issued.date-parts=parts")


def _compare(
    path: str, table: Mapping[str, str], expected: Sequence[Data], seen: Sequence[Any]
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
            yield holds(is_same, path, f"{field} of {entry['id']} must agree", wanted, found)


def _plain(value: Any) -> object:
    """Return a value in one form; a cell that might be a formula begins with an apostrophe."""
    return value if isinstance(value, list | tuple) else str(value or "").removeprefix("'")


def _fields(record: Record, claim: Data) -> Data:
    """Return the data of a claim with what exports make of it."""
    labels = [claim[part]["label"] for part in SCALES]
    questions = ("Did the source say it?", "Is it so?")
    answers = [" ".join(pair) for pair in zip(questions, labels, strict=True)]
    withdrawn = claim["withdrawn"]
    if withdrawn:
        answers.append(
            f"Withdrawn on {parse_period(withdrawn['date']).words}: {withdrawn['reason']}"
        )
    words = [quote["exact"] for quote in claim["quotes"]]
    return claim | {
        "claims": record.urn("claims", claim),
        "reviews": record.urn("reviews", claim),
        "headline": phrases.headline(claim["title"], "Withdrawn" if withdrawn else labels[1]),
        "told": f"{phrases.answers(*labels)} {record.summary(claim)}",
        "answers": answers,
        "verdicts": [claim[part][field] for part, field in SCALES.items()],
        "words": words,
        "quoted": letters("".join(words)),
        "says": says(claim),
        "joined": " | ".join(words),
        "named": "; ".join(topic["title"] for topic in claim["topics"]),
        "page": (f"claims/{claim['id']}/index.html", ""),
    }


def exports_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check the table, the ClaimReviews, the JSON-LD of claims and the search."""
    claims = [_fields(record, claim) for claim in record.claims.values()]
    table = folder.text("claims.csv").removeprefix("\ufeff")
    yield from _compare(
        "claims.csv", _CELLS, claims, [*csv.DictReader(io.StringIO(table, newline=""))]
    )
    current = [claim for claim in claims if claim["review"]["date"] and not claim["withdrawn"]]
    items = at(folder.json("claimreview.json"), "dataFeedElement.*.item")
    yield from _compare("claimreview.json", _REVIEW, current, items)
    for claim in claims:
        path = claim["page"][0]
        yield from _page(path, folder.page(path), claim, is_current=claim in current)
    cards = []
    found = record.cards["claims"]
    for card in (found[name] for name in record.claims if name in found):
        labelled = zip(card["labels"], card["text"], strict=True)
        quoted = "".join(words for label, words in labelled if label == "Quoted")
        path = resolve(record, "search/index.html", card["path"])
        cards.append(card | {"path": path, "quotes": letters(quoted)})
    yield from _compare("search/", _CARD, claims, cards)
    for kind, found in record.cards.items():
        titles = {name: record.title(kind, name) for name in record.entries[kind]}
        yield same("search/", kind, titles, {name: card["title"] for name, card in found.items()})


def _page(path: str, page: Page, claim: Data, *, is_current: bool) -> Iterator[Finding]:
    """Check what a claim's page says to machines: JSON-LD, titles and descriptions."""
    item: Data = {"title": text(find(page.head, "title")[0]).rpartition(" · ")[0]}
    for meta in page.head.iter("meta"):
        item[meta.get("name") or meta.get("property") or ""] = meta.get("content", "")
    for name in ("description", "og:description"):
        item[name] = _told(item[name])
    scripts = (item for item in page.elements if item.tag == "script" and not item.get("src"))
    (graph,) = (json.loads(item.text or "")["@graph"] for item in scripts)
    item["0"] = graph[0]
    item["quotes"] = [part["text"] for part in graph if part["@type"] == "Quotation"]
    yield from _compare(path, _PAGE, [claim], [item])
    reviews = [part for part in graph if part["@type"] == "ClaimReview"]
    yield from _compare(path, _REVIEW, [claim] * is_current, reviews)


def _told(summary: str) -> str:
    """Return the part of a summary that has the answers to both questions."""
    return summary[max(summary.find("Did the source say it?"), 0) :]


def feeds_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that each feed has the latest reviews of its claims."""
    claims = [_fields(record, c) for c in record.claims.values() if c["review"]["date"]]
    wanted = {"feeds/reviews.xml": claims}
    for kind, field in (("topics", "topics.*.id"), ("speakers", "speaker.id")):
        for name in record.entries[kind]:
            chosen = [claim for claim in claims if name in (at(claim, field) or ())]
            wanted[f"{kind}/{name}/feed.xml"] = chosen
    for path, chosen in wanted.items():
        items = []
        for entry in folder.xml(path).findall(f"{_ATOM}entry"):
            item: Data = {
                part.tag.removeprefix(_ATOM): part.get("href") or part.text for part in entry
            }
            item["link"] = resolve(record, path, item["link"])
            items.append(item | {"summary": _told(unescape(item["summary"]))})
        ids = {item["id"] for item in items}
        yield same(path, "the number of reviews", min(len(chosen), _LATEST), len(items))
        latest = sorted((c for c in chosen if c["reviews"] in ids), key=lambda c: c["reviews"])
        yield from _compare(path, _ENTRY, latest, sorted(items, key=lambda item: item["id"]))


def citations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the three citations of each claim and source agree with the data."""
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
    path = f"{kind}s/{entry['id']}/cite"
    yield from _compare(f"{path}.json", _CITATION, [expected], folder.json(f"{path}.json"))
    facts = [expected["name"], expected["address"] or "", *(expected["authors"] or ())]
    for file in (f"{path}.ris", f"{path}.bib"):
        said = letters(unquote(re.sub(r"\\(?:text\w+\{\})?", "", folder.text(file))))
        missing = [fact for fact in facts if letters(unquote(fact)) not in said]
        yield holds(not missing, file, "must say what the data says", missing)


def annotations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the web annotations are the quotes of the data, each with its surroundings."""
    for name in record.texts:
        path = f"documents/{name}/annotations.jsonld"
        claims = [c for c in record.claims.values() if c["document"]["id"] == name]
        expected = [_fields(record, claim) | quote for claim in claims for quote in claim["quotes"]]
        items = at(folder.json(path), "first.items") or []
        for item in items:
            item["body"][0]["id"] = resolve(record, path, item["body"][0]["id"])
            item["verdicts"] = [body["value"] for body in item["body"][1:]]
        yield from _compare(path, _ANNOTATION, expected, items)


def maps_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that the sitemap has every entry, and that other sites are told to frame its card."""
    files = [path for path in folder.paths if re.fullmatch(r"sitemap(-\d+)?\.xml", path)]
    yield holds(bool(files) == bool(record.address), "sitemap.xml", "must be there where published")
    places: dict[Any, str | None] = {}
    for url in (url for path in files for url in folder.xml(path).findall(f"{_SITEMAP}url")):
        target = resolve(record, "index.html", url.findtext(f"{_SITEMAP}loc") or "")
        places[target[0] if target else ""] = url.findtext(f"{_SITEMAP}lastmod")
    foreign = sorted(places.keys() - folder.paths)
    yield holds(not foreign, "sitemap.xml", "must name pages of the site", None, foreign)
    for kind in record.entries if files else ():
        missing = [n for n in record.entries[kind] if f"{kind}/{n}/index.html" not in places]
        yield holds(not missing, "sitemap.xml", f"must name all {kind}", missing)
    for claim in (_fields(record, c) for c in (record.claims.values() if files else ())):
        seen = [{"changed": places.get(claim["page"][0])}]
        yield from _compare("sitemap.xml", {"changed": "last_change"}, [claim], seen)
        path = f"claims/{claim['id']}/oembed.json"
        framed = re.findall(r'<(\w+)|(?:src|href)="([^"]*)"', folder.json(path)["html"])
        card = [("iframe", ""), ("", f"{claim['url']}embed/")]
        yield same(path, "what is framed", card, framed)
