"""Verdicts: each has the grounds that its value calls for."""

from __future__ import annotations

import pytest

from factcheck.rules import verdicts
from factcheck.vocabulary import Rating, Stance
from tests.records import LEFT_OUT, found

CLAIM = "claims.turned-2760-hours"
GROUNDS = {"note": "Found.", "carried": {"verdict": "word-for-word", "note": "Found."}}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"claims.0.source": "article", "claims.0.attribution": GROUNDS}, []),
        (
            {"claims.0.source": "article"},
            [
                (
                    "error[missing-attribution] claims.ran-12-days.source: must have an "
                    "attribution, "
                    "as it names a source"
                )
            ],
        ),
        (
            {"claims.0.attribution": GROUNDS},
            [
                (
                    "error[missing-source] claims.ran-12-days.attribution: must have a source to "
                    "be "
                    "attributed to"
                )
            ],
        ),
    ],
)
def test_a_claim_has_an_attribution_exactly_where_it_has_a_source(changes, expected) -> None:
    assert found(verdicts.sourced_claims_are_attributed, changes) == expected


@pytest.mark.parametrize("step", ["said", "carried"])
def test_own_words_are_never_typed(step: str) -> None:
    change = {f"claims.1.attribution.{step}": {"verdict": "no-source-cited", "note": "Theirs."}}
    assert found(verdicts.no_source_cited_is_not_typed, change) == [
        (
            f"error[typed-no-source-cited] {CLAIM}.attribution.{step}.verdict: must be a finding "
            "on a source, not 'no-source-cited' (leave out source and attribution)"
        )
    ]
    change = {f"claims.1.attribution.{step}": {"verdict": "source-not-found", "note": "Lost."}}
    assert found(verdicts.no_source_cited_is_not_typed, change) == []


def unlike(step: str, code: str, told: str) -> list[str]:
    return [f"error[{code}] {CLAIM}.attribution.{step}.verdict: {told}"]


