"""Languages: which tags there are, and in which direction words run."""

from __future__ import annotations

import pytest

from factcheck.record.languages import attributes, check_language, direction
from tests.tables import each_row

RIGHT_TO_LEFT = [
    *("ar", "ar-EG", "AR", "he", "iw", "fa", "fa-AF", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"),
    *(
        "syr",
        "nqo",
        "pa-Arab",
        "ku-Arab-IQ",
        "az-Arab",
        "ms-Arab",
        "ff-Adlm",
        "rhg-Rohg",
        "uz-aran",
    ),
]
LEFT_TO_RIGHT = [
    *("en", "en-GB", "km", "km-KH", "th", "zh-Hans", "zh-Hant-TW", "ja", "ko", "hi", "ru", "el"),
    *("ka", "am", "ta", "my", "lo", "vi", "ms", "pa", "ku", "az", "uz-Latn", "ar-Latn", "he-Latn"),
    *("ug-Cyrl", "sr-Latn-RS", "de-1996", "ca-ES-valencia"),
]


@each_row("tag", RIGHT_TO_LEFT)
def test_words_that_run_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"
    assert check_language(tag) == tag


@each_row("tag", LEFT_TO_RIGHT)
def test_words_that_run_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"
    assert check_language(tag) == tag


@each_row(
    "text", ["", "Arabic", "english", "a", "ar_EG", "ar-", "-ar", "ar EG", 'ar" dir="ltr', "عربي"]
)
def test_what_is_no_tag(text: str) -> None:
    with pytest.raises(ValueError, match="must be the tag of a language"):
        check_language(text)


@each_row(
    ("language", "around", "expected"),
    [
        ("en", "en", ""),
        ("EN", "en", ""),
        ("en-GB", "en", ""),
        ("zh-Hant", "zh-Hans", ' lang="zh-Hant" dir="ltr"'),
        ("uz-Arab", "uz", ' lang="uz-Arab" dir="rtl"'),
        ("ar", "en", ' lang="ar" dir="rtl"'),
        ("km", "en", ' lang="km" dir="ltr"'),
        ("en", "ar", ' lang="en" dir="ltr"'),
        ("en", "", ' lang="en" dir="ltr"'),
    ],
)
def test_words_are_marked_among_those_of_another_language(
    language: str, around: str, expected: str
) -> None:
    assert attributes(language, around) == expected
