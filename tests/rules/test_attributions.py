"""Attributions: what is found on each step fits what became of the cited source."""

from __future__ import annotations

import pytest

from factcheck.rules import attributions
from tests.records import LEFT_OUT, found
from tests.tables import each_row

CLAIM = "claims.turned-2760-hours"
GROUNDS = {"note": "Found.", "carried": {"verdict": "word-for-word", "note": "Found."}}


@each_row(
    ("changes", "expected"),
    [
        ({"claims.0.source": "article", "claims.0.attribution": GROUNDS}, []),
        (
            {"claims.0.source": "article"},
            [
                (
                    "error[missing-attribution] claims.ran-12-days.source: must have an "
                    "attribution, as it names a source"
                )
            ],
        ),
        (
            {"claims.0.attribution": GROUNDS},
            [
                (
                    "error[missing-source] claims.ran-12-days.attribution: must have a source to "
                    "be attributed to"
                )
            ],
        ),
    ],
)
def test_a_claim_has_an_attribution_exactly_where_it_has_a_source(changes, expected) -> None:
    assert found(attributions.sourced_claims_are_attributed, changes) == expected


@pytest.mark.parametrize("step", ["said", "carried"])
def test_own_words_are_never_typed(step: str) -> None:
    change = {f"claims.1.attribution.{step}": {"verdict": "no-source-cited", "note": "Theirs."}}
    assert found(attributions.no_source_cited_is_not_typed, change) == [
        (
            f"error[typed-no-source-cited] {CLAIM}.attribution.{step}.verdict: must be a finding "
            "on a source, not 'no-source-cited' (leave out source and attribution)"
        )
    ]
    change = {f"claims.1.attribution.{step}": {"verdict": "source-not-found", "note": "Lost."}}
    assert found(attributions.no_source_cited_is_not_typed, change) == []


def unlike(step: str, code: str, told: str) -> list[str]:
    return [f"error[{code}] {CLAIM}.attribution.{step}.verdict: {told}"]


@each_row("step", ["said", "carried"])
@each_row("verdict", ["word-for-word", "differs", "passage-not-seen"])
def test_a_finding_on_words_needs_a_source_that_was_found(step: str, verdict: str) -> None:
    """A paraphrase in another report is a note, and no finding on the cited source."""
    rule = attributions.attributions_agree_with_the_search
    finding = {
        f"claims.1.attribution.{step}": {"verdict": verdict, "note": "As the Herald has it."},
        "sources.0.differences": ["One word."],
    }
    assert found(rule, finding) == found(rule, finding | {"sources.0.located": "copy"}) == []
    others = {"claims.1.attribution.carried.verdict": "source-not-found"} if step == "said" else {}
    assert found(rule, {"sources.0.located": "no", **others, **finding}) == unlike(
        step,
        "unfound-source",
        f"must be 'source-not-found', as 'article' was not found, not '{verdict}' (say in the note "
        "what another report has of the words)",
    )


@pytest.mark.parametrize("step", ["said", "carried"])
def test_only_a_source_that_was_not_found_is_said_not_to_be(step: str) -> None:
    rule = attributions.attributions_agree_with_the_search
    lost = {"verdict": "source-not-found", "note": "Lost."}
    both = {"claims.1.attribution.said": lost, "claims.1.attribution.carried": lost}
    assert found(rule, {"sources.0.located": "no", **both}) == []
    assert found(rule, {f"claims.1.attribution.{step}": lost}) == unlike(
        step,
        "found-source",
        "must be a finding on 'article', which was found, not 'source-not-found' "
        "('passage-not-seen' where the words are not in the part that was read)",
    )


def test_a_passage_is_held_to_what_became_of_its_source() -> None:
    rule = attributions.passages_agree_with_the_search
    assert found(rule, {}) == []
    assert [told.split(":")[0] for told in found(rule, {"sources.0.located": "no"})] == [
        "error[unfound-source] sources.article.passages.0.found"
    ]
    missed = {"sources.0.passages.0.found": "source-not-found"}
    assert [told.split(":")[0] for told in found(rule, missed)] == [
        "error[found-source] sources.article.passages.0.found"
    ]
    assert found(rule, {"sources.0.located": "no", **missed}) == []
    copied = {"sources.0.located": "no", "sources.0.copies": [{"outlet": "herald"}], **missed}
    assert [told.split(":")[0] for told in found(rule, copied)] == [
        "error[found-source] sources.article.located"
    ]


