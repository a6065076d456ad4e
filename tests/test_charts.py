"""Pictures: their geometry says the numbers they are drawn from."""

from __future__ import annotations

import re

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
    drawn = charts.waffle(figures, 26)
    assert (drawn and (drawn.total, drawn.part)) == expected


def test_a_derived_rest_is_not_drawn_as_the_part() -> None:
    rest = Figure.model_validate(
        {"id": "rest", "derive": "cases - serious", "unit": "cases", "of": "cases"}
    )
    stated = [figure("cases", 104), figure("serious", 19, of="cases")]
    drawn = charts.waffle([stated[0], stated[1], rest], 26)
    assert drawn is not None
    assert drawn.part == 19


def test_a_strip_draws_overlapping_words_once() -> None:
    drawn = charts.strip(FrozenText("one two three four"), [Span(4, 13), Span(0, 7)])
    assert drawn.claims == "M0 6h13v34h-13Z"
    assert drawn.length == 18


@pytest.mark.parametrize(
    ("part", "total", "words"), [(19, 104, "18.3%"), (5, 5, "100%"), (0, 0, "0%"), (1, 3, "33.3%")]
)
def test_shares(part: int, total: int, words: str) -> None:
    assert charts.share(part, total) == words
