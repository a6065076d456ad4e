"""What was found, counted in sentences that read well for any numbers."""

from __future__ import annotations

from factcheck.ledger.answer import answer, of_claims, of_sources
from factcheck.record.vocabulary import Located, Rating
from tests.tables import each_row

CLAIMS = {
    "no claim": ({}, "We have not checked any claim yet."),
    "one claim that was not checked": (
        {"not-assessed": 1},
        "We have not checked the only claim yet.",
    ),
    "claims of which none was checked": (
        {"not-assessed": 1200},
        "We have not checked any of the 1,200 claims yet.",
    ),
    "one claim": ({"supported": 1}, "We checked 1 claim: it is supported by evidence."),
    "one claim without a verdict of evidence": (
        {"not-checkable": 1},
        "We checked 1 claim: it cannot be checked.",
    ),
    "one of several": (
        {"lacks-context": 1, "not-assessed": 4},
        "We checked 1 of 5 claims: it lacks context.",
    ),
    "all alike": ({"disputed": 3}, "We checked 3 claims: all 3 are disputed."),
    "two verdicts": (
        {"disputed": 1, "supported": 2},
        "We checked 3 claims: 2 are supported by evidence and 1 is disputed.",
    ),
    "every verdict once": (
        dict.fromkeys(Rating, 1),
        (
            "We checked 7 of 8 claims: 1 is supported by evidence, 1 is partly supported, "
            "1 lacks context, 1 is disputed, 1 is contradicted, 1 is unconfirmed and 1 cannot be "
            "checked."
        ),
    ),
    "many at every verdict": (
        dict.fromkeys(Rating, 1001),
        (
            "We checked 7,007 of 8,008 claims: 1,001 are supported by evidence, 1,001 are partly "
            "supported, 1,001 lack context, 1,001 are disputed, 1,001 are contradicted, 1,001 are "
            "unconfirmed and 1,001 cannot be checked."
        ),
    ),
    "verdicts that no claim has": (
        {**dict.fromkeys(Rating, 0), "unconfirmed": 2},
        "We checked 2 claims: both are unconfirmed.",
    ),
}


@each_row("name", CLAIMS)
def test_claims_are_counted_by_verdict(name: str) -> None:
    ratings, sentence = CLAIMS[name]
    assert of_claims(ratings) == sentence


SOURCES = [
    ({}, 1, "The document cites no sources."),
    ({}, 2, "The documents cite no sources."),
    ({"no": 1}, 1, "The document cites 1 source. We did not find it."),
    ({"copy": 1}, 1, "The document cites 1 source. We could read it, in a copy."),
    ({"original": 1}, 1, "The document cites 1 source. We could read it."),
    ({"no": 3}, 2, "The documents cite 3 sources. We did not find any of them."),
    ({"original": 3}, 1, "The document cites 3 sources. We could read all of them."),
    ({"copy": 3}, 1, "The document cites 3 sources. We could read all of them, in copies."),
    (
        {"original": 2, "copy": 1},
        1,
        "The document cites 3 sources. We could read all of them, 1 of these only in a copy.",
    ),
    (
        {"copy": 1, "no": 6},
        1,
        (
            "The document cites 7 sources. We could read 1 of them, in a copy. "
            "We did not find the other 6."
        ),
    ),
    (
        {"original": 1, "copy": 2, "no": 1},
        1,
        (
            "The document cites 4 sources. We could read 3 of them, 2 of these only in copies. "
            "We did not find the other one."
        ),
    ),
    (
        {"original": 1000, "no": 2000},
        3,
        (
            "The documents cite 3,000 sources. We could read 1,000 of them. "
            "We did not find the other 2,000."
        ),
    ),
]


@each_row(("located", "documents", "sentences"), SOURCES)
def test_cited_sources_are_counted_by_what_became_of_them(located, documents, sentences) -> None:
    assert of_sources(located, documents) == sentences


def test_every_value_of_both_scales_is_counted() -> None:
    assert f"We checked {len(Rating) - 1} of {len(Rating)} " in of_claims(dict.fromkeys(Rating, 1))
    assert f"cites {len(Located)} sources" in of_sources(dict.fromkeys(Located, 1), 1)


def test_the_answer_is_both() -> None:
    assert answer({"disputed": 2}, {"no": 2}, 1) == (
        "We checked 2 claims: both are disputed. "
        "The document cites 2 sources. We did not find either of them."
    )
