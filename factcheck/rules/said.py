"""What a text of ours gives as said by others: runs in quotation marks, and numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.rules.plain import ascii_digits
from factcheck.text.clusters import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_RUNS = re.compile(
    r"“(?P<a>[^”]*)(?:”|$)|„(?P<b>[^“”]*)(?:[“”]|$)|\"(?P<c>[^\"]*)(?:\"|$)|«(?P<d>[^»]*)(?:»|$)"
    r"|»(?P<e>[^«]*)«|‹(?P<f>[^›]*)›|「(?P<g>[^」]*)」|『(?P<h>[^』]*)』|《(?P<i>[^》]*)》"
    r"|(?<!\w)‘(?P<j>[^’]*(?:’\w[^’]*)*)’(?!\w)|(?<!\w)'(?P<k>[^']*(?:'\w[^']*)*)'(?!\w)"
)
_MULTIPLES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
}
_UNITS = re.findall(
    r"\w+",
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NAMES = {
    **{name: number for number, name in enumerate(_UNITS, start=2)},
    **{name: number * 10 for number, name in enumerate(_TENS, start=2)},
    "dozen": 12,
}
_VALUES = {"one": 1, **_NAMES, **_MULTIPLES}
_GROUPS = re.compile(r"[1-9]\d{0,2}([.,'’\u00a0\u202f\u2009])\d{3}(?:\1\d{3})*(?:[.,]\d+)?")
_NUMBER_WORD = re.compile(
    rf"\b(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(['one', *_UNITS])})"
    rf"|(?:{'|'.join(_NAMES)}|{'|'.join(_MULTIPLES)})s?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"\d+(?:[.,'’\u00a0\u202f\u2009٫٬]\d+)*|{_NUMBER_WORD.pattern}", re.IGNORECASE
)
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_DIGIT = re.compile(r"\d")
_MAY_SAY = re.compile(r"\d|[\"“„«»‹「『《‘]|(?<!\w)'")
_MULTIPLE = re.compile(rf"[\s-]({'|'.join(_MULTIPLES)})\b", re.IGNORECASE)
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
    r"|[№#§]|n°)[\s:]*[\w+()/.-]*\d[\d\s()/.-]*"
)
"""Digits that count nothing, but name something: a section, a telephone."""
_NAMING = re.compile(NAMING, re.IGNORECASE)


class Number(NamedTuple):
    """A number as it is written, and the values that it may have."""

    words: str
    values: frozenset[Fraction]
    decimals: int


def may_say(text: str, *, in_words: bool = True) -> bool:
    """Return whether a text may have a number or a run in quotation marks, without reading it."""
    visible = text.translate(_UNSEEN)
    return bool(_MAY_SAY.search(visible) or (in_words and _NUMBER_WORD.search(visible)))


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


def numbers_in(text: str) -> Iterator[Number]:
    """Yield every number of a text, in digits of any script or in English words."""
    plain = ascii_digits(without_links(text).translate(_UNSEEN))
    for match in _NUMBER.finditer(plain):
        values = set(_values(match[0]))
        if multiple := _MULTIPLE.match(plain, match.end()):
            values |= {value * _MULTIPLES[multiple[1].lower()] for value in values}
        _, point, after = match[0].replace(",", ".").rpartition(".")
        yield Number(match[0], frozenset(values), len(after) if point else 0)


def _values(token: str) -> Iterator[Fraction]:
    word = token.lower()
    if not word[0].isdigit():
        yield _value_of_name(word)
        return
    parts = re.split(r"\D", word)
    if len(parts) == 1:
        yield Fraction(word)
        return
    if _GROUPS.fullmatch(word):
        whole = re.sub(r"[.,]\d{1,2}$|[.,]\d{4,}$", "", word)
        yield Fraction(re.sub(r"\D", "", whole) + word[len(whole) :].replace(",", "."))
    else:  # a whole number and its decimals; of more parts it is no number, but one of its kind
        yield Fraction(f"{parts[0]}.{''.join(parts[1:])}")


def _value_of_name(word: str) -> Fraction:
    tens, _, unit = word.partition("-")
    if unit:
        return Fraction(_VALUES[tens] + _VALUES[unit])
    return Fraction(_VALUES.get(word) or _VALUES[word.removesuffix("s")])


def is_known(number: Number, known: AbstractSet[Fraction]) -> bool:
    """Return whether a number is among known ones, rounded as it is itself."""
    return not number.values.isdisjoint(known) or any(
        round(value, number.decimals) in number.values for value in known
    )