@pytest.mark.parametrize("step", ["said", "carried"])
@pytest.mark.parametrize("verdict", ["word-for-word", "differs", "passage-not-seen"])
def test_a_finding_on_words_needs_a_source_that_was_found(step: str, verdict: str) -> None:
    """A paraphrase in another report is a note, and no finding on the cited source."""
    rule = verdicts.attributions_agree_with_the_search
    finding = {
        f"claims.1.attribution.{step}": {"verdict": verdict, "note": "As the Herald has it."}
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
    rule = verdicts.attributions_agree_with_the_search
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
    rule = verdicts.passages_agree_with_the_search
    assert found(rule, {}) == []
    assert [told.split(":")[0] for told in found(rule, {"sources.0.located": "no"})] == [
        "error[unfound-source] sources.article.passages.0.found"
    ]
    missed = {"sources.0.passages.0.found": "source-not-found"}
    assert [told.split(":")[0] for told in found(rule, missed)] == [
        "error[found-source] sources.article.passages.0.found"
    ]
    assert found(rule, {"sources.0.located": "no", **missed}) == []


NEEDED = {
    Rating.SUPPORTED: [Stance.SUPPORTS],
    Rating.PARTLY_SUPPORTED: [Stance.SUPPORTS],
    Rating.DISPUTED: [Stance.SUPPORTS, Stance.CONTRADICTS],
    Rating.CONTRADICTED: [Stance.CONTRADICTS],
}


@pytest.mark.parametrize("rating", list(Rating))
def test_a_rating_that_leans_to_a_side_has_evidence_on_that_side(rating: Rating) -> None:
    item = {"source": "log", "does_not_show": "Much."}
    needed = NEEDED.get(rating, [])
    for stances in ([], [Stance.CONTEXT, Stance.QUALIFIES], [Stance.SUPPORTS], list(Stance)):
        evidence = [{**item, "stance": str(stance)} for stance in stances]
        changes = {"claims.1.review.rating": str(rating), "claims.1.evidence": evidence}
        expected = [
            f"error[missing-evidence] {CLAIM}.review.rating: must have evidence whose "
            f"stance is '{stance}'"
            for stance in sorted(needed)
            if stance not in stances
        ]
        assert found(verdicts.ratings_have_their_evidence, changes) == expected


@pytest.mark.parametrize("rating", list(Rating))
def test_a_rating_rests_on_evidence_unless_it_says_that_there_is_none(rating: Rating) -> None:
    without = {Rating.UNCONFIRMED, Rating.NOT_CHECKABLE, Rating.NOT_ASSESSED}
    message = "must rest on evidence, and none is listed"
    expected = [f"error[missing-evidence] {CLAIM}.review.rating: {message}"]
    changes = {"claims.1.review.rating": str(rating), "claims.1.evidence": []}
    assert found(verdicts.ratings_rest_on_evidence, changes) == (
        [] if rating in without else expected
    )
    assert found(verdicts.ratings_rest_on_evidence, {"claims.1.review.rating": str(rating)}) == []


def test_an_item_of_evidence_stands_once_for_each_stance() -> None:
    twice = {"claims.1.evidence.1.source": "log", "claims.1.evidence.1.stance": "supports"}
    assert found(verdicts.evidence_is_listed_once, twice) == [
        (
            f"error[duplicate-evidence] {CLAIM}.evidence.1.source: "
            "must be listed once as 'supports', not twice: 'log'"
        )
    ]
    both_ways = {"claims.1.evidence.1.source": "log"}
    assert found(verdicts.evidence_is_listed_once, both_ways) == []


ONE_SIDED = (
    f"error[same-side-only] {CLAIM}.review.rating: must rest on '{{}}' evidence by others than "
    "the claim's own side: its speaker, their offices, the document's issuer or the outlet cited "
    "for it (add independent evidence, or rate it 'unconfirmed')"
)
OWN = {"claims.1.evidence.0.speakers": ["odo-fenn"]}


@pytest.mark.parametrize("rating", list(Rating))
def test_a_rating_for_or_against_rests_on_more_than_the_claims_own_side(rating: Rating) -> None:
    rule = verdicts.ratings_rest_on_another_side
    needed = {
        Rating.SUPPORTED: "supports",
        Rating.PARTLY_SUPPORTED: "supports",
        Rating.CONTRADICTED: "contradicts",
    }.get(rating)
    stance = needed or "supports"
    rated = {"claims.1.review.rating": str(rating), "claims.1.evidence.0.stance": stance}
    own = OWN | rated | {"claims.1.evidence.1.stance": "context"}
    assert found(rule, own) == ([ONE_SIDED.format(needed)] if needed else [])
    assert found(rule, own | {"claims.1.evidence.1.stance": stance}) == []
    assert found(rule, rated) == []
    withdrawn = {"claims.1.withdrawn": {"date": "2020", "reason": "Two in one."}}
    assert found(rule, own | withdrawn) == []


ONE_PUBLISHER = {"claims.1.evidence.1.source": "log"}
LONELY = (
    f"warning[single-publisher] {CLAIM}.review.rating: must rest on two independent publishers, as "
    "one may be mistaken (add evidence, or say in single_publisher why one is enough)"
)
NEEDLESS = (
    f"error[needless-exception] {CLAIM}.review.single_publisher: must be left out, as the rating "
    "does not rest on one independent publisher"
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (ONE_PUBLISHER, [LONELY]),
        (ONE_PUBLISHER | {"claims.1.review.single_publisher": "Nobody else has a log."}, []),
        (ONE_PUBLISHER | {"claims.1.review.rating": "lacks-context"}, []),
        (
            ONE_PUBLISHER | {"claims.1.withdrawn": {"date": "2020", "reason": "Two in one."}},
            [],
        ),
        # What is of the claim's own side does not count.
        (OWN, [LONELY]),
        (OWN | {"claims.1.review.single_publisher": "Nobody else has a log."}, []),
        # Nor does evidence that is not for the rating.
        ({"claims.1.review.rating": "supported"}, [LONELY]),
        # Two reports that go back to one count once.
        ({"sources.2.report_of": "log"}, [LONELY]),
        ({"sources.2.report_of": "log", "sources.1.origin": "gazette"}, []),
        ({"claims.1.review.single_publisher": "Nobody else."}, [NEEDLESS]),
        (
            ONE_PUBLISHER
            | {
                "claims.1.review.single_publisher": "Nobody else.",
                "claims.1.review.rating": "unconfirmed",
            },
            [NEEDLESS],
        ),
    ],
)
def test_a_rating_that_leans_to_a_side_has_two_publishers_or_a_reason(changes, expected) -> None:
    assert found(verdicts.strong_ratings_have_two_publishers, changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"claims.1.review.body": "[@log] and [@letter], and [@ran-12-days], a claim"}, []),
        (
            {"claims.1.review.body": "[@log] alone"},
            [
                (
                    f"warning[uncited-evidence] {CLAIM}.review.body: must cite the evidence "
                    f"'letter' "
                    "([words](@letter))"
                )
            ],
        ),
        (
            {"claims.1.review.body": LEFT_OUT},
            [
                f"warning[uncited-evidence] {CLAIM}.review.body: must cite the evidence '{name}' "
                f"([words](@{name}))"
                for name in ("letter", "log")
            ],
        ),
        (
            {"claims.1.review.body": "[@log], [@letter], [@article]"},
            [
                (
                    f"warning[unlisted-evidence] {CLAIM}.review.body: must list 'article', which "
                    f"it "
                    "cites, as evidence"
                )
            ],
        ),
        ({"claims.1.review": LEFT_OUT}, []),
    ],
)
def test_a_review_speaks_of_its_evidence_and_of_no_other(changes, expected) -> None:
    assert found(verdicts.reviews_cite_their_evidence, changes) == expected
