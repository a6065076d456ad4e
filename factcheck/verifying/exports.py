"""The other forms of the data: CSV, feeds, citations, reviews, the search, the sitemap."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from typing import TYPE_CHECKING, Any
from unicodedata import normalize
from xml.etree import ElementTree as ET

from factcheck.dates import parse_period
from factcheck.verifying.findings import Problem, each, holds, same
from factcheck.verifying.quotes import urn
from factcheck.verifying.record import SEARCH
from factcheck.verifying.shown import review_agrees
from factcheck.verifying.structure import resolve
from factcheck.verifying.wording import read_prose, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LATEST = 50
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that claims.csv has a row for each claim that says what the data says."""
    path = "claims.csv"
    rows = list(csv.DictReader(io.StringIO(folder.text(path), newline=""), strict=True))
    yield same(path, "the ids", list(record.claims), [row["id"] for row in rows])
    for row, claim in zip(rows, record.claims.values(), strict=False):
        for column, value in _cells(record, claim).items():
            text = "" if value is None else str(value)
            expected = f"'{text}" if text.startswith(_FORMULA) else text
            yield same(path, f"{column} of {claim['id']}", expected, row[column])


def _cells(record: Record, claim: Data) -> dict[str, Any]:
    grounds, review, source = claim["attribution"], claim["review"], claim["source"]
    published = record.sources[source["id"]]["published"] if source else None
    stances = [item["stance"] for item in claim["evidence"]]
    as_they_are = ("number", "id", "title", "statement", "kind", "section", "role", "last_change", "url")
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


# Feeds


def feeds_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each feed has the latest reviews, or changes, that the data has for it."""
    claims = list(record.claims.values())
    yield from _reviews(folder, record, "feeds/reviews.xml", claims)
    for name in record.topics:
        chosen = [c for c in claims if name in {topic["id"] for topic in c["topics"]}]
        yield from _reviews(folder, record, f"topics/{name}/feed.xml", chosen)
    for name in record.speakers:
        chosen = [c for c in claims if (c["speaker"] or {}).get("id") == name]
        yield from _reviews(folder, record, f"speakers/{name}/feed.xml", chosen)
    path = "feeds/corrections.xml"
    entries = [*claims, *record.sources.values()]
    corrections = [item for entry in entries for item in entry["corrections"]]
    withdrawn = [claim["withdrawn"] for claim in claims if claim["withdrawn"]]
    feed = _entries(folder, path)
    expected = min(len(corrections) + len(withdrawn), _LATEST)
    yield same(path, "the number of changes", expected, len(feed))
    texts = [read_prose(item["text"], record.words).whole for item in corrections]
    texts += [squeeze(item["reason"]) for item in withdrawn]
    for entry in feed:
        seen = squeeze(re.sub(r"<[^>]*>", "", unescape(entry.findtext(f"{_ATOM}summary") or "")))
        yield holds(seen in texts, path, "a change must be one of the data", None, seen)


def _xml(folder: Folder, path: str) -> ET.Element:
    """Return an XML file's root; entities of its own, which could grow without end, are refused."""
    text = folder.text(path)
    if "<!" in text:
        message = f"{path} must have no declarations"
        raise ValueError(message)
    try:
        return ET.fromstring(text.encode())  # noqa: S314 - declarations are refused above
    except ET.ParseError as error:
        raise ValueError(str(error)) from None


def _entries(folder: Folder, path: str) -> list[ET.Element]:
    return _xml(folder, path).findall(f"{_ATOM}entry")


def _reviews(folder: Folder, record: Record, path: str, claims: list[Data]) -> Iterator[Finding]:
    entries = _entries(folder, path)
    reviewed = [claim for claim in claims if claim["review"]["date"]]
    yield same(path, "the number of reviews", min(len(reviewed), _LATEST), len(entries))
    by_id = {urn(record, "reviews", c["id"], c["document"]["id"]): c for c in reviewed}
    dates = [parse_period(claim["last_change"]).last for claim in reviewed]
    oldest = sorted(dates, reverse=True)[: len(entries)][-1:]
    for entry in entries:
        name = entry.findtext(f"{_ATOM}id") or ""
        yield holds(name in by_id, path, "an entry must be a review of the data", None, name)
        if name in by_id:
            yield from _review(record, path, entry, by_id[name])
            changed = parse_period(by_id[name]["last_change"]).last
            yield holds([changed] >= oldest, path, "must have the latest reviews", None, name)


