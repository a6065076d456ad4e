"""Wherever a list names a claim, it says who makes it, its number and both verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.verifying.findings import holds, same
from factcheck.verifying.lists import entry_of
from factcheck.verifying.wording import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element
    from factcheck.verifying.record import Data, Record

_NUMBERED = (("td", "num"), ("span", "num"), ("div", "book"))
"""Elements in which claims are linked by their numbers."""


def rows_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each claim in a list has its number, title, speaker and verdicts."""
    for path in folder.page_paths:
        main = folder.page(path).main
        for row in main.all("tr"):
            yield from _row(record, path, row)
        for item in main.all("div", css="said"):
            yield from _said(record, path, item)
        for note in main.all("details"):
            yield from _note(record, path, note)
        yield from _numbers(record, path, main)
    yield from _central(folder, record)


def _row(record: Record, path: str, row: Element) -> Iterator[Finding]:
    """Find that a row with one claim has what is known of it."""
    heads = [link for head in row.all("th", css="t") for link in head.all("a")]
    names = [entry_of(record, path, link.get("href"), "claims") for link in heads]
    verdicts = [item.text() for item in row.all("span", css="v")]
    if len(names) == 1 and names[0] in record.claims and len(verdicts) > 1:
        claim = record.claims[names[0] or ""]
        yield same(path, f"the verdicts on {names[0]}", record.verdicts(claim), verdicts)
        yield same(path, f"the title of {names[0]}", claim["title"], heads[0].text())
        number = "".join(cell.text() for cell in row.all("td", css="n"))
        yield same(path, f"the number of {names[0]}", str(claim["number"]), number)
        yield from _speaker(record, path, claim, row)


def _said(record: Record, path: str, item: Element) -> Iterator[Finding]:
    """Find that a claim in a list that is no table has its speaker and verdicts."""
    (link,) = item.all("a")
    claim = record.claims[entry_of(record, path, link.get("href"), "claims") or ""]
    verdicts = [part.text() for part in item.all("span", css="v")]
    yield same(path, f"the verdicts on {claim['id']}", record.verdicts(claim), verdicts)
    yield from _speaker(record, path, claim, item)


def _speaker(record: Record, path: str, claim: Data, item: Element) -> Iterator[Finding]:
    """Find that whoever is named before a claim's title is who makes it."""
    for part in item.all(css="says"):
        yield same(path, f"who says {claim['id']}", record.says(claim), part.text())


def _note(record: Record, path: str, note: Element) -> Iterator[Finding]:
    """Find that a note beside the document has the verdicts, folded and unfolded."""
    name = note.get("id").removeprefix("note-")
    if note.get("id").startswith("note-"):
        verdicts = [item.text() for item in note.all("span", css="v")]
        expected = 2 * record.verdicts(record.claims[name])
        yield same(path, f"the verdicts on {name}", expected, verdicts)


def _numbers(record: Record, path: str, main: Element) -> Iterator[Finding]:
    """Find that a claim which is linked by a number has that number."""
    for cell in (cell for tag, css in _NUMBERED for cell in main.all(tag, css=css)):
        for link in cell.all("a"):
            name = entry_of(record, path, link.get("href"), "claims")
            if name in record.claims:
                number = str(record.claims[name]["number"])
                yield same(path, f"the number of {name}", number, link.text())


def _central(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the claims that the front page shows first have their verdicts."""
    for item in folder.page("index.html").main.all("div", css="item"):
        links = [link.get("href") for link in item.all("a")]
        claim = record.claims[entry_of(record, "index.html", links[0], "claims") or ""]
        verdicts = [part.text() for term in item.all("dd") for part in term.all(css="v")]
        yield same("index.html", f"the verdicts on {claim['id']}", record.verdicts(claim), verdicts)
        yield from _speaker(record, "index.html", claim, item)
        summary = squeeze(claim["review"]["summary"] or "")
        yield holds(summary in squeeze(item.text()), "index.html", "must show the summary", summary)
