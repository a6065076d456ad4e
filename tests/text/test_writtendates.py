"""Dates as texts write them; more ways are in tests/proven/tables/people.py."""

from __future__ import annotations

from factcheck.record.dates import parse_period
from factcheck.text.writtendates import WrittenDate, dates_in, is_written
from tests.tables import each_row


@each_row(
    ("text", "date", "is_there"),
    [
        ("on 09 September 2022", "2022-09-09", True),
        ("on 19 September 2022", "2022-09-09", False),
        ("on 9 September 20221", "2022-09-09", False),
        ("on 9 Septembers 2022", "2022-09-09", False),
        ("in September 2022", "2022-09-09", False),
        ("in September 2022", "2022-09", True),
        ("in September 2022", "2022", True),
        ("on 9 September 2022", "2022-09", True),
        ("in 2022", "2022-09", False),
        ("from 1 Jan. to 30 Aug. 2022", "2022-08-30", True),
        ("1 May 2022 and 3 June 2022", "2022-05-01/2022-06-03", True),
        ("1 May 2022 and 3 June 2022", "2022-05-01/2022-06-04", False),
        ("04/09/2022", "2022-09-04", True),
        ("04/09/2022", "2022-04-09", True),
        ("04/09/2022", "2022-04-10", False),
        ("31/12/2022", "2022-12-31", True),
        ("๙ กันยายน ๒๕๖๕", "2022-09-09", True),
        ("no date", "2022", False),
        ("", "2022", False),
    ],
)
def test_whether_a_date_is_written(text: str, date: str, is_there: bool) -> None:
    assert is_written(parse_period(date), text) is is_there


@each_row(
    ("text", "year", "is_there"),
    [
        ("on 05 Sep.", 2022, True),
        ("on 05 Sep.", 2021, False),
        ("on 05 Sep.", None, False),
        ("on 5 September 2021", 2022, False),  # it says which year
    ],
)
def test_a_year_that_is_left_out_is_the_one_that_is_given(text, year, is_there) -> None:
    assert is_written(parse_period("2022-09-05"), text, year) is is_there


def test_no_day_that_cannot_be() -> None:
    found = set(dates_in("on 45 May 2022, 2022-19-03"))
    assert WrittenDate(2022, 5, 45) not in found
    assert all((date.month or 1) <= 12 for date in found)
