"""Measuring and breaking lines: what is set fits its box, and keeps every letter where it can."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.exports.faces import Face, read_face
from factcheck.exports.typesetting import Box, fit, wrap
from tests.tables import each_row

FONTS = Path(__file__).parents[2] / "theme" / "fonts"
PLAIN = Face(dict.fromkeys("abcdefghijklmnopqrstuvwxyz …", 0.5))


@pytest.fixture(scope="module")
def bold() -> Face:
    return read_face(FONTS / "CharisSIL-Bold.ttf")


@pytest.mark.parametrize(
    ("sign", "units"),
    [("A", 1405), ("i", 682), ("W", 1978), (" ", 600), ("é", 1083), ("−", 2048), ("한", None)],
)
def test_widths_are_those_of_the_face(bold: Face, sign: str, units: int | None) -> None:
    """As fonttools reads them."""
    assert bold.widths.get(sign) == (units and units / 2048)


def test_a_face_knows_what_it_lacks(bold: Face) -> None:
    assert bold.has("Ночь, café, Việt Nam: 5 × 3 − “4”…")
    assert not bold.has("한글")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, []),
        ("one", 5, ["one"]),
        ("one two three", 4, ["one two", "three"]),
        ("a  b\nc", 5, ["a b c"]),
        ("abcdefghij k", 2.1, ["abcd", "efgh", "ij k"]),
        ("k abcdefghij", 2.1, ["k", "abcd", "efgh", "ij"]),
    ],
)
def test_lines_break_between_words_and_within_one_only_where_it_must(
    text: str, width: float, lines: list[str]
) -> None:
    assert wrap(PLAIN, text, width) == lines


def test_the_largest_size_that_fits_is_taken() -> None:
    boxes = [Box(120, height, (20, 10)) for height in (80, 50, 26)]
    sizes = [fit(PLAIN, "some words of a title", box).size for box in boxes]
    assert sizes == [20, 20, 10]


def test_lines_are_evened_out() -> None:
    text = "aaaa bbbb cccc dddd eeee ffff"
    assert wrap(PLAIN, text, 13) == ["aaaa bbbb cccc dddd eeee", "ffff"]
    assert fit(PLAIN, text, Box(130, 30, (10,))).lines == ["aaaa bbbb cccc", "dddd eeee ffff"]


def test_past_the_smallest_size_a_text_ends_in_an_ellipsis() -> None:
    block = fit(PLAIN, "aaaa bbbb cccc dddd", Box(50, 24, (20, 10)))
    assert block.size == 10
    assert block.lines == ["aaaa bbbb", "cccc dddd"]
    block = fit(PLAIN, "aaaa bbbb cccc dddd", Box(50, 12, (20, 10)))
    assert block.lines == ["aaaa bbb…"]


@each_row("text", ["W" * 75, "one " * 19, "I’d " * 19, "Ẅ—" * 37, "a " * 38])
@each_row("size", [58, 42, 20])
def test_no_line_is_wider_than_its_box(bold: Face, text: str, size: int) -> None:
    block = fit(bold, text, Box(1056, 10_000, (size,)))
    assert all(bold.width(line) * size <= 1056 for line in block.lines)
    assert "".join(block.lines).replace(" ", "") == text.replace(" ", "")
    assert all(first and second for first, second in pairwise([*block.lines, "end"]))
