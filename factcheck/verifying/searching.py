"""What is searched: cards in one file, or in parts with others that say which words they have."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from factcheck.words import OF_CARDS, OF_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.folder import Folder

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
        yield from part(folder, name)


def part(folder: Folder, name: str) -> list[Card]:
    """Return the cards of a part.

    Raises:
        ValueError: when it does anything but to say which they are.

    """
    path = f"search/{name}.js"
    match = _PART.fullmatch(folder.text(path))
    if match is None or match[1] != name:
        message = f"{path} must hand over a list as the part that it is, and do nothing else"
        raise ValueError(message)
    rows: list[Card] = json.loads(match[2])
    return rows
