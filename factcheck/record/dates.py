"""Dates as precise as the record has them: a year, a month, a day, or a range of these."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.record.problems import FormError

_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_SHORTEST_YEAR = 1000
# Not calendar.month_name, which speaks the language of the machine.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class PartialDate:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; never more precision than was written."""

    year: int
    month: int | None = None
    day: int | None = None

    @cached_property
    def first(self) -> dt.date:
        """The earliest day that it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> dt.date:
        """The latest day that it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month, day = (f"-{part:02d}" if part else "" for part in (self.month, self.day))
        return f"{self.year:04d}{month}{day}"

    @cached_property
    def words(self) -> str:
        """The date in words, at the precision of the record: `4 September 2022`."""
        month = MONTHS[self.month - 1] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)


@dataclass(frozen=True)
class Period:
    """One date, or the span between two; `start` equals `end` where it is one date."""

    start: PartialDate
    end: PartialDate

    @cached_property
    def first(self) -> dt.date:
        """The earliest day of the period."""
        return self.start.first

    @cached_property
    def last(self) -> dt.date:
        """The latest day of the period."""
        return self.end.last

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"

    @cached_property
    def words(self) -> str:
        """The period in words: `1 January 2022 to 30 August 2022`."""
        if self.start == self.end:
            return self.start.words
        return f"{self.start.words} to {self.end.words}"


def parse_date(text: str) -> PartialDate:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    Raises:
        FormError: when the form is another one or no such day exists.

    """
    match = _PART.fullmatch(text)
    if match is None or int(match[1]) < _SHORTEST_YEAR:
        message = "must be a date written YYYY, YYYY-MM or YYYY-MM-DD"
        raise FormError(message)
    parts = [int(part) for part in match.groups() if part is not None]
    date = PartialDate(*parts)
    try:
        dt.date(*[*parts, 1, 1][:3])  # 2022-02-30 has the form but is no day
    except ValueError:
        message = "must be a day that exists"
        hint = "where the day is not known, write the year and the month only"
        raise FormError(message, hint) from None
    return date


@lru_cache(maxsize=10_000)  # a record has few days, and names each of them many times
def parse_period(text: str) -> Period:
    """Read a date, or two joined by `/`.

    Raises:
        FormError: when either is no date, or the end lies before the start.

    """
    start, slash, end = text.partition("/")
    period = Period(parse_date(start), parse_date(end if slash else start))
    if period.last < period.first:
        message = "must be a range whose end is not before its start"
        raise FormError(message, "write the earlier date first")
    return period
