"""The published data of a site, linked: entries by kind and id, and how they are named."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cached_property
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from factcheck import phrases
from factcheck.dates import PartialDate, parse_period
from factcheck.words import OF_CARDS

if TYPE_CHECKING:
    from factcheck.verifying.folder import Folder

Data = dict[str, Any]
API = "api/v1"
INDEX = f"{API}/index.json"
OF_DATA = ("claims", "sources", "speakers")
"""The kinds of entries that have files of data; the others are known from the search."""
KINDS = (*OF_DATA, "documents", "outlets", "organizations", "topics")
SCALES = {"attribution": "verdict", "review": "rating"}
"""The parts of a claim that have a verdict, and the field with its slug."""
_SEARCH = "search/index.js"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CARDS = re.compile(r'(?:const SEARCH_ENTRIES=|searchPart\("[^"]*",)(\[.*\])\)?;\n', re.DOTALL)


class Record:
    """What the files of data say: `entries` by kind and id, `cards` of the search likewise."""

    def __init__(self, folder: Folder) -> None:
        """Read the data; one of MALFORMED is raised if a file is missing or has another form."""
        self.index: Data = folder.json(INDEX)
        self.address = str(self.index["url"])
        """The public address of the front page, or an empty text."""
        self.cards = _read_cards(folder)
        self.entries = {
            **self.cards,
            "documents": _by_id(self.index["documents"]),
            **{kind: _by_id(folder.json(f"{API}/{kind}.json")) for kind in OF_DATA},
        }
        self.claims, self.sources = self.entries["claims"], self.entries["sources"]
        documents = self.entries["documents"]
        self.texts = {name: folder.text(f"documents/{name}/text.txt") for name in documents}
        terms = self.index["vocabularies"]
        self.labels: dict[str, dict[str, str]] = {
            name: {slug: term["label"] for slug, term in terms[name].items()} for name in terms
        }

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letters and digits of each document."""
        return {name: letters(text) for name, text in self.texts.items()}

    @cached_property
    def _addresses(self) -> str:
        """All texts of the data, in which every address is, without backslashes."""
        texts = json.dumps([self.entries, self.index], ensure_ascii=False)
        return unquote(unescape(texts.replace("\\", "")))

    def has_address(self, link: str) -> bool:
        """Return whether an outside address is in the data; of some, only its hash is."""
        address = link.partition("#:~:text=")[0]
        texts = (unquote(address.replace("\\", "")), sha256(address.encode()).hexdigest())
        return any(text in self._addresses for text in texts)

    def urn(self, kind: str, claim: Data) -> str:
        """Return the id of a claim or its review for machines; it follows from the document."""
        total = self.entries["documents"][claim["document"]["id"]]["sha256"]
        return uuid5(NAMESPACE_URL, f"urn:sha256:{total}/{kind}/{claim['id']}").urn

    def title(self, kind: str, entry_id: str) -> str:
        """Return the words by which links name an entry."""
        entry = self.entries[kind][entry_id]
        return str(entry.get("title") or entry.get("name") or entry.get("label") or entry_id)

    def origin(self, source: Data) -> str:
        """Return a source's publisher and date, as pages cite it."""
        published = source["published"]
        date = parse_period(published["date"]).words if published else "date not stated"
        inferred = " (inferred)" if published and published["inferred"] else ""
        return f"{(source['outlet'] or source['issuer'])['title']}, {date}{inferred}"

    def summary(self, claim: Data) -> str:
        """Return the summary of a claim's review, or the meaning of its rating."""
        review = claim["review"]
        meaning = self.index["vocabularies"]["rating"][review["rating"]]["definition"]
        return str(review["summary"] or meaning)

    def contact_note(self, claim: Data) -> str:
        """Return what a reader must know of a contact channel."""
        document = self.entries["documents"][claim["document"]["id"]]
        printed = parse_period(document["date"]).start
        return phrases.contact_note(PartialDate(printed.year, printed.month).words)


def at(value: Any, path: str) -> Any:
    """Return a part of some data: `a.0.b`, `a.*.b` of all items of a list, None beyond a None."""
    key, _, rest = path.partition(".")
    if key == "*":
        return [at(item, rest) for item in value]
    if value is None or (isinstance(value, dict) and key not in value):
        return None
    part = value[int(key)] if isinstance(value, list) else value[key]
    return at(part, rest) if rest else part


def says(claim: Data) -> str:
    """Return who says a claim, in the words that readers see before its title."""
    return f"{claim['claimant']['title']} says"


def letters(text: str) -> str:
    """Return a text's letters and digits only, in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _by_id(entries: list[Data]) -> dict[str, Data]:
    found = {entry["id"]: entry for entry in entries}
    if len(found) != len(entries) or not all(_SLUG.fullmatch(name) for name in found):
        message = "ids must be slugs, and each stand once"
        raise ValueError(message)
    return found


def _read_cards(folder: Folder) -> dict[str, dict[str, Data]]:
    """Return the cards of the search, which come in one file or in parts."""
    parts = [f"search/{name}.js" for name in OF_CARDS]
    found: dict[str, list[Data]] = {kind: [] for kind in KINDS}
    for path in [_SEARCH] if _SEARCH in folder.paths else parts:
        match = _CARDS.fullmatch(folder.text(path))
        if match is None:
            message = f"{path} must hand over a list, and do nothing else"
            raise ValueError(message)
        for card in json.loads(match[1]):
            name = card["path"].removesuffix("index.html").rstrip("/").split("/")[-1]
            found[card["kind"]].append(card | {"id": name})
    return {kind: _by_id(cards) for kind, cards in found.items()}
