"""Overlaps: a second claim on the same words is noticed."""

from __future__ import annotations

from factcheck.rules import coverage
from tests.records import LEFT_OUT, found

RULE = coverage.claims_have_words_of_their_own
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
    assert found(RULE, {}) == []


def test_the_same_words() -> None:
    assert found(RULE, {"claims.2.quotes": [WHOLE]}) == [DUPLICATE]
    both = {"claims.1.quotes": [WHOLE], "claims.2.quotes": [WHOLE]}
    assert len(found(RULE, both)) == 2  # each once
    assert found(RULE, {"claims.2.quotes": [WHOLE], "claims.0.withdrawn": WITHDRAWN}) == []


def test_words_within_those_of_another() -> None:
    within = {"claims.2.quotes": [PART], "claims.0.related": []}
    assert found(RULE, within) == [WITHIN.format("weir-mended", "ran-12-days")]
    assert found(RULE, {"claims.2.quotes": [PART]}) == []  # they are related
    about = {"claim": "ran-12-days", "as": "part-of", "why": "Of it."}
    assert found(RULE, within | {"claims.2.related": [about]}) == []
    around = {"claims.0.quotes": [PART], "claims.2.quotes": [WHOLE], "claims.0.related": []}
    assert found(RULE, around) == [WITHIN.format("ran-12-days", "weir-mended")]


def test_words_in_part_within_those_of_another_are_fine() -> None:
    more = {
        "claims.2.quotes": [PART, "The weir will be mended, he told the Gazette"],
        "claims.0.related": [],
    }
    assert found(RULE, more) == []
    shared = {"claims.2.quotes": ["30 days, said Odo Fenn, keeper"], "claims.0.quotes": [PART]}
    assert found(RULE, shared | {"claims.0.related": []}) == []


def test_a_quote_that_stands_nowhere_is_told_by_its_own_rule() -> None:
    wrong = {"claims.2.quotes": [WHOLE], "claims.1.quotes": ["stands nowhere at all"]}
    assert found(RULE, wrong) == []
    assert found(RULE, {"claims.0.related": LEFT_OUT}) == []
