"""Pictures: their geometry says the numbers they are drawn from."""

from __future__ import annotations

import re

from factcheck.record.dates import parse_period
from factcheck.record.parts import Figure
from factcheck.site import charts
from factcheck.site.charts import Waffle
from factcheck.text.document import FrozenText, Span
from tests.tables import each_row


def cells(path: str) -> int:
    """Return how many unit cells a path of rows goes round."""
    return sum(int(width) for width in re.findall(r"h(\d+)v", path))


@each_row(
    ("total", "part", "columns"), [(104, 19, 26), (104, 19, 13), (7, 0, 5), (7, 7, 5), (1, 1, 10)]
)
def test_a_waffle_has_a_square_for_each_of_the_whole(total: int, part: int, columns: int) -> None:
    drawn = Waffle(total, part, columns, "part", "whole")
    assert cells(drawn.filled) == part
    assert cells(drawn.open) == total - part
    assert drawn.rows * columns >= total > (drawn.rows - 1) * columns


def figure(name: str, value: float | None, **more: str) -> Figure:
    return Figure.model_validate({"id": name, "value": value, "unit": "cases", **more})


@each_row(
    ("figures", "expected"),
    [
        ([figure("cases", 104), figure("serious", 19, of="cases")], (104, 19)),
        ([figure("cases", 104)], None),
        ([figure("cases", 100_000), figure("serious", 19, of="cases")], None),
        ([figure("cases", 10.5), figure("serious", 2, of="cases")], None),
        ([figure("cases", 10), figure("more", 12, of="cases")], None),
    ],
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


@each_row(
    ("part", "total", "words"), [(19, 104, "18.3%"), (5, 5, "100%"), (0, 0, "0%"), (1, 3, "33.3%")]
)
def test_shares(part: int, total: int, words: str) -> None:
    assert charts.share(part, total) == words


@each_row(
    ("period", "value", "expected"),
    [
        ("2022", 1, "M0 7h200v2h-200Z"),
        ("2021/2022-06", 100, "M0 5h100v6h-100Z"),
        ("2023-04/2024", 99_999, "M250 2h50v12h-50Z"),
        ("2022-01-01", 0, "M0 7h3v2h-3Z"),
    ],
)
def test_a_period_is_drawn_over_all_of_its_days_by_the_size_of_its_number(
    period, value, expected
) -> None:
    axis = charts.axis(map(parse_period, ("2021-03", "2022-09", "2022")))
    assert axis == charts.Axis(2022)
    assert [name for _, name in axis.quarters] == ["2022", "Apr", "Jul", "Oct", "2023", "Apr"]
    assert axis.bar(parse_period(period), value) == expected


@each_row(("period", "side"), [("2021", "earlier"), ("2021/2022", ""), ("2023-07", "later")])
def test_a_period_beside_the_axis_is_named(period, side) -> None:
    assert charts.Axis(2022).beyond(parse_period(period)) == side


def test_no_axis_is_drawn_of_nothing() -> None:
    assert charts.axis([]) is None
