"""Wherever a page names an entry or counts entries, it says what the data says."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from factcheck.answer import answer
from factcheck.verifying.findings import holds, same
from factcheck.verifying.record import KINDS, in_words
from factcheck.verifying.structure import resolve
from factcheck.verifying.wording import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element
    from factcheck.verifying.record import Data, Record

_OF_ENTRY = 3
"""Parts of the path of an entry's page."""
_IN_COLOPHON = 5
"""Documents whose hashes stand at the foot of every page; those of more, on their pages."""
_PROSE = ("prose", "hop", "entry")
"""Classes of parts that hold prose."""
_NUMBERED = re.compile(r"([0-9]+)\. (.+)", re.DOTALL)


def entry_of(record: Record, path: str, link: str, kind: str) -> str | None:
    """Return the id of the entry of a kind to whose page a link leads."""
    target = resolve(record, path, link)
    if target is None:
        return None
    match = re.fullmatch(rf"{kind}/([^/]+)/index\.html", target[0])
    return match[1] if match else None


def names_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each link which is called as an entry is called leads to that entry."""
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, entries in record.entries.items():
        for name in entries:
            owners[squeeze(record.title(kind, name))].add((kind, name))
    for path in folder.page_paths:
        page = folder.page(path)
        # Prose links its own words, and the document's words stand for themselves.
        parts = [part for css in _PROSE for part in page.body.all(css=css)]
        in_prose = {id(item) for part in parts for item in part.all("a")}
        for item in page.body.all("a"):
            if id(item) not in in_prose and "m" not in item.classes:
                yield from _called(record, path, item, owners)


def _called(
    record: Record, path: str, item: Element, owners: Mapping[str, set[tuple[str, str]]]
) -> Iterator[Finding]:
    words, href = item.text().strip(), item.get("href")
    numbered = _NUMBERED.fullmatch(words)
    target = resolve(record, path, href)
    parts = target[0].split("/") if target else []
    entry = (parts[0], parts[1]) if len(parts) == _OF_ENTRY and parts[0] in KINDS else None
    known = owners.get(squeeze(numbered[2] if numbered else words))
    if known and target:
        right = entry in known or (entry and _is_publisher(record, entry, words))
        yield holds(right, path, "a title must lead to what has it", words, href)
    if numbered and entry and entry[0] == "claims":
        claim = record.claims[entry[1]]
        expected = [str(claim["number"]), squeeze(claim["title"])]
        yield same(path, "a claim's name", expected, [numbered[1], squeeze(numbered[2])])


def _is_publisher(record: Record, entry: tuple[str, str], words: str) -> bool:
    kind, name = entry
    return kind == "sources" and words == record.publisher(record.sources[name])


def addresses_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the outside addresses that entries' pages lead to are those of the data."""
    known = {unquote(address) for address in _addresses(record.entries)}
    for path in folder.page_paths:
        if path.split("/")[0] in KINDS:
            for item in folder.page(path).main.all("a"):
                href = item.get("href")
                if resolve(record, path, href) is None:
                    address = href.partition("#:~:text=")[0]
                    # Of a page that names private persons, the data has only the address's hash.
                    named = {unquote(address), sha256(address.encode()).hexdigest()}
                    yield holds(named & known, path, "an address must be one on record", None, href)


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _addresses(item)
    elif isinstance(value, str):
        yield value
        yield from re.findall(r"\]\(<?([^()\s<>]+)", value)


