"""Dates: read as precisely as they are written, refused where there is no such day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.record.dates import PartialDate, parse_date, parse_period
from tests.tables import each_row

FORM = "must be a date written YYYY, YYYY-MM or YYYY-MM-DD"


@each_row(
    ("text", "first", "last", "words"),
    [
        ("2022", "2022-01-01", "2022-12-31", "2022"),
        ("2022-09", "2022-09-01", "2022-09-30", "September 2022"),
        ("2022-09-04", "2022-09-04", "2022-09-04", "4 September 2022"),
        ("2020-02", "2020-02-01", "2020-02-29", "February 2020"),
        ("2021-02", "2021-02-01", "2021-02-28", "February 2021"),
        ("1000", "1000-01-01", "1000-12-31", "1000"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "31 December 9999"),
    ],
)
def test_a_date_is_never_more_precise_than_it_was_written(text, first, last, words) -> None:
    date = parse_date(text)
    assert (str(date), date.words) == (text, words)
    assert (date.first, date.last) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@each_row(
    ("text", "message"),
    [
        ("2022-02-30", "must be a day that exists"),
        ("2021-02-29", "must be a day that exists"),
        ("2022-13", "must be a day that exists"),
        ("2022-00", "must be a day that exists"),
        ("2022-01-00", "must be a day that exists"),
        ("", FORM),
        ("22", FORM),
        ("0999", FORM),
        ("20220904", FORM),
        ("2022-9-4", FORM),
        ("4 September 2022", FORM),
        ("2022-09-04T00:00", FORM),
        (" 2022", FORM),
        ("2022\n", FORM),
        ("-2022", FORM),
        ("２０２２", FORM),  # full-width digits, which the schema refuses too
        ("٢٠٢٢", FORM),
    ],
)
def test_what_is_no_date_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="must be") as caught:
        parse_date(text)
    assert str(caught.value) == message


@each_row(
    ("text", "first", "last", "words"),
    [
        ("2022-09-04", "2022-09-04", "2022-09-04", "4 September 2022"),
        ("2022/2023", "2022-01-01", "2023-12-31", "2022 to 2023"),
        (
            "2022-01-01/2022-08-30",
            "2022-01-01",
            "2022-08-30",
            "1 January 2022 to 30 August 2022",
        ),
        ("2022-08/2022-09-04", "2022-08-01", "2022-09-04", "August 2022 to 4 September 2022"),
        ("2022-09-10/2022-09", "2022-09-10", "2022-09-30", "10 September 2022 to September 2022"),
    ],
)
def test_a_range_spans_from_the_first_day_of_its_start_to_the_last_of_its_end(
    text, first, last, words
) -> None:
    period = parse_period(text)
    assert (str(period), period.words) == (text, words)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


def test_a_range_of_one_day_is_that_day() -> None:
    assert parse_period("2022-09-04/2022-09-04") == parse_period("2022-09-04")


@each_row(
    ("text", "message"),
    [
        ("2022-09-04/2022-09-03", "must be a range whose end is not before its start"),
        ("2022/2021", "must be a range whose end is not before its start"),
        ("2022/", FORM),
        ("/2022", FORM),
        ("2021/2022/2023", FORM),
        ("2022 / 2023", FORM),
        ("2022-09-04/2022-09-31", "must be a day that exists"),
    ],
)
def test_what_is_no_range_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="must be") as caught:
        parse_period(text)
    assert str(caught.value) == message


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.dates(min_value=dt.date(1000, 1, 1)))
def test_every_day_and_every_range_of_days_is_read_back_as_written(one: dt.date, two: dt.date):
    start, end = sorted([one, two])
    period = parse_period(f"{start.isoformat()}/{end.isoformat()}")
    written = [PartialDate(day.year, day.month, day.day) for day in (start, end)]
    assert [period.start, period.end] == written
    assert (period.first, period.last) == (start, end)
    assert parse_period(str(period)) == period
