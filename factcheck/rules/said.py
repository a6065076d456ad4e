"""What a text of ours gives as said by others: runs in quotation marks, and numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.rules.plain import ascii_digits
from factcheck.rules.words import tables
from factcheck.text.clusters import INVISIBLE
from factcheck.text.numbers.numerals import read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_RUNS = re.compile(
    r"“(?P<a>[^”]*)(?:”|$)|„(?P<b>[^“”]*)(?:[“”]|$)|\"(?P<c>[^\"]*)(?:\"|$)|«(?P<d>[^»]*)(?:»|$)"
    r"|»(?P<e>[^«]*)«|‹(?P<f>[^›]*)›|「(?P<g>[^」]*)」|『(?P<h>[^』]*)』|《(?P<i>[^》]*)》"
    r"|(?<!\w)‘(?P<j>[^’]*(?:’\w[^’]*)*)’(?!\w)|(?<!\w)'(?P<k>[^']*(?:'\w[^']*)*)'(?!\w)"
)
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_DIGIT = re.compile(r"\d")
_MAY_SAY = re.compile(r"\d|[\"“„«»‹「『《‘]|(?<!\w)'")
_SEPARATOR = "[.,'’\u00a0\u202f\u2009٫٬]"
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|june|july|august|september|october|november|december)\b"
)
_YEAR = r"(?:1[89]|2[05])\d\d"
_DATES = re.compile(
    "|".join(
        (
            r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}",
            rf"\b\d{{1,2}}(?:st|nd|rd|th)?\W{{1,3}}(?:(?:of|de)\s)?{_MONTH}\.?(?:\W{{1,2}}{_YEAR})?",
            rf"{_MONTH}\.?\s\d{{1,2}}\b",
            # a month of another language, known by the year after it
            rf"\b\d{{1,2}}\.?\s(?:de\s)?[^\d\s]+\s(?:(?:del?|ឆ្នាំ|พ\.ศ\.|ค\.ศ\.)\s?)?{_YEAR}",
            r"ngày\s\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?",
            r"\d+\s?[年月日년월일]",
            rf"(?<!\d){_YEAR}(?!\d)",
            r"\d{1,2}:\d\d",
        )
    ),
    re.IGNORECASE,
)
_LINKS = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]|\{[^}]*\}|https?://\S+")

NAMING = (
    r"(?:\b(?:numbers?|nos?|nr|ref|tel|fax|box|art|article|section|chapter|part|annex|page|vol)\.?"
    r"|[№#§]|n°)[\s:]*[\w+()/.-]*\d[\d\s()/.-]*|, take \d{1,2}$"
)
"""Digits that count nothing, but name something: a section, a telephone, a title’s next take."""
_NAMING = re.compile(NAMING, re.IGNORECASE)


class Number(NamedTuple):
    """A number as it is written, and the values that it may have."""

    words: str
    values: frozenset[Fraction]
    decimals: int


def may_say(text: str) -> bool:
    """Return whether a text may have a digit or a run in quotation marks, without reading it."""
    return _MAY_SAY.search(text) is not None


def runs_in(text: str) -> Iterator[str]:
    """Yield every run of a text in quotation marks of any kind."""
    for match in _RUNS.finditer(text):
        run = next(found for found in match.groups() if found is not None)
        if any(map(str.isalnum, run)):
            yield run


def without_dates(text: str) -> str:
    """Return a text without dates, and with the decimal digits of all scripts as 0 to 9."""
    if not _DIGIT.search(text):
        return text
    return _DATES.sub(" ", ascii_digits(text))


def without_names(text: str) -> str:
    """Return a text without numbers that name something, as in `section 2`, and count nothing."""
    return _NAMING.sub(" ", text)


def without_links(text: str) -> str:
    """Return a text without addresses, references and what the build fills in."""
    return _LINKS.sub(" ", text)


@cache
def _values() -> dict[str, int]:
    """Return the values of number words; those of `twenty-one` are added up."""
    table = tables()["numbers"]
    units = {word: value for value, word in enumerate(table["units"], start=1)}
    tens = {word: 10 * value for value, word in enumerate(table["tens"], start=2)}
    return {**units, **tens, **table["multiples"]}


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of a number in digits or in words, and of what multiplies it."""
    tens, units = ("|".join(tables()["numbers"][name]) for name in ("tens", "units"))
    word = rf"\b(?:(?:{tens})-(?:{units})|(?!ones?\b)(?:{'|'.join(_values())})s?)\b"
    multiples = "|".join(tables()["numbers"]["multiples"])
    digits = rf"\d+(?:{_SEPARATOR}\d+)*"
    return re.compile(rf"(?:({digits})|{word})(?=(?:[\s-]({multiples})\b)?)", re.IGNORECASE)


def numbers_in(text: str) -> Iterator[Number]:
    """Yield every number of a text, in digits of any script or in English words."""
    for match in _number().finditer(ascii_digits(without_links(text).translate(_UNSEEN))):
        value = _value(match[1]) if match[1] else _value_of_words(match[0].lower())
        values = {value, value * _values()[match[2].lower()]} if match[2] else {value}
        _, point, after = match[0].replace(",", ".").rpartition(".")
        yield Number(match[0], frozenset(values), len(after) if point else 0)


def _value(digits: str) -> Fraction:
    """Return what digits are worth; if they are no number, then like digits are worth the same."""
    if numeral := read_numeral(digits, ".,"):
        return numeral.value
    whole, *parts = re.split(r"\D", digits)
    return Fraction(f"{whole}.{''.join(parts)}")


def _value_of_words(words: str) -> Fraction:
    values = _values()
    return Fraction(
        sum(values.get(word) or values[word.removesuffix("s")] for word in words.split("-"))
    )


def is_known(number: Number, known: AbstractSet[Fraction]) -> bool:
    """Return whether a number is among known ones, rounded as it is itself."""
    return not number.values.isdisjoint(known) or any(
        round(value, number.decimals) in number.values for value in known
    )
