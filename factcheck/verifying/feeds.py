"""Feeds: the latest reviews and changes, as the data has them."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from factcheck.dates import parse_period
from factcheck.verifying.findings import holds, same
from factcheck.verifying.quotes import urn
from factcheck.verifying.structure import resolve
from factcheck.verifying.wording import read_prose, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_ATOM = "{http://www.w3.org/2005/Atom}"
_LATEST = 50
"""Entries of a feed at most."""


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


def _entries(folder: Folder, path: str) -> list[Element]:
    return folder.xml(path).findall(f"{_ATOM}entry")


def _reviews(folder: Folder, record: Record, path: str, claims: list[Data]) -> Iterator[Finding]:
    entries = _entries(folder, path)
    reviewed = [claim for claim in claims if claim["review"]["date"]]
    yield same(path, "the number of reviews", min(len(reviewed), _LATEST), len(entries))
    by_id = {urn(record, "reviews", c["id"], c["document"]["id"]): c for c in reviewed}
    dates = [parse_period(claim["last_change"]).end.first for claim in reviewed]
    oldest = sorted(dates, reverse=True)[: len(entries)][-1:]
    for entry in entries:
        name = entry.findtext(f"{_ATOM}id") or ""
        yield holds(name in by_id, path, "an entry must be a review of the data", None, name)
        if name in by_id:
            yield from _review(record, path, entry, by_id[name])
            changed = parse_period(by_id[name]["last_change"]).end.first
            yield holds([changed] >= oldest, path, "must have the latest reviews", None, name)


def _review(record: Record, path: str, entry: Element, claim: Data) -> Iterator[Finding]:
    withdrawn = f"Withdrawn: {claim['withdrawn']['reason']} " if claim["withdrawn"] else ""
    summary = f"{withdrawn}{record.description(claim)}"
    yield same(path, "title", record.headline(claim), entry.findtext(f"{_ATOM}title"))
    yield same(path, "summary", summary, unescape(entry.findtext(f"{_ATOM}summary") or ""))
    for name, date in (("published", claim["review"]["date"]), ("updated", claim["last_change"])):
        day = f"{parse_period(date).end.first}T00:00:00+00:00"
        yield same(path, name, day, entry.findtext(f"{_ATOM}{name}"))
    link = entry.find(f"{_ATOM}link")
    href = "" if link is None else link.get("href", "")
    target = resolve(record, path, href)
    yield holds(target == (f"claims/{claim['id']}/index.html", ""), path, "link", claim["id"], href)
