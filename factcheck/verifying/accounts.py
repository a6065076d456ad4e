"""Nothing else stands there: every run of text on an entry's page is accounted for.

It is a value of the data or of the frozen document, a number that counts entries or lines, or
words of the theme's templates, which a copy of this folder comes with. A sentence slipped into
one page is none of these.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from factcheck import figures, phrases
from factcheck.verifying.findings import MALFORMED, Flaw, holds
from factcheck.verifying.record import in_words
from factcheck.verifying.wording import read_prose, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>", re.DOTALL)
_STRING = re.compile(r'"([^"]*)"|\'([^\']*)\'')
_NUMBER = re.compile(r"(?<![0-9])[0-9]+")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_KEY = 2
_OF_VIEWS = (
    "Speaker",
    "Publication",
    "Organisation",
    "Source:",
    "The document’s own statement",
    "The document",
    "says",
    "Reviewed",
    "Not reviewed yet",
    "Withdrawn on",
)
"""Words that no template has: the engine puts them together with names and dates."""
_SPARE = squeeze("· , ; : . ( ) “ ” ’ − + % $ ÷ ×")


class Words:
    """Texts of which others may be put together."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts, without spaces and marks."""
        self.texts = {squeezed for text in texts if (squeezed := squeeze(text))}

    @cached_property
    def beginnings(self) -> dict[str, list[str]]:
        """The texts by their first letters."""
        found = defaultdict(list)
        for text in self.texts:
            found[text[:_KEY]].append(text)
        return found

    def at(self, text: str, start: int) -> Iterator[int]:
        """Yield where each of the texts ends that stands in another at a place."""
        for known in self.beginnings.get(text[start : start + _KEY], ()):
            if text.startswith(known, start):
                yield start + len(known)
        if text[start] in self.beginnings and text[start] in self.texts:
            yield start + 1


@cache
def furniture(templates: Path) -> Words:
    """Return the words of the theme's templates: between its tags, and in strings within them."""
    texts: list[str] = []
    for path in sorted(templates.rglob("*.html")):
        source = path.read_text("utf-8")
        texts += _TAG.split(source)
        for tag in _TAG.findall(source):
            texts += [one or other for one, other in _STRING.findall(tag)]
    return Words([*texts, *_OF_VIEWS, *_SPARE])


def is_made_of(text: str, parts: Iterable[Words], numbers: set[str]) -> bool:
    """Tell whether a text is put together from whole parts and numbers."""
    parts = list(parts)
    if any(text in part.texts for part in parts):
        return True
    reached, tried = [0], {0}
    while reached:
        start = reached.pop()
        if start == len(text):
            return True
        ends = [end for part in parts for end in part.at(text, start)]
        number = _NUMBER.match(text, start)
        if number and number[0] in numbers:
            ends.append(number.end())
        new = {end for end in ends if end not in tried}
        tried |= new
        reached += new
    return False


