"""How languages write numbers: the tables of languages.toml, as patterns."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

TABLES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("languages.toml").read_text("utf-8")
)
CASED = r"[A-Za-zÀ-ÖØ-öø-ɏΑ-ωЀ-ӿԱ-և]"
"""Letters of scripts that part words by white space, and number from word as well."""
_DAY = r"\d{1,4}(?:st|nd|rd|th)?"


class Language(NamedTuple):
    """How a language writes numbers, and what makes of them something else."""

    decimal: str
    """The decimal mark; both where the language has two customs."""
    is_listed: bool
    is_month_first: bool
    """Whether days are written after their month as well: `September 4`."""
    factors: Mapping[str, int]
    patterns: Mapping[str, re.Pattern[str]]
    """By their names; what is added, and what stands before or after a number."""

    def before(self, name: str, text: str) -> re.Match[str] | None:
        """Find what a pattern says at the end of the text before a number."""
        return self.patterns[name].search(text)

    def after(self, name: str, text: str, at: int = 0) -> re.Match[str] | None:
        """Find what a pattern says at the beginning of the text after a number."""
        return self.patterns[name].match(text, at)

    def bounds(self, match: re.Match[str]) -> tuple[str, ...]:
        """Return the bounds that agree with words that were found."""
        return tuple(TABLES["bounds"][str(match.lastgroup).replace("_", "-")])


@cache
def language_of(tag: str) -> Language:
    """Return how a language writes numbers, by its BCP 47 tag."""
    table = TABLES.get(tag.partition("-")[0].lower(), {})
    lists = {name: _spaced(words) for name, words in table.items() if isinstance(words, list)}
    words = defaultdict[str, list[str]](list, lists)
    factors = {word.lower(): factor for word, factor in table.get("factors", {}).items()}
    longest_first = _spaced(sorted(factors, key=len, reverse=True))
    patterns = {
        "factor": rf"[\s-]?({_after(longest_first)})\.?",
        "percent": rf"\s?{_after(words['percent'])}",
        "percent_before": rf"{_before(words['percent_before'])}\s*$",
        **_names_and_dates(words),
        **_bounds_and_ranges(words, table),
    }
    return Language(
        decimal=_decimal(tag),
        is_listed=bool(table),
        is_month_first=tag.partition("-")[0].lower() in TABLES["styles"]["month_first"],
        factors=factors,
        patterns={name: re.compile(words, re.IGNORECASE) for name, words in patterns.items()},
    )


def _names_and_dates(words: Mapping[str, list[str]]) -> dict[str, str]:
    joined = _any([*words["range"], *words["and"], "[-–−&]"])
    spelt = _any(words["spelt"])
    return {
        "year": rf"{_before(words['years'])}\s*$",
        "year_after": rf"\s?{_any(words['year'])}",
        "perhaps_year": rf"{_before(words['perhaps_years'])}\s*$",
        "month_before": (
            rf"{_before(words['months'])}\.?(?:\s(?:of|de|del))?"
            rf"(?:\s{_DAY}\s?{joined}|(?:\s{_DAY})?,)?[\s-]*$"
        ),
        # Before digits that are a name or a time.
        "not_after": (
            rf"{_before(words['labels'])}\.?(?:\s*\d[\d.]*\s?{joined})*\s*\(?$"
            rf"|{_before(words['clock'])}\s*$"
        ),
        # After digits that are a place in a row, a date or a time.
        "not_before": (
            rf"-?{_after(words['ordinals'])}"
            rf"|(?:st|nd|rd|th|er|º)?,?(?:\s?{joined}\s?{_DAY})*\.?[\s-]?(?:of\s|de\s|d')?"
            rf"{_after(words['months'])}"
            rf"|\s?{_after(words['hour'])}|\s?{_any(words['day'])}"
        ),
        # Before digits with a point that are a place in a row.
        "ordinal_after": rf"{_before(words['ordinals_after'])}\s$",
        # A number in words before the same in digits: `nineteen (`.
        "spelt": rf"(?<!{CASED})(?:{spelt}[\s-])*{spelt}\s?\($",
    }


def _bounds_and_ranges(words: Mapping[str, list[str]], table: Mapping[str, Any]) -> dict[str, str]:
    bounds, after, joined = (
        _bounds(table.get(name, {}), place)
        for name, place in (("before", _before), ("after", _after), ("joined", _after))
    )
    return {
        "bound_before": rf"{bounds}$",
        "bound_joined": rf"\s?{joined}",
        "bound_after": rf"{_GAP}{after}(?!\s?[\d$€£])",
        "range": rf"\s?{_any([*words['range'], '[-–−]'])}\s?(?:{bounds}\s?)?",
        "between": rf"{_before(words['between'])}\s*(?:{bounds}\s?)?$",
        "conjunction": rf"\s?{_any(words['and'])}\s?",
    }


_GAP = r"[^\d.,;:!?()|。、]{0,14}?"
"""A word or two between a number and what is said of it: `100 people or more`."""


def _decimal(tag: str) -> str:
    """Return the decimal mark of a language; both where it is known to have two, or not known."""
    styles = TABLES["styles"]
    for name in (tag, tag.partition("-")[0]):
        if name in styles["comma"]:
            return ","
        if name in styles["point"]:
            return "."
    return ".,"


def _bounds(table: Mapping[str, list[str]], place: Callable[[Iterable[str]], str]) -> str:
    """Return a pattern with a group for each kind of bound."""
    return _any(
        f"(?P<{name.replace('-', '_')}>{place(_spaced(table[name]))})"
        for name in TABLES["bounds"]
        if name in table
    )


def _spaced(words: Iterable[str]) -> list[str]:
    """Return words that may also be parted by the end of a line."""
    return [word.replace(" ", r"\s") for word in words]


def _before(words: Iterable[str]) -> str:
    """Return a pattern of words before a number, each cut off from the word before it."""
    return _any(rf"(?<!{CASED}){word}\.?" if re.match(CASED, word) else word for word in words)


def _after(words: Iterable[str]) -> str:
    """Return a pattern of words after a number, each cut off from the word after it."""
    return _any(rf"{word}(?!{CASED})" if re.search(rf"{CASED}$", word) else word for word in words)


def _any(patterns: Iterable[str]) -> str:
    """Return a pattern of one of some, and of nothing at all where there are none."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"
