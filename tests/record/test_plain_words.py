"""Plain words: readers meet none of a few words and phrases that this site does not use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from pydantic import BaseModel

from factcheck.record.model import Organization, Outlet, Record, Source
from factcheck.record.parts import Page as OtherPage
from factcheck.record.parts import Quote
from factcheck.record.vocabulary import Term
from factcheck.verify.markup import Page, classes, find, nodes
from tests.sites import ROOT
from tests.tables import each_row

AVOIDED = {
    r"accounts that do not agree": "discrepancies",
    r"bears? out|bore out|borne out": "confirm",
    r"beside what": "next to",
    r"carried by|carried the words": "published by",
    r"(?-i:Does not show)": "This does not prove",
    r"favor\w*|behavior|labor|center|defense|\w+gniz\w+|organiz\w+": "British spelling",
    r"hops?": "step",
    r"in the parts? seen|the parts? seen": "in the part that we could read",
    r"its page": "the original page",
    r"neither so nor not so": "neither true nor false",
    r"no reply was sought": "the record's `replies`",
    r"not located": "not found",
    r"on file": "that we found",
    r"out of reach": "not available",
    r"rest(?:s|ed) on": "is based on, quotes",
    r"stands? (?:once|on|in|at|for itself|apart|alone)": "is, appears",
    r"time line": "timeline",
    r"unsupported": "unconfirmed",
    r"verbatim": "word for word",
    r"whoever could": "somebody who",
}
"""A pattern of words, and what to write in their place."""

_PATTERNS = {
    phrase: re.compile(rf"(?<![\w-])(?:{phrase})(?![\w-])", re.IGNORECASE) for phrase in AVOIDED
}
_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"")
_PASSAGE = 20
"""From this many characters on, a text that is in a document is taken for the document's."""
_SHOWN = ("alt", "aria-label", "placeholder", "title")
_NOT_OURS = ("blockquote", "code", "q", "text", "m")
"""Elements and classes that hold the words of a document, or a command."""


def letters(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


class Exceptions:
    """Words that are not ours: of the documents where they are quoted, headlines, names."""

    def __init__(self, record: Record, documents: Iterable[str]) -> None:
        self.documents = [letters(text) for text in documents]
        found = set(_names([*record.sources, *record.outlets, *record.organizations]))
        # The longest first, as one may be a part of another.
        self.names = sorted(found, key=len, reverse=True)

    def removed_from(self, text: str) -> str:
        """Return a text without them."""
        text = " ".join(text.split())
        for name in self.names:
            text = text.replace(name, " ")
        return _QUOTED.sub(lambda match: " " if self.are_quoted(match[0]) else match[0], text)

    def are_quoted(self, words: str) -> bool:
        """Return whether words are those of a document."""
        parts = [letters(part) for part in words.split("[...]")]
        return any(all(part in text for part in parts) for text in self.documents)


def _names(value: object) -> Iterator[str]:
    """Yield the headlines and the names of outlets and organisations in a part of the record."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    if isinstance(value, Source | OtherPage) and value.title:
        yield " ".join(value.title.split())
    if isinstance(value, Source):
        yield from _names([*value.copies, *value.see_also])
    if isinstance(value, Outlet | Organization):
        yield " ".join(value.name.split())


def found_in(texts: Iterator[tuple[str, str]], exceptions: Exceptions) -> dict[str, list[str]]:
    """Return each phrase that is in any of some texts, with some of the places."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for where, text in texts:
        ours = exceptions.removed_from(text)
        for phrase, pattern in _PATTERNS.items():
            for match in pattern.finditer(ours):
                near = ours[max(0, match.start() - 50) : match.end() + 30]
                found[f"{phrase}: write “{AVOIDED[phrase]}”"].setdefault(near, where)
    return {
        phrase: [f"{where}: …{near}…" for near, where in places.items()]
        for phrase, places in found.items()
    }


@pytest.fixture(scope="module")
def exceptions(real_proven, real_ledger) -> Exceptions:
    texts = (text.raw for text in real_ledger.texts.values())
    return Exceptions(real_proven.reading.record, texts)


def of_pages(site: Path, exceptions: Exceptions) -> Iterator[tuple[str, str]]:
    """Yield what readers see of each page: its text, its title and description, its labels."""
    for path in sorted(site.rglob("*.html")):
        page = Page(path.read_text("utf-8"))
        where = path.relative_to(site).as_posix()
        yield from ((where, item.text or "") for item in find(page.head, "title"))
        metas = (item for item in find(page.head, "meta") if item.get("name") == "description")
        yield from ((where, item.get("content", "")) for item in metas)
        texts = nodes(page.body, *_NOT_OURS)
        ours = (text for text in texts if len(text) < _PASSAGE or not exceptions.are_quoted(text))
        yield where, " ".join(ours)
        for item in page.body.iter():
            yield from ((where, text) for text in _labels(item))


def _labels(item: Element) -> Iterator[str]:
    if not {item.tag, *classes(item)} & set(_NOT_OURS):
        yield from (item.get(name) for name in _SHOWN if item.get(name))


def of_record(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Yield every text of the record that the editors wrote."""
    if isinstance(value, BaseModel) and not isinstance(value, Quote):
        name = getattr(value, "id", None)
        for field in type(value).model_fields:
            inner = f"{where}.{name}.{field}" if name else f"{where}.{field}"
            yield from of_record(getattr(value, field), inner)
    elif isinstance(value, list):
        for item in value:
            yield from of_record(item, where)
    elif isinstance(value, str) and not isinstance(value, Term) and " " in value:
        yield where, value


def of_scripts() -> Iterator[tuple[str, str]]:
    """Yield what scripts write into pages: their strings."""
    for path in sorted((ROOT / "theme" / "static" / "js").glob("*.js")):
        code = re.sub(r"^\s*//.*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for text in re.findall(r'"([^"\n]*)"|`([^`]*)`', code):
            if " " in "".join(text):  # others are names
                yield path.name, "".join(text)


def test_pages_use_plain_words(real_site: Path, exceptions: Exceptions) -> None:
    assert found_in(of_pages(real_site, exceptions), exceptions) == {}


def test_the_record_uses_plain_words(real_proven, exceptions: Exceptions) -> None:
    assert found_in(of_record(real_proven.reading.record, "claims.yaml"), exceptions) == {}


def test_scripts_use_plain_words(exceptions: Exceptions) -> None:
    assert found_in(of_scripts(), exceptions) == {}


@each_row(
    ("text", "is_found"),
    [
        ("Nothing on file shows it.", True),
        ("Nothing on\n  file", True),
        ("It is on filed paper; hopeful.", False),
        ("The weakest hop", True),
        ("They said “carried by nobody at all”.", True),
    ],
)
def test_a_phrase_is_found_as_whole_words(exceptions: Exceptions, text, is_found) -> None:
    assert bool(found_in(iter([("here", text)]), exceptions)) is is_found


def test_words_of_a_document_may_be_quoted_and_headlines_named(
    exceptions: Exceptions, real_proven, real_ledger
) -> None:
    document = next(iter(real_ledger.texts.values())).raw
    sources = real_proven.reading.record.sources
    headline = next(source.title for source in sources if source.title)
    words = " ".join(document[100:160].split())
    assert exceptions.removed_from(f"It says “{words}”.") == "It says  ."
    assert exceptions.removed_from(f"See {headline}.") == "See  ."