class Accounts:
    """Accounts for the text of entries' pages."""

    def __init__(self, folder: Folder, record: Record, templates: Path) -> None:
        """Read the templates and what stands on many pages."""
        self.folder = folder
        self.record = record
        self.furniture = furniture(templates)
        self.common = Words(self._common())
        self.known: dict[tuple[str, str], Words] = {}
        most = max(len(record.claims), len(record.sources), *map(_lines, record.texts.values()))
        self.numbers = {str(number) for number in range(most + 1)}

    def _common(self) -> Iterator[str]:
        index = self.record.index
        yield from (index["name"], index["publisher"], index["description"], index["url"])
        for terms in index["vocabularies"].values():
            for term in terms.values():
                yield from (term["label"], term["definition"], term["label"].lower())
        for source in self.record.sources.values():
            yield self.record.words(source["id"])
        for kind in self.record.entries:
            yield from (self.record.title(kind, name) for name in self.record.entries[kind])
        for card in (card for cards in self.record.cards.values() for card in cards.values()):
            yield from card["facts"]
        for text in self.record.texts.values():
            yield from re.split(r"\n+", text)
        of_documents = Counter(claim["document"]["id"] for claim in self.record.claims.values())
        for total in of_documents.values():
            for part in range(total + 1):
                yield figures.in_words(Fraction(100 * part, total), "%")

    def words(self, kind: str, name: str) -> Words:
        """Return the texts of an entry's data."""
        key = kind, name
        if key not in self.known:
            self.known[key] = Words(self._texts(self.record.entries[kind][name]))
        return self.known[key]

    def _texts(self, value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for item in value.values():
                yield from self._texts(item)
        elif isinstance(value, list):
            yield ", ".join(item for item in value if isinstance(item, str))
            for item in value:
                yield from self._texts(item)
        elif isinstance(value, str):
            yield value
            yield from read_prose(value, self.record.words).runs
            if _DATE.fullmatch(value):
                yield in_words(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield f"{value:,}"
            yield str(value)

    def every_text(self) -> Iterator[Finding]:
        """Find that each run of text on the pages of claims and sources is accounted for."""
        for kind in ("claims", "sources"):
            for name, entry in self.record.entries[kind].items():
                parts = [self.words(kind, name), self.common, self.furniture]
                parts += [self.words(*near) for near in _near(entry)]
                parts.append(Words(_worked_out(entry)))
                parts += self._of_claim(entry) if kind == "claims" else []
                yield from self._page(f"{kind}/{name}/index.html", parts)
                if kind == "claims":
                    yield from self._page(f"claims/{name}/embed/index.html", parts)

    def _of_claim(self, claim: Data) -> list[Words]:
        """Return what only a claim's page shows: of its document, and of what was left out."""
        left_out = [
            self.words("sources", name)
            for name, source in self.record.sources.items()
            if any(claim["id"] in item["claims"] for item in source["omissions"])
        ]
        names = [phrases.citation(claim["title"]), self.record.contact_note(claim) or ""]
        return [self.words("documents", claim["document"]["id"]), *left_out, Words(names)]

    def _page(self, path: str, parts: list[Words]) -> Iterator[Finding]:
        try:
            nodes = list(self.folder.page(path).main.nodes("blockquote", "pre"))
        except MALFORMED as error:
            yield Flaw(path, f"must be a well-formed page: {error}")
            return
        for node in nodes:
            text = squeeze(node)
            if text:
                known = is_made_of(text, parts, self.numbers) or _is_cut(text, parts)
                yield holds(
                    known, path, "must say nothing that the data does not", None, node.strip()
                )


def _worked_out(entry: Data) -> Iterator[str]:
    """Yield what pages work out of an entry: steps from figure to figure, ends of addresses."""
    values = [Fraction(str(figure["value"])) for figure in entry["figures"]]
    readings = [
        Fraction(str(other["value"])) for figure in entry["figures"] for other in figure["compare"]
    ]
    for value in values:
        for other in [*values, *readings]:
            yield figures.signed(value - other)
            yield figures.in_words(abs(value - other))
    for page in (entry, *entry.get("copies", ())):
        yield (page.get("address") or "").rstrip("/").rpartition("/")[2]


def _is_cut(text: str, parts: list[Words]) -> bool:
    """Tell whether a text is the beginning of another, with dots where it was cut."""
    begins = text.removesuffix("...")
    return begins != text and any(
        known.startswith(begins) for part in parts for known in part.texts
    )


def _near(entry: Data) -> set[tuple[str, str]]:
    """Return the claims and sources that an entry's data links to."""
    found: set[tuple[str, str]] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if value.keys() == {"id", "title", "url"}:
                kind, name = value["url"].rstrip("/").split("/")[-2:]
                found.update({(kind, name)} if kind in {"claims", "sources"} else ())
            for item in value.values():
                look(item)
        elif isinstance(value, list):
            for item in value:
                look(item)

    look(entry)
    return found


def _lines(text: str) -> int:
    return text.count("\n") + 1
