"""Sides: which evidence is of the claim's own side, and what counts as one publisher."""

from __future__ import annotations

from typing import Any

from factcheck.record.vocabulary import Stance
from factcheck.rules.case import EntryCase
from factcheck.rules.sides import independent_origins, is_same_side, origin
from tests.records import case
from tests.tables import each_row

MORE = {
    "organizations.2": {"id": "mill-office", "name": "The Mill Office", "part_of": "council"},
    "organizations.3": {"id": "county", "name": "The County"},
    "speakers.1": {"id": "ida-marsh", "name": "Ida Marsh", "organization": "river-board"},
}
"""An office of the council, a body beside it, and somebody of the river board."""


def linked(changes: dict[str, Any]) -> tuple[EntryCase, Any]:
    """Return the good record, changed, and its claim that has evidence: a log and a letter."""
    of = case({**MORE, **changes})
    return EntryCase(of, "claims"), of.entries["claims"]["turned-2760-hours"]


def same_side(changes: dict[str, Any]) -> bool:
    """Tell it of the claim's second item: a letter in the Herald."""
    entries, claim = linked(changes)
    return is_same_side(entries, claim, claim.evidence[1])


ITEM, SOURCE = "claims.1.evidence.1", "sources.2"
OWN, INDEPENDENT = True, False


@each_row(
    ("changes", "expected"),
    [
        ({}, INDEPENDENT),
        # The person
        ({f"{ITEM}.speakers": ["ida-marsh"]}, INDEPENDENT),
        ({f"{ITEM}.speakers": ["ida-marsh"], "claims.1.speaker": "ida-marsh"}, OWN),
        ({f"{SOURCE}.speakers": ["ida-marsh"], "claims.1.speaker": "ida-marsh"}, OWN),
        ({f"{ITEM}.speakers": ["ida-marsh"], "documents.0.signed_by": "ida-marsh"}, OWN),
        # The office, by the person's organization or by the body itself
        ({f"{ITEM}.speakers": ["odo-fenn"]}, OWN),
        ({f"{ITEM}.speakers": ["ida-marsh", "odo-fenn"]}, OWN),
        ({f"{ITEM}.organizations": ["council"]}, OWN),
        ({f"{ITEM}.organizations": ["county"]}, INDEPENDENT),
        ({f"{ITEM}.organizations": ["county"], "documents.0.issuer": "county"}, OWN),
        ({f"{SOURCE}.organizations": ["council"]}, OWN),
        ({f"{SOURCE}.issuer": "council"}, OWN),
        ({f"{ITEM}.organizations": ["river-board"]}, INDEPENDENT),
        ({f"{ITEM}.organizations": ["river-board"], "claims.1.speaker": "ida-marsh"}, OWN),
        # Any of several offices
        (
            {
                f"{ITEM}.organizations": ["county"],
                "claims.1.speaker": "ida-marsh",
                "speakers.1.other_organizations": ["county"],
            },
            OWN,
        ),
        ({f"{ITEM}.speakers": ["ida-marsh"], "speakers.1.other_organizations": ["council"]}, OWN),
        # A body that belongs to the other, either way; two parts of one body are not one
        ({f"{ITEM}.organizations": ["mill-office"]}, OWN),
        ({f"{ITEM}.organizations": ["council"], "documents.0.issuer": "mill-office"}, OWN),
        (
            {
                f"{ITEM}.organizations": ["county"],
                "documents.0.issuer": "mill-office",
                "organizations.3.part_of": "council",
            },
            INDEPENDENT,
        ),
        # The outlet that is cited for the claim
        ({f"{SOURCE}.outlet": "gazette"}, OWN),
        ({f"{SOURCE}.origin": "gazette"}, OWN),
        ({f"{SOURCE}.outlet": "gazette", f"{SOURCE}.origin": "herald"}, INDEPENDENT),
        ({f"{SOURCE}.report_of": "article"}, OWN),
        ({"sources.0.origin": "herald"}, OWN),
        ({f"{SOURCE}.outlet": "gazette", "claims.1.source": None}, INDEPENDENT),
        # A report of what the claim's own side has issued
        ({f"{SOURCE}.report_of": "log"}, INDEPENDENT),
        ({f"{SOURCE}.report_of": "log", "sources.1.issuer": "council"}, OWN),
        # What the item names takes the place of what its source names
        ({f"{SOURCE}.speakers": ["odo-fenn"], f"{ITEM}.speakers": ["ida-marsh"]}, INDEPENDENT),
        ({f"{SOURCE}.organizations": ["council"], f"{ITEM}.speakers": ["ida-marsh"]}, INDEPENDENT),
        ({f"{SOURCE}.issuer": "council", f"{ITEM}.speakers": ["ida-marsh"]}, OWN),
        # What is not on record, or goes round in a circle, tells nothing
        ({f"{ITEM}.source": "nothing"}, INDEPENDENT),
        ({f"{ITEM}.speakers": ["nobody"], "claims.1.speaker": "nothing"}, INDEPENDENT),
        ({f"{ITEM}.organizations": ["county"], "organizations.3.part_of": "county"}, INDEPENDENT),
    ],
)
def test_an_item_of_the_claims_own_side_is_told(changes: dict[str, Any], *, expected: bool) -> None:
    assert same_side(changes) is expected


@each_row(
    ("changes", "expected"),
    [
        ({}, ("outlets", "herald")),
        ({f"{SOURCE}.origin": "gazette"}, ("outlets", "gazette")),
        ({f"{SOURCE}.outlet": None, f"{SOURCE}.issuer": "county"}, ("organizations", "county")),
        ({f"{SOURCE}.issuer": "county"}, ("outlets", "herald")),
        ({f"{SOURCE}.report_of": "log"}, ("organizations", "river-board")),
        (
            {f"{SOURCE}.report_of": "log", "sources.1.report_of": "article"},
            ("outlets", "gazette"),
        ),
        (
            {f"{SOURCE}.report_of": "article", "sources.0.origin": "herald"},
            ("outlets", "herald"),
        ),
        ({f"{SOURCE}.report_of": "nothing"}, ("outlets", "herald")),
        ({f"{SOURCE}.report_of": "letter"}, ("outlets", "herald")),
        (
            {f"{SOURCE}.report_of": "log", "sources.1.report_of": "letter"},
            ("organizations", "river-board"),
        ),
    ],
)
def test_a_source_counts_as_the_publisher_that_it_goes_back_to(changes, expected) -> None:
    entries, _ = linked(changes)
    assert origin(entries, entries.find("sources", "letter")) == expected


def test_only_items_of_the_stances_and_of_another_side_are_counted() -> None:
    entries, claim = linked({})
    everything = set(Stance)
    assert independent_origins(entries, claim, everything) == {
        ("organizations", "river-board"),
        ("outlets", "herald"),
    }
    assert independent_origins(entries, claim, {Stance.CONTRADICTS}) == {("outlets", "herald")}
    entries, claim = linked({f"{ITEM}.speakers": ["odo-fenn"]})
    assert independent_origins(entries, claim, everything) == {("organizations", "river-board")}


def test_a_ledger_is_asked_in_the_same_way(other_ledger) -> None:
    claim = other_ledger.claims["frost-not-flood"]
    told = {item.source: is_same_side(other_ledger, claim, item) for item in claim.evidence}
    assert told == {"weir-trust-count-2019": False, "flood-appeal-2019": True}
