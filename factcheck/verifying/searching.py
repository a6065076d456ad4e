"""What is searched: cards in one file, or in parts with others that say which words they have."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from factcheck.verifying.findings import holds, same
from factcheck.words import OF_CARDS, OF_WORDS, index, key_of, part_of_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Record

SEARCH = "search/index.js"
PARTS = frozenset(f"search/{name}.js" for name in (*OF_CARDS, *OF_WORDS))
"""The files that the search page loads where there is no one file."""
_CARDS = re.compile(r"const SEARCH_ENTRIES=(\[.*\]);\n", re.DOTALL)
_PART = re.compile(r'searchPart\("([^"]*)",(\[.*\])\);\n', re.DOTALL)

Card = dict[str, Any]


def is_split(folder: Folder) -> bool:
    """Tell whether what is searched comes in parts."""
    return SEARCH not in folder.paths and f"search/{OF_CARDS[0]}.js" in folder.paths


def cards(folder: Folder) -> Iterator[Card]:
    """Yield the card of each entry that can be found.

    Raises:
        ValueError: when a file does anything but to say which they are.

    """
    if not is_split(folder):
        match = _CARDS.fullmatch(folder.text(SEARCH))
        if match is None:
            message = f"{SEARCH} must set SEARCH_ENTRIES to a list, and do nothing else"
            raise ValueError(message)
        yield from json.loads(match[1])
    for name in OF_CARDS if is_split(folder) else ():
        yield from _part(folder, name)


def _part(folder: Folder, name: str) -> list[Card]:
    path = f"search/{name}.js"
    match = _PART.fullmatch(folder.text(path))
    if match is None or match[1] != name:
        message = f"{path} must hand over a list as the part that it is, and do nothing else"
        raise ValueError(message)
    rows: list[Card] = json.loads(match[2])
    return rows


def parts_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each card stands in the part that its key names, and is found by all its words."""
    for name in OF_CARDS:
        seen = [card["key"] for card in _part(folder, name)]
        wrong = [key for key in seen if part_of_card(key) != name]
        yield holds(
            not wrong, f"search/{name}.js", "must have no card of another part", None, wrong
        )
    found = {kind: record.cards[kind].items() for kind in record.cards}
    for kind, named in found.items():
        for name, card in named:
            yield same(record.search, f"the key of {name}", key_of(kind, name), card["key"])
    every = (card for named in found.values() for _, card in named)
    for name, text in index(every):
        path = f"search/{name}.js"
        yield holds(folder.text(path) == text, path, "must say which words are in which entries")
