"""Words to search by, and the keys of the entries that have them, in parts that are loaded alone.

A key is made of an entry's kind and id, so it stays when others come and go; it also names the
part with the entry's card. The page splits what is typed in the same way: see the theme's
`words.js`. Of writing without spaces every two letters that follow each other count as a word.
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

KINDS = (
    "claims",
    "sources",
    "speakers",
    "outlets",
    "organizations",
    "topics",
    "documents",
    "events",
    "pages",
)
"""The kinds of what is searched, and last the parts of pages that are no entry's."""
OF_CARDS = tuple(f"cards/{number:03x}" for number in range(16**3))
"""The names of the parts with cards."""
OF_WORDS = tuple(f"words/{number}" for number in range(512))
"""The names of the parts with words."""

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\ua9e0-\ua9fe\uaa60-\uaa7f"
)
_PLAIN_RUN = re.compile(r"[^\W_]+")
_NOT_PLAIN = re.compile("[\u00a6\u00a9\u00ae\u00b0\u0483-\u1fff\u20d0-\U0010ffff]")
"""Where marks, symbols and writing without spaces may be; to look for these takes ten times as
long."""
_DROPPED = re.compile(
    "['’\u02bb\u02bc\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f"
    "\ufeff]"
)
"""Apostrophes, accents, the vowel signs of Arabic and Hebrew, and what cannot be seen."""
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ŧ": "t",
        "\u0131": "i",
        "\u03c2": "\u03c3",
        "\u0649": "\u064a",
        "\u0671": "\u0627",
        "\u06c1": "\u0647",
        "\u06cc": "\u064a",
        "\u06a9": "\u0643",
        "\u0629": "\u0647",
    }
)
"""Letters that Unicode does not take apart, and those of which people type the other form."""
_DIGIT = re.compile(r"[^\D0-9]")
_COMMA = re.compile(r"(?<=\d)[,\u066c](?=\d)")
_HYPHENS = "-\u2010."
_LETTER = r"[^\W\d_]"
_JOINED = re.compile(
    rf"[^\W_]+(?:(?:(?<={_LETTER})[{_HYPHENS}]|[{_HYPHENS}](?={_LETTER}))[^\W_]+)+"
)
_WITHOUT_HYPHENS = str.maketrans("", "", _HYPHENS)


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
    """Return the words by which a text is found, without accents and capitals.

    What is joined by hyphens and the like counts as one word too.
    """
    folded = _fold(text)
    joined = {match.translate(_WITHOUT_HYPHENS) for match in _JOINED.findall(folded)}
    if not _NOT_PLAIN.search(folded):
        return joined.union(_PLAIN_RUN.findall(folded))
    return joined | {word for run in _run().findall(folded) for word in _split(run)}


def _fold(text: str) -> str:
    lowered = unicodedata.normalize("NFKD", text).lower()
    folded = _DROPPED.sub("", lowered).translate(_LETTERS)
    return _COMMA.sub("", _DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), folded))


@cache
def _run() -> re.Pattern[str]:
    """Return what finds letters that stand together with their marks, in any writing."""
    letters = map(chr, range(0x300, 0x1E000))
    marks = "".join(letter for letter in letters if unicodedata.category(letter)[0] == "M")
    signs = "".join(sign for sign in map(chr, range(0xA0, 0x20000)) if _is_symbol(sign))
    return re.compile(rf"[{_SPACELESS}]+|(?:(?![{_SPACELESS}])(?:[^\W_]|[{marks}]))+|[{signs}]")


def _is_symbol(sign: str) -> bool:
    """Return whether a character is a symbol such as an emoji, which counts as a word."""
    return unicodedata.category(sign) == "So"


def _split(run: str) -> list[str]:
    """Return the words that letters without anything between them are."""
    if re.match(f"[{_SPACELESS}]", run):
        return [*(run[at : at + 2] for at in range(max(len(run) - 1, 1))), run[-1]]
    return [run]


def index(cards: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every part with words.

    Each row is a word, the keys of the entries with it in their title, and those of the others.
    """
    rows: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for card in sorted(cards, key=lambda card: str(card["key"])):
        in_title = words(" ".join((card["title"], *card["also"])))
        for word in in_title:
            rows[word][0].append(card["key"])
        for word in words(" ".join((*card["facts"], *card["text"]))) - in_title:
            rows[word][1].append(card["key"])
    parts: dict[str, list[list[str]]] = {name: [] for name in OF_WORDS}
    for word in sorted(rows):
        parts[part_of_word(word)].append([word, *map("".join, rows[word])])
    for name, found in parts.items():
        data = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        yield name, f"loaded({data});\n"
