"""Verdicts: each has the grounds that its value calls for."""

from __future__ import annotations

from factcheck.record.vocabulary import Rating, Stance
from factcheck.rules import verdicts
from factcheck.rules.grounds import RATING_GROUNDS
from tests.records import LEFT_OUT, found
from tests.tables import each_row

CLAIM = "claims.turned-2760-hours"
RULE = verdicts.ratings_agree_with_their_grounds
ITEM = {"source": "log", "does_not_show": "Much."}
WITHDRAWN = {"date": "2020", "reason": "Two in one."}


def codes(changes) -> list[str]:
    """Return the codes of the errors that the rule finds."""
    told = found(RULE, changes)
    return [message.split("]")[0][6:] for message in told if message.startswith("error[")]


def rated(rating: Rating, *stances: Stance, **fields: object) -> dict[str, object]:
    """Return the changes for a rating with an item of evidence of each stance."""
    evidence = [{**ITEM, "stance": str(stance), **fields} for stance in stances]
    return {"claims.1.review.rating": str(rating), "claims.1.evidence": evidence}


NEEDED = {
    Rating.SUPPORTED: [Stance.SUPPORTS],
    Rating.PARTLY_SUPPORTED: [Stance.SUPPORTS],
    Rating.LACKS_CONTEXT: [Stance.QUALIFIES],
    Rating.DISPUTED: [Stance.SUPPORTS, Stance.CONTRADICTS],
    Rating.CONTRADICTED: [Stance.CONTRADICTS],
}
EXCLUDED = {
    Rating.SUPPORTED: {Stance.CONTRADICTS},
    Rating.UNCONFIRMED: {Stance.SUPPORTS, Stance.CONTRADICTS},
    Rating.NOT_CHECKABLE: {Stance.SUPPORTS, Stance.CONTRADICTS},
}
COMBINATIONS = ([], [Stance.CONTEXT, Stance.QUALIFIES], [Stance.SUPPORTS], list(Stance))


@each_row("rating", list(Rating))
@each_row("stances", COMBINATIONS)
def test_a_rating_has_the_evidence_that_it_needs(rating: Rating, stances: list[Stance]) -> None:
    told = [line for line in found(RULE, rated(rating, *stances)) if "missing-evidence" in line]
    assert told == [
        f"error[missing-evidence] {CLAIM}.review.rating: must have evidence whose stance is "
        f"'{stance}', to be '{rating}' (list it, or change the rating)"
        for stance in NEEDED.get(rating, [])
        if stance not in stances
    ]


@each_row("rating", list(Rating))
@each_row("stance", list(Stance))
def test_a_rating_has_no_evidence_that_it_excludes(rating: Rating, stance: Stance) -> None:
    told = [line for line in found(RULE, rated(rating, stance)) if "excluded" in line]
    assert told == [
        (
            f"error[excluded-evidence] {CLAIM}.evidence.0.stance: must not be '{stance}' where the "
            f"rating is '{rating}' (change the rating, or take another stance if the item does not "
            "show so much)"
        )
    ] * (stance in EXCLUDED.get(rating, set()))


@each_row(
    ("changes", "is_excluded"),
    [
        # What the claim's own side says for it confirms nothing; what it says against it counts.
        (rated(Rating.UNCONFIRMED, Stance.SUPPORTS, speakers=["odo-fenn"]), True),
        (rated(Rating.UNCONFIRMED, Stance.SUPPORTS, organizations=["council"]), False),
        (rated(Rating.UNCONFIRMED, Stance.CONTRADICTS, organizations=["council"]), True),
        # A weak item against it leaves a claim supported, but it is not nothing.
        (rated(Rating.SUPPORTED, Stance.SUPPORTS, Stance.CONTRADICTS, weight="weak"), False),
        (rated(Rating.SUPPORTED, Stance.SUPPORTS, Stance.CONTRADICTS, weight="medium"), True),
        (rated(Rating.UNCONFIRMED, Stance.CONTRADICTS, weight="weak"), True),
        # A withdrawn source counts for nothing.
        (rated(Rating.UNCONFIRMED, Stance.SUPPORTS) | {"sources.1.withdrawn": WITHDRAWN}, False),
    ],
)
def test_whose_evidence_and_how_weak_is_looked_at(changes, is_excluded) -> None:
    changes |= {"documents.0.issuer": "council", "speakers.0.organization": "river-board"}
    assert ("excluded-evidence" in codes(changes)) == is_excluded


