"""Pictures: their geometry says the numbers they are drawn from."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest

from factcheck import charts
from factcheck.charts import Waffle
from factcheck.document import FrozenText, Span
from factcheck.parts import Figure


def cells(path: str) -> int:
    """Return how many unit cells a path of rows goes round."""
    return sum(int(width) for width in re.findall(r"h(\d+)v", path))


@pytest.mark.parametrize(
    ("total", "part", "columns"), [(104, 19, 26), (104, 19, 13), (7, 0, 5), (7, 7, 5), (1, 1, 10)]
)
def test_a_waffle_has_a_square_for_each_of_the_whole(total: int, part: int, columns: int) -> None:
    drawn = Waffle(total, part, columns, "part", "whole")
    assert cells(drawn.filled) == part
    assert cells(drawn.open) == total - part
    assert drawn.rows * columns >= total > (drawn.rows - 1) * columns


def figure(name: str, value: float | None, **more: str) -> Figure:
    return Figure.model_validate({"id": name, "value": value, "unit": "cases", **more})


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure("cases", 104), figure("serious", 19, of="cases")], (104, 19)),
        ([figure("cases", 104)], None),
        ([figure("cases", 100_000), figure("serious", 19, of="cases")], None),
        ([figure("cases", 10.5), figure("serious", 2, of="cases")], None),
        ([figure("cases", 10), figure("more", 12, of="cases")], None),
    ],
    ids=["a part of a whole", "no part", "too many to draw", "not whole", "more than the whole"],
)
def test_only_a_small_whole_part_is_drawn(figures, expected) -> None:
    drawn = charts.waffle(figures)
    assert (drawn and (drawn.total, drawn.part)) == expected


def test_a_derived_rest_is_not_drawn_as_the_part() -> None:
    rest = Figure.model_validate(
        {"id": "rest", "derive": "cases - serious", "unit": "cases", "of": "cases"}
    )
    stated = [figure("cases", 104), figure("serious", 19, of="cases")]
    drawn = charts.waffle([stated[0], stated[1], rest])
    assert drawn is not None
    assert drawn.part == 19


def test_a_strip_draws_overlapping_words_once() -> None:
    drawn = charts.strip(FrozenText("one two three four"), [Span(4, 13), Span(0, 7)])
    assert drawn.claims == "M0 6h13v34h-13Z"
    assert drawn.length == 18


def test_a_strip_joins_what_nobody_could_tell_apart() -> None:
    text = FrozenText("word " * 5_000)
    drawn = charts.strip(text, [Span(at, at + 4) for at in range(0, 25_000, 10)])
    assert 1 <= drawn.claims.count("M") <= 400
    far = charts.strip(text, [Span(at, at + 4) for at in range(0, 25_000, 100)])
    assert far.claims.count("M") == 250


@pytest.mark.parametrize(
    ("part", "total", "words"), [(19, 104, "18.3%"), (5, 5, "100%"), (0, 0, "0%"), (1, 3, "33.3%")]
)
def test_shares(part: int, total: int, words: str) -> None:
    assert charts.share(part, total) == words


def dated(day: str, *, is_document: bool = False, is_cited: bool = False) -> dict:
    published = {"sort": day}
    flags = {"is_document": is_document, "is_cited": is_cited}
    return {"published": published, "title": f"of {day}", **flags}


def test_each_year_with_items_has_a_line_below_the_year_before() -> None:
    drawn = charts.timeline([dated("2024-12-31"), dated("2022-01-01"), dated("2022-07-02")], 365)
    assert drawn is not None
    assert [(line.year, len(line.marks)) for line in drawn.years] == [(2022, 2), (2024, 1)]
    assert [[mark.x for mark in line.marks] for line in drawn.years] == [[0, 182], [364]]
    for line, following in pairwise(drawn.years):
        assert line.top < line.base < following.top
    assert drawn.years[-1].base < drawn.height
    assert drawn.quarters == (0, 90, 181, 273)


def test_no_mark_of_the_time_line_covers_another() -> None:
    days = [f"2022-09-{day:02}" for day in (1, 1, 1, 2, 3, 4, 9, 9, 30)]
    drawn = charts.timeline([dated(day) for day in days])
    assert drawn is not None
    (line,) = drawn.years
    for one, other in combinations(line.marks, 2):
        assert abs(one.x - other.x) >= 12 or abs(one.y - other.y) >= 12
    assert all(line.top + 12 <= mark.y <= line.base - 12 for mark in line.marks)
    assert [mark.label for mark in line.marks] == [f"of {day}" for day in days]


@pytest.mark.parametrize(
    ("flags", "shape"),
    [({"is_document": True}, "document"), ({"is_cited": True}, "cited"), ({}, "evidence")],
)
def test_a_mark_says_what_the_item_is(flags: dict[str, bool], shape: str) -> None:
    drawn = charts.timeline([dated("2022-09-09", **flags)])
    assert drawn is not None
    assert [mark.shape for mark in drawn.years[0].marks] == [shape]


def test_without_dates_there_is_no_time_line() -> None:
    assert charts.timeline([]) is None
