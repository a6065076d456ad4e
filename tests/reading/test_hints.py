"""Hints: how a number, a date or an address is written that was given in another form."""

from __future__ import annotations

from factcheck.record import hints
from factcheck.record.dates import parse_period
from factcheck.record.messages import shown
from tests.tables import each_row

DIGITS = "write digits without quotation marks, such as 1240 or 2.5"
UNIT = "write the number alone; what is counted goes into 'unit'"
BOUND = "write the number alone, and say in 'bound' which way it is meant"


@each_row(
    ("typed", "hint"),
    [
        ("1,240", "write 1240, with nothing between its digits"),
        ("12 345 678", "write 12345678, with nothing between its digits"),
        ("1'240", "write 1240, with nothing between its digits"),
        ("12,34,567", "write 1234567, with nothing between its digits"),
        ("2,5", "write 2.5, with a point"),
        ("12%", "write 12 here, and '%' as the unit"),
        ("3.5 ‰", "write 3.5 here, and '‰' as the unit"),
        ("300-400", "make two figures of a range, one for each end"),
        ("300 to 400", "make two figures of a range, one for each end"),
        ("300–400", "make two figures of a range, one for each end"),
        ("about 300", BOUND),
        ("more than 300", BOUND),
        ("≥ 300", BOUND),
        ("1.2 million", "write it out in digits, such as 1200000"),
        ("19 people", UNIT),
        ("US$ 20", UNIT),
        ("១៩", "write it with the digits 0 to 9: 19"),
        ("١٩", "write it with the digits 0 to 9: 19"),
        ("१९", "write it with the digits 0 to 9: 19"),
        ("１９", "write it with the digits 0 to 9: 19"),
        ("19", DIGITS),
        ("007", DIGITS),
        ("1e3", DIGITS),
        ("many", DIGITS),
        ("", DIGITS),
        ("9" * 1_000_000, DIGITS),
    ],
)
def test_a_number_is_told_how_it_is_written(typed: str, hint: str) -> None:
    assert hints.of_number(typed) == hint


@each_row(
    ("typed", "date"),
    [
        ("4 September 2022", "2022-09-04"),
        ("4. Sep. 2022", "2022-09-04"),
        ("September 4, 2022", "2022-09-04"),
        ("Sept 2022", "2022-09"),
        ("2022-9-4", "2022-09-04"),
        ("2022/09/04", "2022-09-04"),
        ("2022.9", "2022-09"),
        ("20220904", "2022-09-04"),
        ("2022-09-04T10:00:00Z", "2022-09-04"),
        ("២០២២-០៩-០៤", "2022-09-04"),
        ("2022-09-04 to 2022-09-06", "2022-09-04/2022-09-06"),
        ("2022-09-04 - 2022-09-06", "2022-09-04/2022-09-06"),
        ("2022-09-04–2022-09-06", "2022-09-04/2022-09-06"),
        ("4 September 2022 to 6 September 2022", "2022-09-04/2022-09-06"),
    ],
)
def test_a_date_is_told_how_it_is_written(typed: str, date: str) -> None:
    assert hints.of_date(typed) == f"write '{date}'"
    assert str(parse_period(date)) == date


@each_row(
    "typed",
    ["04/09/2022", "9 May", "yesterday", "2022-13-01", "4 Ju 2022", "", "x" * 1_000_000],
)
def test_what_may_mean_several_dates_or_none_is_not_guessed(typed: str) -> None:
    assert hints.of_date(typed) == "such as 2022-09-04; a range is 2022-09-04/2022-09-06"


@each_row(
    ("typed", "hint"),
    [
        ("www.example.org/a", "write 'https://www.example.org/a'"),
        ("example.org", "write 'https://example.org'"),
        ("https://example.org/a b", "write %20 for a blank, or take it out"),
        ("ftp://example.org", "such as https://example.org/page"),
        ("<https://example.org/a>", "write 'https://example.org/a' alone"),
        ("[a](https://example.org/a)", "write 'https://example.org/a' alone"),
    ],
)
def test_an_address_is_told_how_it_is_written(typed: str, hint: str) -> None:
    assert hints.of_address(typed) == hint


@each_row(
    ("typed", "hint"),
    [
        ("The Weir", "write 'the-weir'"),
        ("river–board", "write 'river-board'"),
        ("river\u200b-board", "write 'river-board'"),
        ("café", "write 'cafe'"),
        ("weir-m\u0435nded", "'\u0435' (U+0435) is a letter of another alphabet"),
        ("ស្ពាន", "'ស' (U+179F) is a letter of another alphabet"),
        ("---", ""),
    ],
)
def test_an_id_is_told_how_it_is_written(typed: str, hint: str) -> None:
    assert hints.of_id(typed) == hint


def test_a_value_of_blanks_alone_can_be_shown() -> None:
    assert shown(" " * 100) == f"'{' ' * 60} ...'"
