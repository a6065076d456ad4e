"""The published data of a site, linked: entries by kind and id, and what they are in words."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck import phrases
from factcheck.dates import PartialDate, parse_period
from factcheck.verifying.findings import MALFORMED, Flaw, holds, same
from factcheck.verifying.searching import SEARCH, cards, is_split
from factcheck.verifying.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder

Data = dict[str, Any]
API = "api/v1"
INDEX = f"{API}/index.json"
OF_DATA = ("claims", "sources", "speakers")
"""The kinds of entries that have files of data; what there is of the others tells the search."""
OF_SEARCH = ("outlets", "organizations", "topics")
KINDS = (*OF_DATA, "documents", *OF_SEARCH)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Record:
    """All that the files of data say.

    `entries` has each entry by kind and id; `cards` the same of what is searched.
    """

    def __init__(self, folder: Folder) -> None:
        """Read the data.

        Raises:
            Exception: one of MALFORMED, when a file is not there or has another form.

        """
        self.index: Data = folder.json(INDEX)
        self.address = str(self.index["url"])
        """The public address of the front page, or nothing."""
        self.entries: dict[str, dict[str, Data]] = {
            kind: _by_id(folder.json(f"{API}/{kind}.json")) for kind in OF_DATA
        }
        self.entries["documents"] = _by_id(self.index["documents"])
        self.search = "search/cards/" if is_split(folder) else SEARCH
        """Where the cards are."""
        self.cards = _read_cards(folder)
        self.entries |= {kind: self.cards[kind] for kind in OF_SEARCH}
        self.texts = {
            name: folder.text(f"documents/{name}/text.txt") for name in self.entries["documents"]
        }
        terms = self.index["vocabularies"]
        self.labels: dict[str, dict[str, str]] = {
            name: {slug: term["label"] for slug, term in terms[name].items()} for name in terms
        }

    def __getattr__(self, kind: str) -> dict[str, Data]:
        """Return the entries of a kind."""
        if kind in KINDS and "entries" in self.__dict__:
            return self.entries[kind]
        raise AttributeError(kind)

    @cached_property
    def letters(self) -> list[str]:
        """The letters and digits of each document."""
        return [letters(text) for text in self.texts.values()]

    def path_of(self, url: str) -> str | None:
        """Return the path of an address inside the site, None of one outside."""
        return url[len(self.address) :] if url.startswith(self.address) else None

    def title(self, kind: str, entry_id: str) -> str:
        """Return what links to an entry call it."""
        entry = self.entries[kind][entry_id]
        return str(entry.get("title") or entry.get("name") or entry.get("label") or entry_id)

    def publisher(self, source: Data) -> str:
        """Return the name of the outlet or the organization that published a source."""
        return str((source["outlet"] or source["issuer"])["title"])

    def words(self, entry_id: str) -> str:
        """Return the words that stand for an entry in prose: a claim's title, a source's origin."""
        if entry_id not in self.sources:
            return self.title("claims", entry_id)
        source = self.sources[entry_id]
        date = f", {in_words(source['published']['date'])}" if source["published"] else ""
        return f"{self.publisher(source)}{date}"

    def says(self, claim: Data) -> str:
        """Return who says a claim, in the words that readers see before its title."""
        return f"{claim['claimant']['title']} says"

    def verdicts(self, claim: Data) -> list[str]:
        """Return a claim's two verdicts as readers see them."""
        return [claim["attribution"]["label"], claim["review"]["label"]]

    def headline(self, claim: Data) -> str:
        """Return what a claim's page is called where only its title is seen."""
        verdict = "Withdrawn" if claim["withdrawn"] else claim["review"]["label"]
        return phrases.headline(claim["title"], verdict)

    def description(self, claim: Data) -> str:
        """Return what is said of a claim's page where it is shared, found or followed."""
        source = self.sources[claim["source"]["id"]] if claim["source"] else {}
        published = source.get("published")
        date = published["date"] if published else self.documents[claim["document"]["id"]]["date"]
        inferred = " (inferred)" if published and published["inferred"] else ""
        review = claim["review"]
        unread = self.index["vocabularies"]["rating"][review["rating"]]["definition"]
        return phrases.description(
            claim["claimant"]["title"],
            in_words(date) + inferred,
            phrases.answers(*self.verdicts(claim)),
            review["summary"] or unread,
        )

    def contact_note(self, claim: Data) -> str | None:
        """Return what a reader must know of a contact channel; None of any other claim."""
        if claim["kind"] != "contact":
            return None
        printed = parse_period(self.documents[claim["document"]["id"]]["date"]).start
        return phrases.contact_note(PartialDate(printed.year, printed.month).words)


def in_words(date: str) -> str:
    """Return a date or a range in words."""
    return parse_period(date).words


def _by_id(entries: list[Data]) -> dict[str, Data]:
    found = {entry["id"]: entry for entry in entries}
    if len(found) != len(entries) or not all(_SLUG.fullmatch(name) for name in found):
        message = "ids must be slugs, and each stand once"
        raise ValueError(message)
    return found


