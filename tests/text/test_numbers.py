"""Numbers in a text: each a whole token, in the forms of languages, and what is none."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.record.vocabulary import Bound
from factcheck.text.numbers import is_listed, numbers_in
from factcheck.text.numbers.languages import TABLES, language_of
from tests.tables import each_row

LANGUAGES = sorted(TABLES.keys() - {"signs", "styles", "bounds", "bound_signs"})


def values(text: str, language: str = "en") -> list[float]:
    return [float(number.value) for number in numbers_in(text, language)]


@each_row(
    ("text", "language", "expected"),
    [
        ("1,240.50 and 1.5", "en", [1240.5, 1.5]),
        ("1.240,50 and 12,5", "de", [1240.5, 12.5]),
        ("1.240 and 1,240", "km", [1240, 1240]),  # both customs
        ("12,5 and 12.5", "km", [12.5, 12.5]),
        ("1’240.5", "de-CH", [1240.5]),
        ("1·5 and 1⋅5", "en", [1.5, 1.5]),
        ("1،240", "ar", [1240]),
        ("1 240,5", "fr", [1240.5]),
        ("1\N{THIN SPACE}240\N{THIN SPACE}000", "en", [1_240_000]),
        ("1,20,000 and 12,34,567.5", "en-IN", [120_000, 1_234_567.5]),
        ("12\n345", "en", [12345]),  # over the end of a line
        ("12  345 and 19\t104", "en", [12, 345, 19, 104]),  # cells of a table
        ("1,2,3", "en", []),
        ("12,5", "en", []),
        ("1.5", "de", []),
        ("1,24", "hi", []),
        ("0,5", "fr", [0.5]),
        ("007", "en", []),
        ("05", "en", [5]),
        ("0", "en", [0]),
        ("1" * 40, "en", []),
        ("1" * 5000 + "/2", "en", []),
        ("1" * 5000 + "½", "en", []),
        ("1" * 5000 + "-2", "en", []),
        ("2½ and ½ and ⅓", "en", [2.5, 0.5]),
        ("3/4 and 1 of 2", "en", [0.75, 1, 2]),
        ("4/2 and 2/4 and 19/104", "en", []),
        ("2 dozen and 3 hundred thousand", "en", [24, 300_000]),
        ("$5m and 5m and 5bn", "en", [5_000_000, 5, 5_000_000_000]),
        ("1٫5 ١٬٢٤٠", "ar", [1.5, 1240]),
        ("−5 ﹣5 －5 –5 -5", "en", [-5] * 5),
        ("-$5 and $-5", "en", [-5, -5]),
        ("19—20", "en", [19, 20]),
        ("**19** of __104__", "en", [19, 104]),
        ("\N{LEFT-TO-RIGHT MARK}19\N{RIGHT-TO-LEFT MARK}", "en", [19]),
        ("1\N{SOFT HYPHEN}9", "en", [19]),
        ("1९", "en", []),  # of two scripts
    ],
)
def test_numerals_are_read_as_the_language_writes_them(text, language, expected) -> None:
    assert values(text, language) == expected


def test_digits_of_every_script_are_read() -> None:
    zeros = [code for code in range(0x110000) if unicodedata.decimal(chr(code), None) == 0]
    assert len(zeros) > 60
    for zero in zeros:
        text = "".join(chr(zero + digit) for digit in (1, 9))
        assert values(f"{text} ") == [19], text


@each_row("sign", "%٪％﹪‰")
def test_a_sign_makes_a_share(sign: str) -> None:
    (number,) = numbers_in(f"19{sign} of them")
    assert (number.unit, number.is_sign) == ("‰" if sign == "‰" else "%", True)


@each_row(
    ("text", "language"),
    [
        ("19 per cent", "en"),
        ("19 percent", "en"),
        ("19 pour cent", "fr"),
        ("19 Prozent", "de"),
        ("19 por ciento", "es"),
        ("១៩ ភាគរយ", "km"),
        ("ร้อยละ 19", "th"),
        ("19 प्रतिशत", "hi"),
        ("١٩ في المئة", "ar"),
    ],
)
def test_a_word_makes_a_share(text: str, language: str) -> None:
    (number,) = numbers_in(text, language)
    assert (number.unit, number.is_sign) == ("%", False)


@each_row("text", ["19 percentage points", "19% points", "19 of them"])
def test_points_are_no_share(text: str) -> None:
    assert [number.unit for number in numbers_in(text)] == [""]


@each_row("language", LANGUAGES)
def test_the_words_for_bounds_are_read_in_every_language(language: str) -> None:
    """Words that hold a pattern stand for several, and are not read as they are."""
    for kind, words in TABLES[language].get("before", {}).items():
        for word in words:
            if not re.search(r"[()\\?]", word):
                (number,) = numbers_in(f"{word} 19 x", language)
                assert number.words.strip(".") in word or word in number.words, (kind, word)
    for name, text in (("after", "19 x {} x"), ("joined", "19{}")):
        for words in TABLES[language].get(name, {}).values():
            for word in words:
                if not re.search(r"[()\\?]", word):
                    (number,) = numbers_in(text.format(word), language)
                    assert number.bounds, word


@each_row("language", LANGUAGES)
def test_the_tables_of_a_language_are_complete(language: str) -> None:
    table = TABLES[language]
    assert is_listed(language)
    assert {"labels", "range", "percent", "factors", "before"} <= table.keys()
    assert "months" in table or "day" in table or language == "vi"  # which numbers its months
    kinds = {*Bound, "nearly", *(f"perhaps-{bound}" for bound in Bound)}
    assert {*table["before"], *table.get("after", {})} <= kinds
    assert unicodedata.is_normalized("NFC", str(table))


def test_what_a_language_writes_is_known_by_its_tag() -> None:
    marks = {"en": ".", "en-IN": ".", "de": ",", "de-AT": ",", "de-CH": ".", "km": ".,", "xx": ".,"}
    assert {tag: language_of(tag).decimal for tag in marks} == marks
    assert not is_listed("xx")


@each_row(
    ("text", "ends"),
    [
        ("60 to 70", 2),
        ("60-70", 2),
        ("60 – 70", 2),
        ("60～70", 2),
        ("60〜70", 2),
        ("60~70", 2),
        ("60…70", 2),
        ("60..70", 2),
        ("60 ~ 70", 2),
        ("19 20 times", 0),
        ("60|70", 0),
        ("between 60 and 70", 2),
        ("between about 60 and 70", 2),
        ("100 to about 150", 2),
        ("10 to 12 million", 2),
        ("60 and 70", 0),
        ("70 to 60", 0),
        ("rose from 60 to 70", 0),
        ("19 of 104", 0),
    ],
)
def test_the_ends_of_a_range_know_each_other(text: str, ends: int) -> None:
    assert sum(number.other is not None for number in numbers_in(text)) == ends


def test_what_is_said_of_one_end_is_said_of_both() -> None:
    low, high = numbers_in("about 1.5 to 2 million")
    assert (low.value, high.value) == (1_500_000, 2_000_000)
    assert low.bounds == high.bounds == ("about",)
    assert {number.unit for number in numbers_in("10-12%")} == {"%"}


@each_row(
    ("text", "bounds"),
    [
        ("more than 19", ("more-than",)),
        ("more\nthan 19", ("more-than",)),
        ("More than US$19", ("more-than",)),
        ('more than "19', ("more-than",)),
        ("no more than 19", ("up-to",)),
        ("nearly 19", ("about", "fewer-than")),
        ("over 19 days", ("more-than", "")),
        ("spread over 19 sites", ("more-than", "")),
        ("moreover 19", ()),
        ("roundabout 19", ()),
        ("19 of at least 104", ()),
        ("19, at least", ()),
        ("19 people or more", ("at-least",)),
        ("19 people of whom the more", ()),
        ("≥19", ("at-least",)),
        ("19+", ("at-least", "more-than")),
    ],
)
def test_a_bound_is_told_by_the_words_at_the_number(text: str, bounds: tuple[str, ...]) -> None:
    assert numbers_in(text)[0].bounds == bounds


def test_what_follows_a_number_is_told() -> None:
    (number,) = numbers_in("19-year terms")
    assert number.following == "year"


@given(st.text(st.sampled_from("0123456789 .,:/-–'%$()*_\n½aA१១٫toand"), max_size=60))
def test_any_text_can_be_read_and_every_number_is_where_it_is_said_to_be(text: str) -> None:
    for language in ("en", "de", "km", "xx"):
        for number in numbers_in(text, language):
            digits = text[number.start : number.end]
            assert any(sign.isdigit() or sign == "½" for sign in digits)
            assert isinstance(number.value, Fraction)
