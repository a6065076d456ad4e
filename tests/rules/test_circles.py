"""Circles: nothing is a part of itself, a report of itself or related to itself."""

from __future__ import annotations

import pytest

from factcheck.rules import circles
from tests.records import found


def told(where: str, entry: str, by: str) -> str:
    return (
        f"error[circular-link] {where}: must not lead back to '{entry}' itself, as '{by}' does "
        "(take out one of the links)"
    )


def test_an_organization_is_no_part_of_itself() -> None:
    rule = circles.organizations_are_no_part_of_themselves
    assert found(rule, {"organizations.0.part_of": "river-board"}) == []
    assert found(rule, {"organizations.0.part_of": "council"}) == [
        told("organizations.council.part_of", "council", "council")
    ]
    ring = {"organizations.0.part_of": "river-board", "organizations.1.part_of": "council"}
    assert found(rule, ring) == [
        told("organizations.council.part_of", "council", "river-board"),
        told("organizations.river-board.part_of", "river-board", "council"),
    ]


def test_what_leads_into_a_circle_is_not_in_it() -> None:
    third = {"id": "mill-board", "name": "The Mill Board", "part_of": "council"}
    ring = {
        "organizations.0.part_of": "river-board",
        "organizations.1.part_of": "council",
        "organizations.2": third,
    }
    places = [
        message.split(":")[0]
        for message in found(circles.organizations_are_no_part_of_themselves, ring)
    ]
    assert places == [
        "error[circular-link] organizations.council.part_of",
        "error[circular-link] organizations.river-board.part_of",
    ]


def test_a_source_does_not_report_on_itself() -> None:
    rule = circles.reports_are_not_of_themselves
    assert found(rule, {"sources.2.report_of": "log"}) == []
    assert found(rule, {"sources.2.report_of": "nothing"}) == []
    ring = {"sources.2.report_of": "log", "sources.1.report_of": "letter"}
    assert found(rule, ring) == [
        told("sources.log.report_of", "log", "letter"),
        told("sources.letter.report_of", "letter", "log"),
    ]


def tie(claim: str, relation: str) -> list[dict[str, str]]:
    return [{"claim": claim, "as": relation, "why": "So it is."}]


@pytest.mark.parametrize(
    ("relation", "is_one_way"),
    [
        ("part-of", True),
        ("based-on", True),
        ("restates", True),
        ("compare", False),
        ("qualified-by", False),
    ],
)
def test_a_claim_is_not_related_to_itself(relation: str, is_one_way: bool) -> None:
    rule = circles.claims_are_not_related_to_themselves
    assert found(rule, {}) == []
    assert found(rule, {"claims.0.related": tie("ran-12-days", relation)}) == [
        told("claims.ran-12-days.related.0.claim", "ran-12-days", "ran-12-days")
    ]
    ring = {
        "claims.0.related": tie("turned-2760-hours", relation),
        "claims.1.related": tie("weir-mended", relation),
        "claims.2.related": tie("ran-12-days", relation),
    }
    assert len(found(rule, ring)) == (3 if is_one_way else 0)
    mixed = ring | {"claims.2.related": tie("ran-12-days", "compare")}
    assert found(rule, mixed) == []
