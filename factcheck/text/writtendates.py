"""Dates as texts write them: which days, months and years a text names.

Years of the Buddhist era are turned into those of the common one. A date in figures alone, such as
`04/09/2022`, may be of the day or of the month first, so it counts as both.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.record.dates import PartialDate, Period

_NAMES = tomllib.loads(Path(__file__).with_name("months.toml").read_text("utf-8"))
_MONTHS = {
    unicodedata.normalize("NFC", name): number
    for names in _NAMES["months"]
    for number, name in enumerate(names.split(), start=1)
}
_MONTH = "|".join(map(re.escape, sorted(_MONTHS, key=len, reverse=True)))
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_YEAR = r"(?<!\d)(?P<year>[12]\d{3})(?!\d)"
_NAME = rf"(?<![^\W\d_])(?P<month>{_MONTH})(?![^\W\d_])\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°)?[.,]? ?(?:(?:day )?of |de |do |ខែ ?)?"
_OF = r"(?:de |del |do |of |พ\.ศ\. ?|ค\.ศ\. ?|ឆ្នាំ ?)?"
_FORMS = (
    # 9 September 2022, 9th of September, 9 de septiembre de 2022, ថ្ងៃទី៩ ខែកញ្ញា ឆ្នាំ២០២២
    rf"{_DAY}{_ORDINAL}{_NAME}(?:[, ]*{_OF}{_YEAR})?",
    # September 9, 2022; Sept. 9th
    rf"{_NAME} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? {_YEAR})?",
    # September 2022
    rf"{_NAME}[, ]*{_OF}{_YEAR}",
    # 2022-09-09, 2022/9/9, 2022.09.09, 2022年9月9日, 2022년 9월 9일
    rf"{_YEAR}(?:[-/.]|年|년 ?)(?P<number>\d{{1,2}})(?:[-/.]|月|월 ?)(?P<day>\d{{1,2}})(?!\d)",
    # 9月9日, 9월 9일
    r"(?<!\d)(?P<number>\d{1,2})(?:月|월 ?)(?P<day>\d{1,2})(?:日|일)",
    # 2022年9月, 2022년 9월
    rf"{_YEAR}(?:年|년 ?)(?P<number>\d{{1,2}})(?:月|월)",
    # ngày 9 tháng 9 năm 2022
    rf"{_DAY} tháng (?P<number>\d{{1,2}})(?!\d)(?:,? năm {_YEAR})?",
    # 09/04/2022, of the day or of the month first
    rf"{_DAY}(?P<sign>[-/.])(?P<number>\d{{1,2}})(?P=sign){_YEAR}",
    rf"(?<!\d)(?P<number>\d{{1,2}})(?P<sign>[-/.])(?P<day>\d{{1,2}})(?P=sign){_YEAR}",
    _YEAR,
)
_BUDDHIST_ERA = 543
_FIRST_BUDDHIST = 2400
_LAST_MONTH, _LAST_DAY = 12, 31


class WrittenDate(NamedTuple):
    """What a text names of a date; None for what it leaves out."""

    year: int | None
    month: int | None
    day: int | None


def dates_in(text: str) -> Iterator[WrittenDate]:
    """Yield every date of a text, in every way in which it can be read."""
    plain = _plain(text)
    for form in _FORMS:
        for match in re.finditer(form, plain):
            found = match.groupdict()
            month = _MONTHS[found["month"]] if found.get("month") else _number(found.get("number"))
            day = _number(found.get("day"))
            if (month or 1) <= _LAST_MONTH and (day or 1) <= _LAST_DAY:
                yield WrittenDate(_year(found.get("year")), month, day)


def is_written(period: Period, text: str, year: int | None = None) -> bool:
    """Return whether a text names a date, or both ends of a range.

    Args:
        period: the date or range.
        text: what is searched.
        year: the year that is meant where the text names none.

    """
    written = set(dates_in(text))
    return all(_is_among(date, written, year) for date in (period.start, period.end))


def _is_among(date: PartialDate, written: set[WrittenDate], year: int | None) -> bool:
    return any(
        (found.year or year) == date.year
        and date.month in {None, found.month}
        and date.day in {None, found.day}
        for found in written
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(digits: str | None) -> int | None:
    year = _number(digits)
    return year - _BUDDHIST_ERA if year and year >= _FIRST_BUDDHIST else year


def _plain(text: str) -> str:
    """Return a text in lower case with ASCII digits and single spaces."""
    folded = unicodedata.normalize("NFC", text).lower()
    digits = {ord(sign): str(unicodedata.decimal(sign)) for sign in set(folded) if sign.isdecimal()}
    return " ".join(folded.translate(digits).split())
