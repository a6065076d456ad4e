"""Plain words: readers meet none of a few words and phrases that this site does not use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from factcheck.ledger import Ledger
from factcheck.model import Outlet, Organization, Source
from factcheck.parts import Page as OtherPage
from factcheck.parts import Quote
from factcheck.verifying.markup import Element, Page
from factcheck.vocabulary import Term
from tests.sites import ROOT

AVOIDED = {
    r"accounts that do not agree": "discrepancies",
    r"bears? out|borne out": "confirm",
    r"beside what": "next to",
    r"carried by|carried the words": "published by",
    r"does not show": "this does not prove",
    r"favor|behavior|labor|center|defense|recogniz\w+|organiz\w+|summariz\w+": "British spelling",
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
_QUOTED = re.compile(r"“([^“”]*)”")
_SHOWN = ("alt", "aria-label", "placeholder", "title")
_NOT_OURS = ("blockquote", "q", "text", "m")
"""Elements and classes that hold the words of a document."""


def letters(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


class Exceptions:
    """Words that are not ours: of the documents where they are quoted, headlines, names."""

    def __init__(self, ledger: Ledger) -> None:
        self.documents = [letters(text.raw) for text in ledger.texts.values()]
        entries = (*ledger.sources.values(), *ledger.outlets.values())
        found = set(_names((*entries, *ledger.organizations.values())))
        # The longest first, as one may be a part of another.
        self.names = sorted(found, key=len, reverse=True)

    def removed_from(self, text: str) -> str:
        """Return a text without them."""
        text = " ".join(text.split())
        for name in self.names:
            text = text.replace(name, " ")
        return _QUOTED.sub(lambda match: " " if self._is_quoted(match[1]) else match[0], text)

    def _is_quoted(self, words: str) -> bool:
        return any(letters(words) in text for text in self.documents)


def _names(value: object) -> Iterator[str]:
    """Yield the headlines and the names of outlets and organisations in a part of the record."""
    if isinstance(value, list | tuple):
        for item in value:
            yield from _names(item)
    if isinstance(value, Source | OtherPage) and value.title:
        yield " ".join(value.title.split())
    if isinstance(value, Source):
        yield from _names([*value.copies, *value.see_also])
    if isinstance(value, Outlet | Organization):
        yield value.name


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
def exceptions(real_ledger) -> Exceptions:
    return Exceptions(real_ledger)


def of_pages(site: Path) -> Iterator[tuple[str, str]]:
    """Yield what readers see of each page: its text, its title and description, its labels."""
    for path in sorted(site.rglob("*.html")):
        page = Page(path.read_text("utf-8"))
        where = path.relative_to(site).as_posix()
        yield where, page.title
        yield where, page.meta("description") or ""
        yield where, " ".join(page.body.nodes(*_NOT_OURS))
        for item in page.body.walk():
            yield from ((where, text) for text in _labels(item))


def _labels(item: Element) -> Iterator[str]:
    if not {item.tag, *item.classes} & set(_NOT_OURS):
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
            yield path.name, "".join(text)


def test_pages_use_plain_words(real_site: Path, exceptions: Exceptions) -> None:
    assert found_in(of_pages(real_site), exceptions) == {}


def test_the_record_uses_plain_words(real_proven, exceptions: Exceptions) -> None:
    assert found_in(of_record(real_proven.reading.record, "claims.yaml"), exceptions) == {}


def test_scripts_use_plain_words(exceptions: Exceptions) -> None:
    assert found_in(of_scripts(), exceptions) == {}


@pytest.mark.parametrize(
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
    exceptions: Exceptions, real_ledger
) -> None:
    document = next(iter(real_ledger.texts.values())).raw
    headline = next(source.title for source in real_ledger.sources.values() if source.title)
    words = " ".join(document[100:160].split())
    assert exceptions.removed_from(f"It says “{words}”.") == "It says  ."
    assert exceptions.removed_from(f"See {headline}.") == "See  ."
