"""Texts in a form in which data and page can be compared: without spaces and Markdown's marks."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DROPPED = re.compile(r"[\s*_`\\#>]+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_REFERENCE = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(<?([^()\s<>]+)>?\)|\[@([a-z0-9-]+)\]")
_LIST_MARK = re.compile(r"^\s*[-*•]\s+", re.MULTILINE)
_MARK = re.compile(r"[*_`]+|\n\s*\n|^\s*(?:[-+]|\d{1,2}[.)])\s+", re.MULTILINE)


class Link(NamedTuple):
    """Words that a text links, and `@id` of an entry or an address."""

    words: str
    target: str


class Prose(NamedTuple):
    """Markdown read for comparison: its runs of text between marks, and its links."""

    runs: list[str]
    links: list[Link]

    @property
    def whole(self) -> str:
        """The text without spaces and marks."""
        return squeeze("".join(self.runs))


def squeeze(text: str) -> str:
    """Return a text without white space and without the signs that Markdown uses as marks."""
    return _DROPPED.sub("", text)


def letters(text: str) -> str:
    """Return a text's letters and digits alone, without accents."""
    return "".join(sign for sign in normalize("NFKD", text) if sign.isalnum())


def squeeze_document(text: str) -> str:
    """Return a document's text in the same form, without the marks of its lists."""
    return squeeze(_LIST_MARK.sub("", text))


def read_prose(text: str, words: Callable[[str], str]) -> Prose:
    """Read Markdown; `words` gives those that stand for an entry where none were given."""
    runs: list[str] = []
    links: list[Link] = []
    last = 0
    for match in _REFERENCE.finditer(text):
        runs += _runs(text[last : match.start()])
        last = match.end()
        target = match[2] or f"@{match[3]}"
        shown = words(match[3]) if match[3] else "".join(_runs(match[1]))
        links.append(Link(squeeze(shown), target))
        runs += [shown] if match[3] else _runs(match[1])
    return Prose([*runs, *_runs(text[last:])], links)


def _runs(text: str) -> list[str]:
    return [run for run in _parted(text) if run]


def _parted(text: str) -> Iterator[str]:
    for part in _MARK.split(text):
        yield html.unescape(_ESCAPED.sub(r"\1", part))
