"""Words to search by, and the keys of the entries that have them, in parts that are loaded alone.

A key is made of an entry's kind and id, so it stays when others come and go; it also names the
part with the entry's card. The page splits what is typed in the same way: see the theme's
`parts.js`. Of writing without spaces every two letters that follow each other count as a word.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS = ("claims", "sources", "speakers", "outlets", "organizations", "topics", "documents")
OF_CARDS = tuple(f"cards/{number:03x}" for number in range(16**3))
"""The names of the parts with cards."""
OF_WORDS = tuple(f"words/{number}" for number in range(512))
"""The names of the parts with words."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_PLAIN_RUN = re.compile(r"[^\W_]+")
_NOT_PLAIN = re.compile("[\u0483-\u1fff\u20d0-\U0010ffff]")
"""Where marks and writing without spaces may be; to look for these takes ten times as long."""
_NO_DIFFERENCE = re.compile(r"[\u0300-\u036f'’\u02bc]|(?<=\d),(?=\d)")


def key_of(kind: str, entry_id: str) -> str:
    """Return an entry's key: a digit for the kind, then six that are all but its own."""
    return f"{KINDS.index(kind)}{sha256(f'{kind}/{entry_id}'.encode()).hexdigest()[:6]}"


def part_of_card(key: str) -> str:
    """Return the name of the part that has the card of an entry."""
    return f"cards/{key[1:4]}"


def part_of_word(word: str) -> str:
    """Return the name of the part that has a word: that of its first two letters."""
    second = ord(word[1]) if len(word) > 1 else 0
    return f"words/{(31 * ord(word[0]) + second) % len(OF_WORDS)}"


def words(text: str) -> set[str]:
    """Return the words of a text, without accents and capitals."""
    folded = _NO_DIFFERENCE.sub("", unicodedata.normalize("NFKD", text)).lower()
    if not _NOT_PLAIN.search(folded):
        return set(_PLAIN_RUN.findall(folded))
    return {word for run in _run().findall(folded) for word in _split(run)}


@cache
def _run() -> re.Pattern[str]:
    """Return what finds letters that stand together with their marks, in any writing."""
    letters = map(chr, range(0x300, 0x1E000))
    marks = "".join(letter for letter in letters if unicodedata.category(letter)[0] == "M")
    return re.compile(rf"[{_SPACELESS}]+|(?:[^\W_]|[{marks}])+")


def _split(run: str) -> list[str]:
    """Return the words that letters without anything between them are."""
    if re.match(f"[{_SPACELESS}]", run):
        return [run[at : at + 2] for at in range(len(run) - 1)]
    return [run]


def index(cards: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every part with words.

    Each row is a word, the keys of the entries with it in their title, and those of the others.
    """
    rows: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for card in sorted(cards, key=lambda card: str(card["key"])):
        in_title = words(card["title"])
        for word in in_title:
            rows[word][0].append(card["key"])
        for word in words(" ".join((*card["facts"], *card["verdicts"], *card["text"]))) - in_title:
            rows[word][1].append(card["key"])
    parts: dict[str, list[list[str]]] = {name: [] for name in OF_WORDS}
    for word in sorted(rows):
        parts[part_of_word(word)].append([word, *map("".join, rows[word])])
    for name, found in parts.items():
        data = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        yield name, f'searchPart("{name}",{data});\n'
