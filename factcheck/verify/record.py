"""The published data of a site, linked: entries by kind and id, and how they are named."""

import json
import re
import unicodedata
from collections import Counter
from functools import cached_property
from hashlib import sha256
from html import unescape
from typing import Any
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from factcheck.ledger.answer import answer
from factcheck.record.dates import PartialDate, parse_period
from factcheck.site import phrases
from factcheck.site.words import OF_CARDS
from factcheck.verify.findings import require
from factcheck.verify.folder import Folder

Data = dict[str, Any]
API = "api/v1"
INDEX = f"{API}/index.json"
OF_DATA = ("claims", "sources", "speakers")
"""The kinds of entries that have files of data; the others are known from the search."""
KINDS = (*OF_DATA, "documents", "outlets", "organizations", "topics")
SCALES = {"attribution": "verdict", "review": "rating"}
"""The parts of a claim that have a verdict, and the field with its slug."""
QUESTIONS = ("Did the source say it?", "Is it so?")
_SEARCH = "search/index.js"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CARDS = re.compile(r"loaded\((\[.*\])\);\n", re.DOTALL)


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
            **{kind: _by_id(folder.json(f"{API}/{kind}.json")) for kind in (*OF_DATA, "events")},
        }
        self.claims, self.sources = self.entries["claims"], self.entries["sources"]
        documents = self.entries["documents"]
        self.texts = {name: folder.text(f"documents/{name}/text.txt") for name in documents}
        terms = self.index["vocabularies"]
        self.labels: dict[str, dict[str, str]] = {
            name: {slug: term["label"] for slug, term in terms[name].items()} for name in terms
        }

        self.letters = {name: letters(text) for name, text in self.texts.items()}
        """The letters and digits of each document."""
        texts = json.dumps([self.entries, self.index], ensure_ascii=False).replace("\\", "")
        self._addresses = unquote(unescape(texts))
        """All texts of the data, in which every address is, without backslashes."""

    def has_address(self, link: str) -> bool:
        """Return whether an outside address is in the data; of some, only its hash is."""
        address = link.partition("#:~:text=")[0]
        texts = (unquote(address.replace("\\", "")), sha256(address.encode()).hexdigest())
        return any(text in self._addresses for text in texts)

    def title(self, kind: str, entry_id: str) -> str:
        """Return the words by which links name an entry."""
        entry = self.entries[kind][entry_id]
        return str(entry.get("title") or entry.get("name") or entry.get("label") or entry_id)

    @cached_property
    def totals(self) -> Data:
        """The numbers of entries of a kind and of claims at a verdict, and what came of all."""
        claims, scales = self.claims.values(), SCALES.items()
        counts = Counter(claim[part][field] for claim in claims for part, field in scales)
        verdicts = {slug: counts[slug] for labels in self.labels.values() for slug in labels}
        cited = Counter(item["located"] for item in self.sources.values() if item["cited"])
        ratings = {slug: counts[slug] for slug in self.labels["rating"]}
        kinds = {kind: len(entries) for kind, entries in self.entries.items()}
        return {**verdicts, **kinds, "answer": answer(ratings, cited, kinds["documents"])}

    @cached_property
    def shown(self) -> dict[str, dict[str, Data]]:
        """All entries with what pages and exports make of them."""
        made = {"claims": self._claim, "sources": self._source}
        return {
            kind: {
                name: {**entry, **made.get(kind, dict)(entry), "title": self.title(kind, name)}
                for name, entry in entries.items()
            }
            for kind, entries in self.entries.items()
        }

    def _source(self, source: Data) -> Data:
        published = source["published"]
        date = parse_period(published["date"]).words if published else "date not stated"
        inferred = " (inferred)" if published and published["inferred"] else ""
        origin = f"{(source['outlet'] or source['issuer'])['title']}, {date}{inferred}"
        not_found = " (not found)" if source["located"] == "no" else ""
        return {"origin": origin, "cited_as": origin + not_found}

    def _claim(self, claim: Data) -> Data:
        """Return what pages show of a claim beside its fields."""
        labels = [claim[part]["label"] for part in SCALES]
        review, evidence = claim["review"], claim["evidence"]
        meaning = self.index["vocabularies"]["rating"][review["rating"]]["definition"]
        printed = parse_period(self.entries["documents"][claim["document"]["id"]]["date"]).start
        month = PartialDate(printed.year, printed.month).words
        return {
            "1": labels[0],
            "2": labels[1],
            "both": " ".join(labels),
            "says": f"{claim['claimant']['title']} says",
            "named": f"{claim['number']}. {claim['title']}",
            "summary": review["summary"] or meaning,
            "contact_note": phrases.contact_note(month) if claim["kind"] == "contact" else None,
            "publishers": len({i["counts_as"]["url"] for i in evidence if not i["same_side"]}),
            **dict.fromkeys(self.labels["stance"], 0),
            **Counter(item["stance"] for item in evidence),
            **self._exported(claim, labels, review["summary"] or meaning),
        }

    def _exported(self, claim: Data, labels: list[str], summary: str) -> Data:
        """Return what exports have of a claim beside its fields."""
        name, withdrawn = claim["id"], claim["withdrawn"]
        sha256 = self.entries["documents"][claim["document"]["id"]]["sha256"]
        ended = withdrawn and parse_period(withdrawn["date"]).words
        reason = [f"Withdrawn on {ended}: {withdrawn['reason']}"] if withdrawn else []
        words = [quote["exact"] for quote in claim["quotes"]]
        return {
            # Ids for machines follow from the document.
            **{
                kind: uuid5(NAMESPACE_URL, f"urn:sha256:{sha256}/{kind}/{name}").urn
                for kind in ("claims", "reviews")
            },
            "headline": phrases.headline(claim["title"], "Withdrawn" if withdrawn else labels[1]),
            "told": f"{phrases.answers(*labels)} {summary}",
            # The first part of an annotation is the page.
            "answers": [None, *map(" ".join, zip(QUESTIONS, labels, strict=True)), *reason],
            "verdicts": [claim[part][field] for part, field in SCALES.items()],
            "words": words,
            "quoted": letters("".join(words)),
            "joined": " | ".join(words),
            "topic_names": "; ".join(topic["title"] for topic in claim["topics"]),
            "certainty": self.labels["certainty"].get(claim["review"]["certainty"]),
            "doubts": "; ".join(self.labels["doubt"][name] for name in claim["review"]["doubts"]),
            "page": f"claims/{name}/index.html",
        }


