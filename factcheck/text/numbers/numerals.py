"""Numerals: from digits with their marks, as a language writes them, to an exact value."""

import re
import unicodedata
from fractions import Fraction
from functools import cache
from math import gcd
from typing import NamedTuple

VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
"""Fractions that are one character."""
_LONGEST = 30
_WHOLE = re.compile(r"0\d|0|[1-9]\d*")
_INDIAN = re.compile(r"(?P<whole>[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(?P<part>\d+))?")
_FRACTION = re.compile(r"(?:(?P<whole>\d+) )?(?P<over>\d+)/(?P<under>\d+)")
_MIXED = re.compile(rf"(?P<whole>\d*)\s?(?P<sign>[{VULGAR}])")
_ARABIC = {0x066B: ".", 0x066C: ","}
"""The decimal and the thousands mark that go with Arabic digits."""
_SEPARATORS = (",", r"\.", "'", r"\s")
_UNDER = {2, 3, 4, 5, 6, 8, 10}
"""Denominators that are written with a slash; with others it is a date or a ratio."""


class Numeral(NamedTuple):
    """The value of digits, and how many of them stand after the decimal mark."""

    value: Fraction
    decimals: int


def read_numeral(digits: str, marks: str) -> Numeral | None:
    """Read a numeral whose decimal mark is one of some; None where it is of no known form.

    Where either mark may be the decimal one, `1.240` is taken for a whole number.
    """
    if len(digits) > _LONGEST:
        return None
    if _WHOLE.fullmatch(digits):
        return Numeral(Fraction(digits), 0)
    if not _ARABIC.keys().isdisjoint(map(ord, digits)):
        digits, marks = digits.translate(_ARABIC), "."
    patterns = [*map(_grouped, marks), *map(_decimal, marks), *([_INDIAN] if "." in marks else [])]
    matches = (pattern.fullmatch(digits) for pattern in patterns)
    return next((_numeral(**match.groupdict()) for match in matches if match), None)


@cache
def _grouped(mark: str) -> re.Pattern[str]:
    """Return the form of a numeral in groups of three digits, all parted by one sign."""
    forms = "|".join(rf"(?:{sign}\d{{3}})+" for sign in _SEPARATORS if mark not in sign)
    return re.compile(rf"(?P<whole>[1-9]\d{{0,2}}(?:{forms}))(?:[{mark}](?P<part>\d+))?")


@cache
def _decimal(mark: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<whole>0|[1-9]\d*)[{mark}](?P<part>\d+)")


def _numeral(whole: str, part: str | None) -> Numeral:
    digits = re.sub(r"\D", "", whole)
    return Numeral(Fraction(f"{digits}.{part or 0}"), len(part or ""))


def read_fraction(digits: str) -> Numeral | None:
    """Read `½`, `2½` or `1/2`; None where it may be a date, or has no end in decimals."""
    if (match := _MIXED.fullmatch(digits)) and len(digits) <= _LONGEST:
        part = Fraction(unicodedata.numeric(match["sign"])).limit_denominator(10)
        return _ending(Fraction(int(match["whole"] or 0)) + part)
    match = _FRACTION.fullmatch(digits) if len(digits) <= _LONGEST else None
    if match is None:
        return None
    over, under = int(match["over"]), int(match["under"])
    if under not in _UNDER or not 0 < over < under or gcd(over, under) > 1:
        return None
    return _ending(int(match["whole"] or 0) + Fraction(over, under))


def _ending(value: Fraction) -> Numeral | None:
    """Return a value with its decimals; None where they have no end."""
    decimals = next((n for n in range(4) if (value * 10**n).denominator == 1), None)
    return None if decimals is None else Numeral(value, decimals)