@each_row("rating", list(Rating))
@each_row("kind", ["request", "figure", "event"])
def test_a_kind_of_claim_that_cannot_have_the_rating(rating: Rating, kind: str) -> None:
    is_unsuitable = {
        "request": rating not in {Rating.NOT_CHECKABLE, Rating.NOT_ASSESSED},
        "figure": rating is Rating.NOT_CHECKABLE,
        "event": False,
    }[kind]
    changes = rated(rating, *NEEDED.get(rating, ())) | {"claims.1.kind": kind}
    assert ("unsuitable-rating" in codes(changes)) == is_unsuitable


@each_row(
    ("against", "for_it", "is_outweighed"),
    [
        ("strong", "strong", False),
        ("strong", "weak", False),
        ("medium", "strong", True),
        ("weak", "medium", True),
        (None, "strong", False),
        ("medium", None, False),
    ],
)
def test_what_is_contradicted_has_the_stronger_evidence_against_it(
    against, for_it, is_outweighed
) -> None:
    evidence = [
        {**ITEM, "stance": "contradicts", "weight": against},
        {**ITEM, "source": "letter", "stance": "supports", "weight": for_it},
    ]
    changes = rated(Rating.CONTRADICTED) | {"claims.1.evidence": evidence}
    assert ("outweighed-evidence" in codes(changes)) == is_outweighed
    evidence[1]["organizations"] = ["council"]  # their own word for it does not count
    assert "outweighed-evidence" not in codes(changes | {"claims.1.evidence": evidence})


def test_the_weight_of_an_item_is_that_of_its_source_unless_it_has_its_own() -> None:
    evidence = [
        {**ITEM, "stance": "contradicts"},
        {**ITEM, "source": "letter", "stance": "supports"},
    ]
    changes = rated(Rating.CONTRADICTED) | {"claims.1.evidence": evidence}
    weights = {"sources.1.weight": "weak", "sources.2.weight": "strong"}
    assert "outweighed-evidence" in codes(changes | weights)


def test_a_withdrawn_claim_is_held_to_nothing() -> None:
    changes = rated(Rating.SUPPORTED, Stance.CONTRADICTS)
    assert codes(changes) != []
    assert found(RULE, changes | {"claims.1.withdrawn": WITHDRAWN}) == []


def test_evidence_that_cannot_be_read_is_reported_elsewhere() -> None:
    changes = rated(Rating.SUPPORTED, Stance.CONTRADICTS, source="nothing")
    assert found(RULE, changes) == []


def test_every_rating_has_its_row() -> None:
    assert set(RATING_GROUNDS) == set(Rating)


@each_row("stance", list(Stance))
def test_what_was_not_found_is_no_evidence(stance: Stance) -> None:
    rule = verdicts.evidence_was_read
    changes = rated(Rating.DISPUTED, stance)
    assert found(rule, changes) == []
    is_fine = stance is Stance.CONTEXT
    assert found(rule, changes | {"sources.1.located": "no"}) == [
        (
            f"error[unread-evidence] {CLAIM}.evidence.0.stance: must be 'context', as 'log' was "
            f"not found, not '{stance}' (cite what was read in its place)"
        )
    ] * (not is_fine)


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
    f"error[same-side-only] {CLAIM}.review.rating: must rest on {{}} evidence by others than "
    "the claim's own side: its speaker, their offices, the document's issuer or the outlet cited "
    "for it (add independent evidence, or rate it 'unconfirmed')"
)
OWN = {"claims.1.evidence.0.speakers": ["odo-fenn"]}


@each_row("rating", list(Rating))
def test_a_rating_for_or_against_rests_on_more_than_the_claims_own_side(rating: Rating) -> None:
    needed = NEEDED.get(rating, ()) if RATING_GROUNDS[rating].leans else ()
    own = rated(rating, *needed, speakers=["odo-fenn"])
    told = [line for line in found(RULE, own) if "same-side" in line]
    stances = " or ".join(f"'{stance}'" for stance in needed)
    assert told == [ONE_SIDED.format(stances)] * bool(needed)
    for index in range(len(needed)):
        other = own | {f"claims.1.evidence.{index}.speakers": []}
        assert "same-side-only" not in codes(other)


def lonely(changes) -> list[str]:
    """Return what the rule finds on the number of publishers."""
    return [
        line
        for line in found(RULE, changes)
        if "single-publisher" in line or "needless-exception" in line
    ]


ONE_PUBLISHER = {"claims.1.evidence.1.source": "log"}
LONELY = (
    f"warning[single-publisher] {CLAIM}.review.rating: must rest on two independent publishers, as "
    "one may be mistaken (add evidence, or say in single_publisher why one is enough)"
)
NEEDLESS = (
    f"error[needless-exception] {CLAIM}.review.single_publisher: must be left out, as the rating "
    "does not rest on one independent publisher"
)


@each_row(
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
    assert lonely(changes) == expected


@each_row(
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
