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


@pytest.mark.parametrize("hop", ["said", "carried"])
def test_own_words_are_never_typed(hop: str) -> None:
    change = {f"claims.1.attribution.{hop}": {"verdict": "no-source-cited", "note": "Theirs."}}
    assert found(verdicts.no_source_cited_is_not_typed, change) == [
        (
            f"error[typed-no-source-cited] {CLAIM}.attribution.{hop}.verdict: must be a finding on a "
            "source, not 'no-source-cited' (leave out source and attribution)"
        )
    ]
    change = {f"claims.1.attribution.{hop}": {"verdict": "source-not-found", "note": "Lost."}}
    assert found(verdicts.no_source_cited_is_not_typed, change) == []


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
            f"error[missing-evidence] {CLAIM}.review.rating: must be borne out by evidence whose "
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
            "must stand once as 'supports', not twice: 'log'"
        )
    ]
    both_ways = {"claims.1.evidence.1.source": "log"}
    assert found(verdicts.evidence_is_listed_once, both_ways) == []


ONE_PUBLISHER = {"claims.1.evidence.1.source": "log"}
LONELY = (
    f"warning[single-publisher] {CLAIM}.review.rating: must rest on two publishers, as one may be "
    "mistaken or relay one party (add evidence, or say in single_publisher why one is enough)"
)
NEEDLESS = (
    f"error[needless-exception] {CLAIM}.review.single_publisher: must be left out, as the rating "
    "does not rest on one publisher"
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