def _review(record: Record, path: str, entry: ET.Element, claim: Data) -> Iterator[Finding]:
    verdicts = "Did the source say it? {}. Is it so? {}.".format(*record.verdicts(claim))
    withdrawn = f"Withdrawn: {claim['withdrawn']['reason']} " if claim["withdrawn"] else ""
    summary = f"{withdrawn}{verdicts} {claim['review']['summary']}"
    yield same(path, "title", claim["title"], entry.findtext(f"{_ATOM}title"))
    yield same(path, "summary", summary, unescape(entry.findtext(f"{_ATOM}summary") or ""))
    for name, date in (("published", claim["review"]["date"]), ("updated", claim["last_change"])):
        day = f"{parse_period(date).last}T00:00:00+00:00"
        yield same(path, name, day, entry.findtext(f"{_ATOM}{name}"))
    link = entry.find(f"{_ATOM}link")
    href = "" if link is None else link.get("href", "")
    target = resolve(record, path, href)
    yield holds(target == (f"claims/{claim['id']}/index.html", ""), path, "link", claim["id"], href)


# Citations


def citations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the three citations of each claim and source have its title, date and address."""
    for kind in ("claims", "sources"):
        yield from each(_cited_file, lambda item: _cited(folder, record, *item), [
            (kind, entry) for entry in record.entries[kind].values()
        ])


def _cited_file(item: tuple[str, Data]) -> str:
    return f"{item[0]}/{item[1]['id']}/cite.json"


def _cited(folder: Folder, record: Record, kind: str, entry: Data) -> Iterator[Finding]:
    base = f"{kind}/{entry['id']}/cite"
    key = f"{kind.removesuffix('s')}:{entry['id']}"
    is_claim = kind == "claims"
    title = entry["title"] or f"[{entry['label']}]"
    date = entry["review"]["date"] if is_claim else (entry["published"] or {}).get("date")
    own = entry["url"] if record.address else None
    address = own if is_claim else entry["address"]
    authors = [record.index["publisher"]] if is_claim else entry["authors"]
    (item,) = folder.json(f"{base}.json")
    period = parse_period(date) if date else None
    ends = dict.fromkeys([period.start, period.end]) if period else {}
    parts = [[part for part in (end.year, end.month, end.day) if part] for end in ends]
    yield same(f"{base}.json", "id", key, item["id"])
    yield same(f"{base}.json", "title", " ".join(title.split()), item["title"])
    yield same(f"{base}.json", "issued", parts, item.get("issued", {}).get("date-parts", []))
    yield same(f"{base}.json", "URL", address, item.get("URL"))
    seen = [author["literal"] for author in item.get("author", [])]
    yield same(f"{base}.json", "author", authors, seen)
    yield from _lines(folder, base, item, {"ID": key, "UR": address or "", "PY": _year(parts)})
    yield from _bibtex(folder, base, item, {"url": address or "", "year": _year(parts)})


def _year(parts: list[list[int]]) -> str:
    years = {part[0] for part in parts}
    return str(years.pop()) if len(years) == 1 else ""


def _lines(folder: Folder, base: str, item: Data, expected: dict[str, str]) -> Iterator[Finding]:
    """Find that the RIS file says what the CSL item says."""
    path = f"{base}.ris"
    lines = [line.partition("  - ") for line in folder.text(path).split("\r\n") if line]
    fields = {tag: value for tag, _, value in lines}
    wanted = {**expected, "TI": item["title"], "N1": " ".join(item.get("note", "").split())}
    for tag, value in wanted.items():
        yield same(path, tag, value, fields.get(tag, ""))
    authors = [value for tag, _, value in lines if tag == "AU"]
    yield same(path, "AU", [author["literal"] for author in item.get("author", [])], authors)


def _bibtex(folder: Folder, base: str, item: Data, expected: dict[str, str]) -> Iterator[Finding]:
    """Find that the BibTeX file says what the CSL item says, letter for letter."""
    path = f"{base}.bib"
    text = folder.text(path)
    fields = dict(re.findall(r"^  (\w+) = (.*),$", text, re.MULTILINE))
    yield holds(text.split(",\n")[0].endswith(f"{{{item['id']}"), path, "key", item["id"], text)
    yield same(path, "year", expected["year"], fields.get("year", "").strip("{}"))
    yield same(path, "title", _letters(item["title"]), _letters(_plain(fields["title"])))
    authors = "and".join(_letters(author["literal"]) for author in item.get("author", []))
    yield same(path, "author", authors, _letters(_plain(fields.get("author", ""))))
    shown, url = _plain(fields.get("url", "")), expected["url"]
    yield same(path, "url", _letters(url), _letters(re.sub("%7B|%7D", "", shown)))


def _plain(value: str) -> str:
    """Return BibTeX without its escapes, of which only signs are made."""
    return re.sub(r"\\(?:text\w+\{\})?", "", value)


def _letters(text: str) -> str:
    return "".join(sign for sign in normalize("NFKD", text) if sign.isalnum())


# The search, the sitemap, what others may frame


def search_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that what is searched is what the data says."""
    for name, claim in record.claims.items():
        card = record.cards["claims"][name]
        verdicts = [claim["attribution"]["verdict"], claim["review"]["rating"]]
        yield same(SEARCH, f"the verdicts on {name}", verdicts, card["verdicts"])
        known = {squeeze(claim["statement"]), squeeze(claim["review"]["summary"] or "")}
        texts = [claim["review"]["body"] or "", *(item["finding"] for item in claim["evidence"])]
        yield from _passages(record, card, texts, known | {squeeze(f"“{claim['role']}”")}, claim)
    for name, source in record.sources.items():
        texts = [source[field] or "" for field in ("finding", "confirms", "note")]
        texts += [*source["differences"], *source["omissions"]]
        yield from _passages(record, record.cards["sources"][name], texts, set(), source)
    for kind, cards in record.cards.items():
        for name, card in cards.items():
            yield same(SEARCH, f"the title of {name}", record.title(kind, name), card["title"])
            target = resolve(record, "search/index.html", card["path"])
            yield same(SEARCH, "path", (f"{kind}/{name}/index.html", ""), target)
    yield holds("search/index.js" in folder.paths, SEARCH, "must be there")


