"""Coverage: no word of a document is left unaccounted for."""

from __future__ import annotations

import pytest

from factcheck.rules.coverage import every_word_is_mapped
from tests.records import TEXT, found

WEIR = "The weir will be mended, he told the Gazette yesterday"
HINT = "(quote it in a claim, or name it under framing with a word why)"
AT = "error[unmapped-words] documents.notice.framing: must map every word;"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"claims.2.quotes": ["The weir will be mended"]},
            [f"{AT} line 11 has 'he told the Gazette yesterday' {HINT}"],
        ),
        (
            {"claims.2.quotes": ["The weir will [...] he told the Gazette yesterday"]},
            [f"{AT} line 11 has 'be mended' {HINT}"],
        ),
        (
            {
                "claims.2.quotes": [
                    "The weir will be mended",
                    {"exact": "he told the Gazette yesterday", "prefix": "mended,"},
                ]
            },
            [],
        ),
        ({"claims.2.quotes": [WEIR, "be mended, he told"]}, []),  # quotes may overlap
        ({"claims.2.quotes": ["no such words here"]}, []),  # a refused quote is mended first
    ],
)
def test_a_word_that_is_in_no_quote_and_no_framing_is_told(changes, expected) -> None:
    assert found(every_word_is_mapped, changes) == expected


def test_words_left_out_are_told_paragraph_by_paragraph() -> None:
    text = TEXT + "\nOne more line\nthat runs on\n\nAnd another.\n"
    assert found(every_word_is_mapped, {}, text) == [
        f"{AT} line 13 has 'One more line that runs on' {HINT}",
        f"{AT} line 16 has 'And another' {HINT}",
    ]


def test_a_long_run_is_told_by_its_first_words() -> None:
    (message,) = found(every_word_is_mapped, {}, TEXT + "\n" + "word " * 100)
    assert "word word ...'" in message
    assert len(message) < 250


def test_of_a_run_as_long_as_a_document_no_more_is_read_than_is_shown() -> None:
    (message,) = found(every_word_is_mapped, {}, f"{TEXT}\n{'x' * 500_000}")
    assert message == f"{AT} line 13 has '...' {HINT}"


def test_marks_and_lines_without_words_need_no_mapping() -> None:
    assert found(every_word_is_mapped, {}, TEXT + "\n* * *\n\n—\n") == []
