"""Lines: counted as editors and GitHub count them."""

from __future__ import annotations

from factcheck.record.lines import Lines
from tests.tables import each_row


@each_row(
    ("text", "place"),
    [
        ("x", (1, 1)),
        ("ab x", (1, 4)),
        ("a\nx", (2, 1)),
        ("a\r\n x", (2, 2)),
        ("a\rx", (2, 1)),
        ("a\u2028b\u2029c\u0085d\x0bx", (1, 9)),  # line ends to YAML or Python only
        ("🌉é\nក្រ x", (2, 5)),  # columns count code points
    ],
)
def test_a_place_is_that_of_an_editor(text: str, place: tuple[int, int]) -> None:
    assert Lines(text).place(text.index("x")) == place
