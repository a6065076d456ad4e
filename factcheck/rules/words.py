"""The words that rules look for: the tables of words.toml, as patterns."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum, auto
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTER = "[\\w\u0300-\u036f\u0591-\u05c7\u0900-\u0963\u0966-\u0dff]"
"""A letter, or a mark of one: of these `\\w` leaves out the vowel signs of Indic scripts."""


class Kind(StrEnum):
    """What a word expresses that turns the sense; a denial such as `not true` is no negation."""

    DENIAL = auto()
    DOUBT = auto()
    CONDITION = auto()
    MODALITY = auto()
    ATTRIBUTION = auto()
    NEGATION = auto()


@cache
def tables() -> dict[str, Any]:
    """Return all tables; they are read when a rule first needs one."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def pattern(template: str) -> re.Pattern[str]:
    """Return a pattern in which the name of a list in braces stands for its words."""
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda name: _forms(tables()[name[1]]), template))


def _table_of(tag: str) -> str:
    """Return the name of a language's table, by its BCP 47 tag."""
    primary = tag.lower().partition("-")[0]
    return str(tables()["like"].get(primary, primary))


@cache
def joining(tag: str) -> str:
    """Return the pattern of words that join a further statement to one that is complete."""
    language, languages = _table_of(tag), tables()["languages"]
    found = _forms((languages.get(language) or languages["en"])["joining"])
    return found if language in tables()["unspaced"] else _apart(found)


@cache
def turning(tag: str, *, is_latin: bool) -> re.Pattern[str]:
    """Return the pattern of words that stand apart, for texts of Latin script alone or of any."""
    language = _table_of(tag)
    latin = [name for name in tables()["latin"] if name in {"en", language}]
    apart = tables()["languages"].keys() - {*tables()["latin"], *tables()["unspaced"]}
    return re.compile(_apart(_by_kind([*latin, *([] if is_latin else sorted(apart))], language)))


@cache
def turning_unspaced() -> re.Pattern[str]:
    """Return the pattern of words of scripts without spaces, wherever they stand."""
    return re.compile(_by_kind(tables()["unspaced"]))


@cache
def verdict() -> re.Pattern[str]:
    """Return the pattern of words of judgement, with a group for each and its other forms."""
    groups = [f"(?P<v{at}>{_forms(words)})" for at, words in enumerate(tables()["verdicts"])]
    return re.compile(_apart("|".join(groups)))


@cache
def measures() -> dict[str, re.Pattern[str]]:
    """Return the patterns of the signs and words for units of money and of time, by their names."""
    return {
        name: re.compile(rf"(?<![^\W\d_])(?:{'|'.join(words)})(?![^\W\d_])", re.IGNORECASE)
        for name, words in tables()["measures"].items()
    }


def _by_kind(names: Iterable[str], language: str = "") -> str:
    """Return a pattern with a group for each kind."""
    return "|".join(
        f"(?P<{kind}>{'|'.join(_turning(name, kind, language) for name in names)})" for kind in Kind
    )


def _turning(name: str, kind: Kind, language: str) -> str:
    table = tables()["languages"][name]
    others = tables()["languages"].get(language, {}).get("not_english", ())
    words = [word for word in table[kind] if name != "en" or word not in others]
    return f"{table.get('prefix', '')}(?:{_forms(words)})"


def _forms(words: Iterable[str]) -> str:
    """Return the pattern of words in which `*` stands for further letters."""
    return "|".join(words).replace("*", f"{_LETTER}*").replace(" ", r"[\s-]+")


def _apart(pattern: str) -> str:
    """Return the pattern of what no letter stands next to."""
    return f"(?<!{_LETTER})(?:{pattern})(?!{_LETTER})"