def _read_cards(folder: Folder) -> dict[str, dict[str, Data]]:
    """Return the cards of the search by kind and id, which is the last folder of the path."""
    found: dict[str, dict[str, Data]] = {kind: {} for kind in KINDS}
    for card in cards(folder):
        kind, name = card["path"].removesuffix("index.html").strip("/").split("/")[-2:]
        if kind != card["kind"] or name in found[kind] or not _SLUG.fullmatch(name):
            message = f"search/ must have one card for an entry, and not {card['path']!r}"
            raise ValueError(message)
        found[kind][name] = card
    return found


# Proofs


def files_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each entry's own file says what the file of all entries says of it."""
    for kind in OF_DATA:
        for name, entry in record.entries[kind].items():
            path = f"{API}/{kind}/{name}.json"
            try:
                yield holds(folder.json(path) == entry, path, f"must say what {kind}.json says")
            except MALFORMED as error:
                yield Flaw(path, f"must be data of the entry ({error})")


def counts_agree(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the stated counts, numbers and last changes are those of the entries."""
    for kind, count in record.index["counts"].items():
        yield same(INDEX, f"the number of {kind}", len(record.entries[kind]), count)
    changed = []
    for number, claim in enumerate(record.claims.values(), start=1):
        path = f"{API}/claims/{claim['id']}.json"
        yield same(path, "number", number, claim["number"])
        dated = [claim["review"], claim["withdrawn"], *claim["corrections"]]
        days = [parse_period(item["date"]).end for item in dated if item and item["date"]]
        last = max(days, key=lambda day: day.last, default=None)
        yield same(path, "last_change", last and str(last), claim["last_change"])
        changed += [last] if last else []
    # Of two dates that may mean the same day, either may be named.
    latest = record.index["last_change"]
    expected = max((day.last for day in changed), default=None)
    seen = parse_period(latest).last if latest else None
    yield same(INDEX, "last_change", expected, seen)


def links_agree(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that whatever the data links to is there, under its own title and address."""
    for kind in OF_DATA:
        for name, entry in record.entries[kind].items():
            yield from _own_address(record, kind, name, entry)
            for link in _links(entry):
                yield from _link(record, f"{API}/{kind}/{name}.json", link)


def _own_address(record: Record, kind: str, name: str, entry: Data) -> Iterator[Finding]:
    path = f"{API}/{kind}/{name}.json"
    yield same(path, "url", f"{record.address}{kind}/{name}/", entry["url"])


def _links(value: Any) -> Iterator[Data]:
    """Yield every link to another entry, which has an id, a title and an address alone."""
    if isinstance(value, dict):
        if value.keys() == {"id", "title", "url"}:
            yield value
        else:
            for item in value.values():
                yield from _links(item)
    elif isinstance(value, list):
        for item in value:
            yield from _links(item)


def _link(record: Record, file: str, link: Data) -> Iterator[Finding]:
    path = record.path_of(link["url"]) or ""
    kind = path.split("/", maxsplit=1)[0]
    if kind not in KINDS or path != f"{kind}/{link['id']}/":
        yield Flaw(file, "a link must lead to the entry that it names", link["id"], link["url"])
    elif link["id"] not in record.entries[kind]:
        yield Flaw(file, "a link must lead to an entry", None, link["url"])
    else:
        yield same(file, f"the title of {path}", record.title(kind, link["id"]), link["title"])


def back_links_agree(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that what comes from a source, and who said what, is told alike from both sides."""
    by_source: dict[str, list[str]] = defaultdict(list)
    named_for: dict[str, list[str]] = defaultdict(list)
    by_speaker: dict[str, list[str]] = defaultdict(list)
    uses: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in record.claims.values():
        if claim["source"]:
            by_source[claim["source"]["id"]].append(claim["id"])
        for link in claim["also_in"]:
            named_for[link["id"]].append(claim["id"])
        if claim["speaker"]:
            by_speaker[claim["speaker"]["id"]].append(claim["id"])
        for item in claim["evidence"]:
            uses[item["source"]["id"]].append((claim["id"], item["stance"]))
    for kind, expected in (("sources", by_source), ("speakers", by_speaker)):
        for name, entry in record.entries[kind].items():
            seen = [link["id"] for link in entry["claims"]]
            path = f"{API}/{kind}/{name}.json"
            yield same(path, "claims", sorted(expected[name]), sorted(seen))
    for name, entry in record.sources.items():
        seen = [link["id"] for link in entry["named_for"]]
        path = f"{API}/sources/{name}.json"
        yield same(path, "named_for", sorted(named_for[name]), sorted(seen))
        found = [(use["claim"]["id"], use["stance"]) for use in entry["evidence_for"]]
        yield same(path, "evidence_for", sorted(uses[name]), sorted(found))