def _passages(
    record: Record, card: Data, texts: list[str], known: set[str], entry: Data
) -> Iterator[Finding]:
    """Find that each text of a card is of the entry: a quote, a paragraph or a whole field."""
    wholes = [read_prose(text, record.words).whole for text in texts]
    quoted = "".join(record.texts.values())
    for label, text in zip(card["labels"], card["text"], strict=True):
        words = squeeze(text)
        is_quote = label == "Quoted" and _stands(words, quoted)
        found = words in known or is_quote or any(words in whole for whole in wholes)
        yield holds(found, SEARCH, f"must say of {entry['id']} what the data says", None, text)


def _stands(words: str, text: str) -> bool:
    """Tell whether the words of a quote stand in a text, whatever their quotation marks."""
    letters = _letters(text)
    return all(_letters(part) in letters for part in words.split("[...]"))


def sitemap_agrees(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the sitemap names every entry's page with its last change, and only pages."""
    files = sorted(path for path in folder.paths if re.fullmatch(r"sitemap(-\d+)?\.xml", path))
    places: dict[str, str | None] = {}
    for path in files:
        for url in _xml(folder, path).findall(f"{_SITEMAP}url"):
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
                yield Problem(path, "must be there where published")
            continue
        data = folder.json(path)
        yield same(path, "title", claim["title"], data["title"])
        addresses = re.findall(r'(?:src|href)="([^"]*)"', data["html"])
        yield same(path, "address", [f"{record.address}claims/{name}/embed/"], addresses)
        yield same(path, "elements", ["iframe", "iframe"], re.findall(r"</?([a-z]+)", data["html"]))
