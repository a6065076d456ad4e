"""The real document, and a search of its words that shares no code with the engine.

It is right for this document only, which is NFC and whose asterisks are all
emphasis marks (`test_properties` holds that), and that is what makes it short.
"""

import re
from pathlib import Path

FILE = Path(__file__).parents[2] / "content" / "documents" / "mfaic-clarification.txt"
RAW = FILE.read_bytes().decode("utf-8")

PIECES = tuple(re.finditer(r"[^\s*]|\s+", RAW))  # each stands for one character of PLAIN
ALIKE = str.maketrans("“”‘’–—", "\"\"''--")
PLAIN = "".join(piece[0] if piece[0].strip() else " " for piece in PIECES).translate(ALIKE)
TOKENS = [match.span() for match in re.finditer(r"\S+", PLAIN)]
"""The words of PLAIN with their punctuation: the runs between white space."""


def raw_span(start: int, end: int) -> tuple[int, int]:
    """Where a run of PLAIN stands in RAW."""
    return PIECES[start].start(), PIECES[end - 1].end()


def count(words: str) -> int:
    """How often the words stand in PLAIN, overlapping places and cut words included."""
    return sum(PLAIN.startswith(words, at) for at in range(len(PLAIN)))


# Real quotes, written as they stand in the file; each stands there once.
HONEST = (
    "only 19 cases of them involved extortion and confinement",
    "intervened in 104 complaint cases, rescued 968 people and detained 82 suspects",
    "there has not been a single case of a human trafficking organisation",
    "but many also don't want to go back to Malaysia",
    "the permanent vice-chair of the National Committee for Counter Trafficking, dismissed",
    "about the “seriousness” of this issue and the “bad conditions” suffered by the victims",
    "thus affecting the country’s image as well as the endeavors by the competent authorities",
    "so-called issue of organ harvesting taking place in the Kingdom, Bun Eng added, is not new",
    "were around 60 to 70 Malaysians in the depot, it is believed that the real figure is lower",
    "When contacted yesterday by *Khmer Times*, Chou Bun Eng",
    "We cannot investigate and raid the company as it may be a violation of human rights",
    "MINISTRY OF FOREIGN AFFAIRS\nAND INTERNATIONAL COOPERATION",
    "were not receiving proper food from the embassy or legal counsel, Eldeen said",
    'organs from their victims to be sold," she said. "These stories are all fabricated',
)
