"""The timeline's geometry: rows of years and months, and no mark over another."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

from factcheck.site.timelines import Dated, Mark, timeline
from tests.tables import each_row


def dated(first: str, last: str | None = None, shape: str = "evidence") -> Dated:
    days = date.fromisoformat(first), date.fromisoformat(last or first)
    return Dated(*days, shape, f"of {first}")


def test_years_with_few_items_share_a_row() -> None:
    drawn = timeline([dated("2024-12-31"), dated("2022-01-01"), dated("2022-07-02")], 1096)
    assert drawn is not None
    (row,) = drawn.rows
    assert row.label == "2022 to 2024"
    assert row.ticks == [(0, "2022"), (365, "2023"), (730, "2024")]
    assert [mark.x for mark in row.marks] == [0, 182, 1095]
    assert row.top < row.base < drawn.height


def test_a_year_with_more_has_a_row_below_those_before() -> None:
    days = [f"2022-{month:02}-05" for month in range(1, 13)]
    drawn = timeline([dated("2020-01-01"), *map(dated, [*days, *days]), dated("2023-01-01")], 365)
    assert drawn is not None
    assert [row.label for row in drawn.rows] == ["2020", "2022", "2023"]
    assert [len(row.marks) for row in drawn.rows] == [1, 24, 1]
    assert drawn.rows[1].ticks == [(0, "Jan"), (90, "Apr"), (181, "Jul"), (273, "Oct")]
    for row, following in pairwise(drawn.rows):
        assert row.top < row.base < following.top


def test_the_fullest_months_of_a_full_year_have_a_row_of_their_own() -> None:
    others = [dated("2022-01-05"), dated("2022-06-20", "2022-07-10")]
    drawn = timeline([*(dated(f"2022-09-{day:02}") for day in range(1, 31)), *others], 365)
    assert drawn is not None
    year, months = drawn.rows
    assert year.zoomed == (181, 273)
    assert [mark.x for mark in year.marks] == [4, 170]
    assert (months.label, months.zoomed) == ("July 2022 to September 2022", None)
    assert len(months.marks) == 30
    assert [name for _, name in months.ticks] == ["Jul", "Aug", "Sep"]


PERIODS = {
    "a day": (("2022-09-09", "2022-09-09"), [(251, 0)]),
    "a month": (("2022-09-01", "2022-09-30"), [(243, 30)]),
    "a range of days": (("2022-04-11", "2022-04-14"), [(100, 4)]),
    "the last month of a year": (("2022-12-01", "2022-12-31"), [(334, 31)]),
    "a year": (("2022-01-01", "2022-12-31"), [(0, 365)]),
    "the turn of a year": (("2022-12-31", "2023-01-02"), [(364, 3)]),
    "two years": (("2022-01-01", "2023-12-31"), [(0, 730)]),
}
"""Periods, and where they are drawn: place and width, in days."""


@each_row("name", PERIODS)
def test_a_date_is_drawn_over_all_days_that_it_can_be(name: str) -> None:
    period, expected = PERIODS[name]
    item = dated(*period)
    drawn = timeline([item], 365 * (item.last.year - item.first.year + 1))
    assert drawn is not None
    assert [(mark.x, mark.width) for row in drawn.rows for mark in row.marks] == expected


def test_no_mark_of_the_timeline_covers_another() -> None:
    days = [f"2022-09-{day:02}" for day in (1, 1, 1, 2, 3, 4, 9, 9, 30)]
    months = [
        ("2022-08-01", "2022-08-31"),
        ("2022-09-01", "2022-09-30"),
        ("2022-08-20", "2022-10-05"),
    ]
    drawn = timeline([*map(dated, days), *(dated(*month) for month in months)])
    assert drawn is not None
    (row,) = drawn.rows
    assert len(row.marks) == len(days) + len(months)
    for one, other in combinations(row.marks, 2):
        ((_, end), (start, _)) = sorted([extent(one), extent(other)])
        assert start >= end or abs(one.y - other.y) >= 12
    assert all(row.top + 12 <= mark.y <= row.base - 12 for mark in row.marks)


def extent(mark: Mark) -> tuple[float, float]:
    half = 0 if mark.width else 6
    return mark.x - half, mark.x + mark.width + half


@each_row("shape", ["document", "cited", "evidence"])
def test_a_mark_says_what_the_item_is(shape: str) -> None:
    drawn = timeline([dated("2022-09-09", shape=shape)])
    assert drawn is not None
    assert [(mark.shape, mark.label) for mark in drawn.rows[0].marks] == [(shape, "of 2022-09-09")]


def test_without_dates_there_is_no_timeline() -> None:
    assert timeline([]) is None
