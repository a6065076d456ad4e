"""Coverage: no word of a document is left unaccounted for."""

from __future__ import annotations

import pytest

from factcheck.rules.coverage import claims_have_words_of_their_own, every_word_is_mapped
from tests.records import LEFT_OUT, TEXT, found

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


OVERLAPS = claims_have_words_of_their_own
WHOLE = "The mill ran on 12 of the 30 days, said Odo Fenn, keeper of the mill"
PART = "12 of the 30 days, said Odo Fenn"
DUPLICATE = (
    "warning[duplicate-claim] claims.weir-mended.quotes: must not be the words that 'ran-12-days' "
    "quotes already (quote of the sentence what each claim is about, or make them one claim)"
)
WITHIN = (
    "warning[overlapping-claims] claims.{}.quotes: must not lie within those of '{}', or be "
    "related to it (add related, such as part-of, or quote the words of each alone)"
)
WITHDRAWN = {"date": "2020", "reason": "Two in one."}


def test_claims_with_words_of_their_own() -> None:
    assert found(OVERLAPS, {}) == []


def test_the_same_words() -> None:
    assert found(OVERLAPS, {"claims.2.quotes": [WHOLE]}) == [DUPLICATE]
    both = {"claims.1.quotes": [WHOLE], "claims.2.quotes": [WHOLE]}
    assert len(found(OVERLAPS, both)) == 2  # each once
    assert (
        found(
            claims_have_words_of_their_own,
            {"claims.2.quotes": [WHOLE], "claims.0.withdrawn": WITHDRAWN},
        )
        == []
    )


def test_words_within_those_of_another() -> None:
    within = {"claims.2.quotes": [PART], "claims.0.related": []}
    assert found(OVERLAPS, within) == [WITHIN.format("weir-mended", "ran-12-days")]
    assert found(OVERLAPS, {"claims.2.quotes": [PART]}) == []  # they are related
    about = {"claim": "ran-12-days", "as": "part-of", "why": "Of it."}
    assert found(OVERLAPS, within | {"claims.2.related": [about]}) == []
    around = {"claims.0.quotes": [PART], "claims.2.quotes": [WHOLE], "claims.0.related": []}
    assert found(OVERLAPS, around) == [WITHIN.format("ran-12-days", "weir-mended")]


def test_words_in_part_within_those_of_another_are_fine() -> None:
    more = {
        "claims.2.quotes": [PART, "The weir will be mended, he told the Gazette"],
        "claims.0.related": [],
    }
    assert found(OVERLAPS, more) == []
    shared = {"claims.2.quotes": ["30 days, said Odo Fenn, keeper"], "claims.0.quotes": [PART]}
    assert found(OVERLAPS, shared | {"claims.0.related": []}) == []


def test_a_quote_that_stands_nowhere_is_told_by_its_own_rule() -> None:
    wrong = {"claims.2.quotes": [WHOLE], "claims.1.quotes": ["stands nowhere at all"]}
    assert found(OVERLAPS, wrong) == []
    assert found(OVERLAPS, {"claims.0.related": LEFT_OUT}) == []