def lists_are_whole(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each list of claims or sources has all that belong in it, on its pages together."""
    claims = record.claims.values()
    wanted: dict[str, set[str]] = {"claims/": set(record.claims)}
    for name in record.speakers:
        wanted[f"speakers/{name}/"] = {
            claim["id"] for claim in claims if (claim["speaker"] or {}).get("id") == name
        }
    for name in record.topics:
        wanted[f"topics/{name}/"] = {
            claim["id"] for claim in claims if name in {topic["id"] for topic in claim["topics"]}
        }
    for name in record.outlets:
        wanted[f"outlets/{name}/"] = {
            claim["id"] for claim in claims if _carried(record, claim, name)
        }
    for path, expected in wanted.items():
        seen = set()
        for file in folder.pages_of(path):
            rows = [row for row in folder.page(file).main.all("tr") if row.all("th", css="t")]
            links = [link for row in rows for link in row.all("th", css="t")[0].all("a")]
            seen |= {entry_of(record, file, link.get("href"), "claims") for link in links}
        yield same(f"{path}index.html", "the claims listed", expected, seen - {None})
    listed = {
        entry_of(record, file, link.get("href"), "sources")
        for file in folder.pages_of("sources/")
        for link in folder.page(file).main.all("a")
    }
    yield same("sources/index.html", "the sources listed", set(record.sources), listed - {None})
    yield from rows_are_repeated(folder)


def _carried(record: Record, claim: Data, outlet: str) -> bool:
    source = record.sources[claim["source"]["id"]] if claim["source"] else {}
    return bool(source.get("outlet")) and source["outlet"]["id"] == outlet


def rows_are_repeated(folder: Folder) -> Iterator[Finding]:
    """Find that the script beside each further page of claims has the rows of that page."""
    for path in folder.pages_of("claims/")[1:]:
        script = path.replace("index.html", "rows.js")
        page, text = folder.text(path), folder.text(script).strip()
        rows = page[page.find("<tbody>") : page.rfind("</tbody>") + len("</tbody>")]
        call = re.fullmatch(r"addRows\((\".*\")\);", text)
        repeated = json.loads(call[1]).strip() if call else None
        yield holds(
            repeated == rows.replace('="../../../', '="../'), script, "must have the page's rows"
        )


def dates_agree(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Find that each date in words is the one that machines read there."""
    for path in folder.page_paths:
        for item in folder.page(path).body.all("time"):
            words = in_words(item.get("datetime"))
            yield same(path, "a date in words", words, item.text())


# Counts


def counts_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each number of claims at a verdict, and of all, is what the data comes to."""
    found = Counter(
        (scale, value)
        for claim in record.claims.values()
        for scale, value in _scales(claim).items()
    )
    for path in ("index.html", "ratings/index.html"):
        main = folder.page(path).main
        text = squeeze(main.text())
        for scale in ("attribution", "rating"):
            for slug, label in record.labels[scale].items():
                count = found[scale, slug]
                if path == "index.html":
                    seen = _count_beside(record, main, slug)
                    yield same(path, f"the number of claims at {slug}", str(count), seen)
                    continue
                (section,) = main.all("section", aria_labelledby=slug)
                yield from _value(record, section, label, count, (scale, slug))
    total = len(record.claims)
    front = folder.page("index.html").main
    heading = squeeze("".join(item.text() for item in front.all("h1")))
    words = f"{total:,}{'claim' if total == 1 else 'claims'},"
    yield holds(words in heading, "index.html", "must tell the number", total, heading)
    told = "".join(item.text() for item in front.all("p", css="answer"))
    yield same("index.html", "what was found", _answer(record), told)
    text = squeeze(folder.page("data/index.html").main.text())
    wanted = f"{total}claimsand{len(record.sources)}sources"
    yield holds(wanted in text, "data/index.html", "must tell the numbers", wanted)
    for item in folder.page("search/index.html").main.all("ul", css="lists"):
        shown = [squeeze(part.text()) for part in item.all("li")]
        kinds = ("claims", "sources", "speakers", "outlets", "organizations", "topics", "documents")
        names = {kind: kind.capitalize() for kind in kinds} | {"organizations": "Organisations"}
        expected = [f"{names[kind]}{len(record.entries[kind])}" for kind in kinds]
        yield same("search/index.html", "the numbers of entries", expected, shown)


def _answer(record: Record) -> str:
    """Return in sentences what came of all claims and of all cited sources."""
    ratings = Counter(claim["review"]["rating"] for claim in record.claims.values())
    cited = (source for source in record.sources.values() if source["cited"])
    located = Counter(source["located"] for source in cited)
    return answer(ratings, located, len(record.documents))


def _scales(claim: Data) -> dict[str, str]:
    return {"attribution": claim["attribution"]["verdict"], "rating": claim["review"]["rating"]}


def _count_beside(record: Record, main: Element, slug: str) -> str:
    for row in main.all("tr"):
        links = [resolve(record, "index.html", item.get("href")) for item in row.all("a")]
        if ("ratings/index.html", slug) in links:
            return "".join(cell.text().strip() for cell in row.all("td", css="num"))
    return ""


def _value(
    record: Record, section: Element, label: str, count: int, at: tuple[str, str]
) -> Iterator[Finding]:
    path = "ratings/index.html"
    words = squeeze(section.text())
    number = f"{count:,}{'claim' if count == 1 else 'claims'}{squeeze(label)}"
    yield holds(words.startswith(number), path, "must tell the number", number, words)
    for link in section.all("a"):
        name = entry_of(record, path, link.get("href"), "claims")
        if name in record.claims:
            scale, slug = at
            yield same(path, f"{scale} of {name}", slug, _scales(record.claims[name or ""])[scale])


# What is alike on every page


def frames_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that head and foot are alike on every page, and tell the right numbers and hashes."""
    first: dict[str, str] = {}
    contacts: list[str] = []
    for path in folder.page_paths:
        page = folder.page(path)
        for tag, css in (("header", "masthead"), ("footer", "colophon")):
            words = "".join(squeeze(item.text("noprint")) for item in page.body.all(tag, css=css))
            if words:
                yield same(path, f"the {css}", first.setdefault(css, words), words)
        for part in page.body.all("p", css="report"):
            found = _contacts(record, path, part)
            contacts = contacts or found
            yield same(path, "the links to report a mistake", contacts, found)
    count, changed = len(record.claims), record.index["last_change"]
    wanted = [f"{count}claims"]
    if len(record.documents) <= _IN_COLOPHON:
        wanted += [item["sha256"] for item in record.documents.values()]
    wanted += [squeeze(in_words(changed))] if changed else []
    for words in wanted:
        shown = words in first.get("colophon", "")
        yield holds(shown, "index.html", "the colophon must tell", words)


def _contacts(record: Record, path: str, part: Element) -> list[str]:
    """Return the outside addresses of some links, without the name of the page they are on."""
    name = quote(path.removesuffix("index.html") or "/", safe="")
    links = [item.get("href") for item in part.all("a")]
    return [link.replace(name, "") for link in links if resolve(record, path, link) is None]