def test_differences_are_listed_where_the_words_differ_and_only_there() -> None:
    rule = attributions.attributions_agree_with_the_search
    differs = {"claims.1.attribution.carried.verdict": "differs"}
    listed = {"claims.1.attribution.differences": ["“2,700” there."]}
    assert found(rule, differs) == [
        (
            f"error[missing-differences] {CLAIM}.attribution: must list in differences how the "
            "words differ (quote both wordings in each item)"
        )
    ]
    assert found(rule, differs | listed) == []
    assert found(rule, differs | {"sources.0.differences": ["“2,700” there."]}) == []
    assert found(rule, listed) == [
        (
            f"error[needless-differences] {CLAIM}.attribution.differences: must be left out, as no "
            "step is 'differs' (or change the verdict)"
        )
    ]


def test_a_passage_that_differs_says_how() -> None:
    rule = attributions.passages_agree_with_the_search
    differs = {"sources.0.passages.0.found": "differs"}
    assert found(rule, differs) == [
        (
            "error[missing-differences] sources.article.passages.0.found: must say in its note how "
            "the words differ (or list it in the source's differences)"
        )
    ]
    assert found(rule, differs | {"sources.0.passages.0.note": "“2,700” there."}) == []
    assert found(rule, differs | {"sources.0.differences": ["“2,700” there."]}) == []


SAID = {"verdict": "word-for-word", "note": "As his words."}


@each_row(
    ("changes", "code"),
    [
        ({}, None),
        ({"claims.1.speaker": "odo-fenn"}, "missing-step"),
        ({"claims.1.speaker": "odo-fenn", "claims.1.attribution.said": SAID}, None),
        ({"claims.1.speaker": "odo-fenn", "sources.0.authors": ["Odo Fenn"]}, None),
        ({"claims.1.speaker": "odo-fenn", "sources.0.authors": ["Ada Fenn"]}, "missing-step"),
        ({"claims.1.attribution.said": SAID}, "needless-step"),
    ],
)
def test_the_step_from_speaker_to_source_is_found_on_its_own(changes, code) -> None:
    told = found(attributions.speakers_have_a_step_of_their_own, changes)
    assert [message.split("[")[1].split("]")[0] for message in told] == ([code] if code else [])


WHOLE = "The wheel turned for 2,760 hours"


@each_row(
    ("quote", "carried", "found_there", "expected"),
    [
        (None, "word-for-word", "word-for-word", None),
        (None, "word-for-word", "differs", "differs"),
        (None, "word-for-word", "passage-not-seen", "passage-not-seen"),
        # A passage that is a part of the quote says nothing of the rest.
        (None, "differs", "word-for-word", None),
        (None, "passage-not-seen", "word-for-word", None),
        # One that holds all of it does.
        (WHOLE, "differs", "word-for-word", "word-for-word"),
        (WHOLE, "passage-not-seen", "differs", "differs"),
        (WHOLE, "passage-not-seen", "passage-not-seen", None),
        ("The mill ran on 12 of the 30 days", "differs", "word-for-word", None),
    ],
)
def test_a_claim_and_a_passage_on_the_same_words_agree(
    quote, carried, found_there, expected
) -> None:
    changes = {
        "claims.1.attribution.carried.verdict": carried,
        "sources.0.passages.0.found": found_there,
    }
    if quote:
        changes["claims.1.quotes.0"] = quote
    told = found(attributions.attributions_agree_with_the_passages, changes)
    assert told == [
        (
            f"error[unlike-passage] {CLAIM}.attribution.carried.verdict: must be '{expected}', as "
            f"'article' has for these words, not '{carried}' (change the one that is wrong: the "
            "verdict here or found in the source's passages)"
        )
    ] * bool(expected)


def test_passages_are_of_the_first_document_that_cites_the_source() -> None:
    rule = attributions.attributions_agree_with_the_passages
    changes = {"sources.0.passages.0.found": "passage-not-seen"}
    assert len(found(rule, changes)) == 1
    assert found(rule, changes | {"sources.0.cited": []}) == []
    assert found(rule, changes | {"claims.1.attribution": LEFT_OUT}) == []
