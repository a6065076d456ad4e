"""Circles: nothing is a part of itself, a report of itself or related to itself."""

from __future__ import annotations

import pytest

from factcheck.rules.references import nothing_leads_back_to_itself
from tests.records import found
from tests.tables import each_row


def told(where: str, *ring: str) -> str:
    return (
        f"error[circular-link] {where}: must not lead back to '{ring[0]}' itself: "
        f"{' -> '.join(ring)} (take out one of these links)"
    )


@each_row(
    ("changes", "expected"),
    [
        ({"organizations.0.part_of": "river-board"}, []),
        (
            {"organizations.0.part_of": "council"},
            [told("organizations.council.part_of", "council", "council")],
        ),
        (
            {"organizations.0.part_of": "river-board", "organizations.1.part_of": "council"},
            [told("organizations.council.part_of", "council", "river-board", "council")],
        ),
        # What leads into a circle is not in it.
        (
            {
                "organizations.0.part_of": "river-board",
                "organizations.1.part_of": "council",
                "organizations.2": {"id": "a-board", "name": "A Board", "part_of": "council"},
            },
            [told("organizations.council.part_of", "council", "river-board", "council")],
        ),
        ({"sources.2.report_of": "log"}, []),
        ({"sources.2.report_of": "nothing"}, []),
        ({"sources.2.report_of": "letter"}, [told("sources.letter.report_of", *2 * ["letter"])]),
        (
            {"sources.2.report_of": "log", "sources.1.report_of": "letter"},
            [told("sources.letter.report_of", "letter", "log", "letter")],
        ),
        ({"sources.2.answers": ["log"]}, []),
        ({"sources.2.answers": ["letter"]}, [told("sources.letter.answers", *2 * ["letter"])]),
        # Each circle is told.
        (
            {"sources.2.report_of": "letter", "sources.1.report_of": "log"},
            [
                told("sources.log.report_of", "log", "log"),
                told("sources.letter.report_of", "letter", "letter"),
            ],
        ),
    ],
)
def test_organizations_and_reports(changes, expected) -> None:
    assert sorted(found(nothing_leads_back_to_itself, changes)) == sorted(expected)


def tie(claim: str, relation: str) -> list[dict[str, str]]:
    return [{"claim": claim, "as": relation, "why": "So it is."}]


ONE_WAY = ("part-of", "based-on", "restates")
RING = ("ran-12-days", "turned-2760-hours", "weir-mended", "ran-12-days")


@pytest.mark.parametrize("relation", [*ONE_WAY, "compare", "qualified-by"])
def test_relations(relation: str) -> None:
    rule = nothing_leads_back_to_itself
    assert found(rule, {}) == []
    assert found(rule, {"claims.0.related": tie("ran-12-days", relation)}) == [
        told("claims.ran-12-days.related.0.claim", "ran-12-days", "ran-12-days")
    ]
    ring = {
        f"claims.{number}.related": tie(other, relation) for number, other in enumerate(RING[1:])
    }
    assert found(rule, ring) == [told("claims.ran-12-days.related.0.claim", *RING)] * (
        relation in ONE_WAY
    )
    assert found(rule, ring | {"claims.2.related": tie("ran-12-days", "compare")}) == []


def test_the_link_that_is_told_is_one_of_the_circle() -> None:
    both = [*tie("weir-mended", "compare"), *tie("ran-12-days", "part-of")]
    assert found(nothing_leads_back_to_itself, {"claims.0.related": both}) == [
        told("claims.ran-12-days.related.1.claim", "ran-12-days", "ran-12-days")
    ]
