"""Invented words, names and sentences, the same ones for the same seed."""

from __future__ import annotations

from itertools import accumulate, product
from typing import TYPE_CHECKING

from factcheck.rules.said import numbers_in
from factcheck.rules.sense import turns
from factcheck.rules.wording import verdicts

if TYPE_CHECKING:
    from random import Random

_SYLLABLES = ["".join(pair) for pair in product("bdfgklmnprstvz", "aeiou")]
_VOCABULARY = 2500
_LEAST_WORDS = 3
_QUOTED, _OTHERS = '"{}"', ("{} & co.", "{}’s", "{} – über")
_PLAIN = 0.6
"""The share of sentences without an ornament."""


def code_word(number: int) -> str:
    """Return a capitalised word of its own for each number below 343,000."""
    syllables = []
    for _ in range(3):
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()


def _means_something(word: str) -> bool:
    """Return whether a word is one that rules look for in English."""
    found = (turns(word, 0, len(word), "en"), verdicts(word), numbers_in(word))
    return any(map(any, found))


class Words:
    """A language without meaning; some words are far more frequent than others."""

    def __init__(self, random: Random) -> None:
        """Make up the vocabulary."""
        self._random = random
        words: dict[str, None] = {}
        while len(words) < _VOCABULARY:
            word = "".join(random.choices(_SYLLABLES, k=random.randint(1, 4)))
            if not _means_something(word):
                words[word] = None
        self._words = list(words)
        self._weights = list(accumulate((place + 3) ** -0.8 for place in range(_VOCABULARY)))

    def several(self, length: int) -> list[str]:
        """Return words of together about as many characters, at least three."""
        chosen, total = [], 0
        count = length // 4 + _LEAST_WORDS
        for word in self._random.choices(self._words, cum_weights=self._weights, k=count):
            chosen.append(word)
            total += len(word) + 1
            if total >= length and len(chosen) >= _LEAST_WORDS:
                break
        chosen[0] = chosen[0].capitalize()
        return chosen

    def phrase(self, length: int) -> str:
        """Return plain words of about as many characters."""
        return " ".join(self.several(length))

    def sentence(self, length: int) -> str:
        """Return a sentence of about as many characters, with a number, and some with signs."""
        words = self._adorned(length, (_QUOTED, *_OTHERS))
        unit = self._random.choice((" %", ".5 %", " million", ""))
        words.insert(len(words) // 3, f"{self._random.randint(2, 99)}{unit}")
        return " ".join(words) + "."

    def remark(self, length: int) -> str:
        """Return a sentence that states no number and quotes nobody."""
        return " ".join(self._adorned(length, _OTHERS)) + "."

    def _adorned(self, length: int, ornaments: tuple[str, ...]) -> list[str]:
        """Return words of together about as many characters, some of them with signs."""
        words = self.several(length)
        if self._random.random() > _PLAIN:
            middle = len(words) // 2
            words[middle] = self._random.choice(ornaments).format(words[middle])
        return words

    def name(self) -> str:
        """Return a name of two words."""
        first, last = ("".join(self._random.choices(_SYLLABLES, k=3)) for _ in range(2))
        return f"{first.capitalize()} {last.capitalize()}"