def at(value: Any, path: str) -> Any:
    """Return a part of some data: `a.0.b`, `a.*.b` of all items of a list, None beyond a None."""
    key, _, rest = path.partition(".")
    if key == "*":
        return [at(item, rest) for item in value]
    if value is None or (isinstance(value, dict) and key not in value):
        return None
    part = value[int(key)] if isinstance(value, list) else value[key]
    return at(part, rest) if rest else part


def letters(text: str) -> str:
    """Return a text's letters and digits only, in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _by_id(entries: list[Data]) -> dict[str, Data]:
    found = {entry["id"]: entry for entry in entries}
    is_sound = len(found) == len(entries) and all(_SLUG.fullmatch(name) for name in found)
    require(is_sound, "ids must be slugs, and each stand once")
    return found


def _read_cards(folder: Folder) -> dict[str, dict[str, Data]]:
    """Return the cards of the search, which come in one file or in parts."""
    parts = [f"search/{name}.js" for name in OF_CARDS]
    found: dict[str, list[Data]] = {kind: [] for kind in KINDS}
    for path in [_SEARCH] if _SEARCH in folder.paths else parts:
        match = _CARDS.fullmatch(folder.text(path))
        require(match, f"{path} must hand over a list, and do nothing else")
        for card in json.loads(match[1] if match else ""):
            name = card["path"].removesuffix("index.html").rstrip("/").split("/")[-1]
            if card["kind"] in found:  # others are parts of pages, which are no data
                found[card["kind"]].append(card | {"id": name})
    return {kind: _by_id(cards) for kind, cards in found.items()}
