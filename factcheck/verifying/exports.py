"""Other forms of the data: CSV, reviews, the search, the sitemap, what others may frame."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from factcheck.cells import guarded
from factcheck.verifying.findings import Flaw, holds, same
from factcheck.verifying.graphs import review_agrees
from factcheck.verifying.searching import is_split, part
from factcheck.verifying.structure import resolve
from factcheck.verifying.wording import letters, read_prose, squeeze
from factcheck.words import OF_CARDS, index, key_of, part_of_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def table_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that claims.csv has a row for each claim that says what the data says."""
    path = "claims.csv"
    rows = list(
        csv.DictReader(
            io.StringIO(folder.text(path).removeprefix("\ufeff"), newline=""), strict=True
        )
    )
    yield same(path, "the ids", list(record.claims), [row["id"] for row in rows])
    for row, claim in zip(rows, record.claims.values(), strict=False):
        for column, value in _cells(record, claim).items():
            text = "" if value is None else str(value)
            yield same(path, f"{column} of {claim['id']}", guarded(text), row[column])


def _cells(record: Record, claim: Data) -> dict[str, Any]:
    grounds, review, source = claim["attribution"], claim["review"], claim["source"]
    published = record.sources[source["id"]]["published"] if source else None
    stances = [item["stance"] for item in claim["evidence"]]
    as_they_are = (
        "number",
        "id",
        "title",
        "statement",
        "kind",
        "section",
        "role",
        "last_change",
        "url",
    )
    return {
        **{name: claim[name] for name in as_they_are},
        "document": claim["document"]["id"],
        "line": claim["quotes"][0]["line"],
        "quotes": " | ".join(quote["exact"] for quote in claim["quotes"]),
        "speaker": claim["speaker"] and claim["speaker"]["title"],
        "source": source and source["id"],
        "source_date": published and published["date"],
        "topics": "; ".join(topic["title"] for topic in claim["topics"]),
        "attribution": grounds["label"],
        "attribution_note": grounds["note"] if source else None,
        "rating": review["label"],
        "rating_number": review["number"],
        "review_date": review["date"],
        "summary": review["summary"],
        **{stance: stances.count(stance) for stance in record.labels["stance"]},
        "withdrawn": claim["withdrawn"] and claim["withdrawn"]["date"],
    }


def reviews_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that claimreview.json has a ClaimReview for each reviewed claim, and no other."""
    path = "claimreview.json"
    items = [element["item"] for element in folder.json(path)["dataFeedElement"]]
    claims = [c for c in record.claims.values() if c["review"]["date"] and not c["withdrawn"]]
    yield same(path, "the number of reviews", len(claims), len(items))
    for claim, item in zip(claims, items, strict=False):
        yield from review_agrees(record, path, claim, item)
        reviewed = item["itemReviewed"]
        yield same(path, "name", claim["title"], reviewed["name"])
        yield same(path, "text", claim["statement"], reviewed["text"])


def search_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that what is searched is what the data says."""
    for name, claim in record.claims.items():
        card = record.cards["claims"][name]
        verdicts = [claim["attribution"]["verdict"], claim["review"]["rating"]]
        yield same(record.search, f"the verdicts on {name}", verdicts, card["verdicts"])
        says = f"{claim['claimant']['title']} says"
        for fact in filter(None, (says, record.contact_note(claim))):
            yield holds(fact in card["facts"], record.search, f"must tell of {name}", fact)
        known = {squeeze(claim["statement"]), squeeze(claim["review"]["summary"] or "")}
        texts = [claim["review"]["body"] or "", *(item["finding"] for item in claim["evidence"])]
        yield from _passages(record, card, texts, known | {squeeze(f"“{claim['role']}”")}, claim)
    for name, source in record.sources.items():
        texts = [source[field] or "" for field in ("finding", "confirms", "note")]
        texts += [*source["differences"], *(item["text"] for item in source["omissions"])]
        yield from _passages(record, record.cards["sources"][name], texts, set(), source)
    for kind, cards in record.cards.items():
        for name, card in cards.items():
            yield same(
                record.search, f"the title of {name}", record.title(kind, name), card["title"]
            )
            target = resolve(record, "search/index.html", card["path"])
            yield same(record.search, "path", (f"{kind}/{name}/index.html", ""), target)
    if is_split(folder):
        yield from _parts_agree(folder, record)


def _passages(
    record: Record, card: Data, texts: list[str], known: set[str], entry: Data
) -> Iterator[Finding]:
    """Find that each text of a card is of the entry: a quote, a paragraph or a whole field."""
    wholes = [read_prose(text, record.words).whole for text in texts]
    for label, text in zip(card["labels"], card["text"], strict=True):
        words = squeeze(text)
        # A card has a quote as the editors wrote it, so its quotation marks may be others.
        is_quote = label == "Quoted" and all(
            any(letters(part) in frozen for frozen in record.letters)
            for part in text.split("[...]")
        )
        found = words in known or is_quote or any(words in whole for whole in wholes)
        yield holds(
            found, record.search, f"must say of {entry['id']} what the data says", None, text
        )


def _parts_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each card stands in the part that its key names, and is found by all its words."""
    for name in OF_CARDS:
        seen = [card["key"] for card in part(folder, name)]
        wrong = [key for key in seen if part_of_card(key) != name]
        yield holds(
            not wrong, f"search/{name}.js", "must have no card of another part", None, wrong
        )
    found = {kind: record.cards[kind].items() for kind in record.cards}
    for kind, named in found.items():
        for name, card in named:
            yield same(record.search, f"the key of {name}", key_of(kind, name), card["key"])
    every = (card for named in found.values() for _, card in named)
    for name, text in index(every):
        path = f"search/{name}.js"
        yield holds(folder.text(path) == text, path, "must say which words are in which entries")


def sitemap_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the sitemap names every entry's page with its last change, and only pages."""
    files = sorted(path for path in folder.paths if re.fullmatch(r"sitemap(-\d+)?\.xml", path))
    places: dict[str, str | None] = {}
    for path in files:
        for url in folder.xml(path).findall(f"{_SITEMAP}url"):
            address = url.findtext(f"{_SITEMAP}loc") or ""
            target = resolve(record, "index.html", address)
            exists = target is not None and target[0] in folder.paths
            yield holds(exists, path, "must name pages of the site", None, address)
            places[target[0] if target else address] = url.findtext(f"{_SITEMAP}lastmod")
    yield holds(bool(files) == bool(record.address), "sitemap.xml", "must be there where published")
    for kind in record.entries if files else ():
        for name, entry in record.entries[kind].items():
            file = f"{kind}/{name}/index.html"
            yield holds(file in places, files[0], "must name the page", file)
            changed = entry["last_change"] if kind == "claims" else None
            yield same(files[0], f"lastmod of {file}", changed, places.get(file))


def frames_lead_home(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that what other sites are told to frame is the claim's own card."""
    for name, claim in record.claims.items():
        path = f"claims/{name}/oembed.json"
        if path not in folder.paths:
            if record.address:
                yield Flaw(path, "must be there where published")
            continue
        data = folder.json(path)
        yield same(path, "title", record.headline(claim), data["title"])
        addresses = re.findall(r'(?:src|href)="([^"]*)"', data["html"])
        yield same(path, "address", [f"{record.address}claims/{name}/embed/"], addresses)
        yield same(path, "elements", ["iframe", "iframe"], re.findall(r"</?([a-z]+)", data["html"]))
