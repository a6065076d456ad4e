"""Citations: BibTeX, RIS and CSL-JSON, one beside the other and beside the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck import phrases
from factcheck.dates import parse_period
from factcheck.verifying.findings import each, holds, same
from factcheck.verifying.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record


def citations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the three citations of each claim and source have its title, date and address."""
    for kind in ("claims", "sources"):
        yield from each(
            _cited_file,
            lambda item: _cited(folder, record, *item),
            [(kind, entry) for entry in record.entries[kind].values()],
        )


def _cited_file(item: tuple[str, Data]) -> str:
    return f"{item[0]}/{item[1]['id']}/cite.json"


def _cited(folder: Folder, record: Record, kind: str, entry: Data) -> Iterator[Finding]:
    base = f"{kind}/{entry['id']}/cite"
    key = f"{kind.removesuffix('s')}:{entry['id']}"
    is_claim = kind == "claims"
    title = entry["title"] or f"[{entry['label']}]"
    title = phrases.citation(title) if is_claim else title
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
    yield same(path, "title", letters(item["title"]), letters(_plain(fields["title"])))
    authors = "and".join(letters(author["literal"]) for author in item.get("author", []))
    yield same(path, "author", authors, letters(_plain(fields.get("author", ""))))
    shown, url = _plain(fields.get("url", "")), expected["url"]
    yield same(path, "url", letters(url), letters(re.sub("%7B|%7D", "", shown)))


def _plain(value: str) -> str:
    """Return BibTeX without its escapes, of which only signs are made."""
    return re.sub(r"\\(?:text\w+\{\})?", "", value)
