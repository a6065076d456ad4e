"""The rules together: the good record passes them all, and each is told in its own test."""

from __future__ import annotations

from itertools import chain

import pytest

from factcheck.record.form import KINDS
from factcheck.rules import ENTRY_RULES, RECORD_RULES, EntryCase, RecordCase, faults
from tests.records import case, entries, told

RULES = list(dict.fromkeys([*chain(*ENTRY_RULES.values()), *RECORD_RULES]))


def test_the_good_record_is_without_fault() -> None:
    good = case({})
    assert told(faults(good, entries(good))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_holds(rule) -> None:
    assert rule.__doc__


def test_every_kind_of_entry_has_its_rules() -> None:
    assert list(ENTRY_RULES) == list(KINDS)


@pytest.mark.parametrize("table", [*ENTRY_RULES.values(), RECORD_RULES])
def test_no_rule_is_listed_twice(table) -> None:
    assert len(set(table)) == len(table)


def test_faults_of_different_rules_come_in_one_run() -> None:
    spoilt = case({"claims.0.source": "nothing", "claims.1.statement": "x" * 401})
    assert {fault.code for fault in faults(spoilt, entries(spoilt))} >= {
        "unknown-source",
        "missing-attribution",
        "long-statement",
    }


# What a rule of each scope can ask for


def of_entry(kind: str, entry_id: str) -> EntryCase:
    """Return what a rule on an entry of the good record is given."""
    good = case({})
    return EntryCase(good, kind, good.entries[kind][entry_id])


def test_a_rule_on_an_entry_finds_what_the_entry_names() -> None:
    given = of_entry("claims", "turned-2760-hours")
    assert given.at == ("claims", "turned-2760-hours")
    assert given.find("sources", "log").id == "log"
    assert given.known("sources", "letter")
    assert given.text("notice") is not None
    assert of_entry("documents", "notice").text("notice") is not None


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("find", ("claims", "ran-12-days")),
        ("find", ("claims", "turned-2760-hours")),  # itself, which it was given
        ("find", ("speakers", "odo-fenn")),
        ("known", ("claims", "ran-12-days")),
        ("text", ("another",)),
    ],
)
def test_a_rule_on_an_entry_reaches_nothing_that_the_entry_does_not_name(method, arguments) -> None:
    """Else a build would not know when to ask the rule again."""
    with pytest.raises(LookupError, match="only a record rule may ask for it"):
        getattr(of_entry("claims", "turned-2760-hours"), method)(*arguments)


def test_what_a_rule_finds_by_way_of_an_entry_is_noted() -> None:
    """So a build knows that it has to ask the rule again where one of these has changed."""
    given = of_entry("claims", "ran-12-days")
    assert given.reached == set()
    speaker = given.linked.speakers.get("odo-fenn")
    assert given.linked.organizations.get(speaker.organization).name == "The Council"
    assert given.linked.organizations.get("nobody") is None
    assert given.reached == {
        ("speakers", "odo-fenn"),
        ("organizations", "council"),
        ("organizations", "nobody"),
    }


def test_a_rule_on_an_entry_has_nothing_to_iterate_over() -> None:
    given = of_entry("claims", "ran-12-days")
    public = {name: getattr(given, name) for name in dir(given) if not name.startswith("_")}
    assert sorted(public) == [
        *("at", "find", "kind", "known", "linked", "reached", "suggest", "text", "today")
    ]
    for each in (given, *vars(given.linked).values()):
        with pytest.raises(TypeError):
            iter(each)


def test_a_rule_on_the_record_sees_the_fields_of_all_entries() -> None:
    given = RecordCase(case({}))
    claims = given.entries("claims")
    assert list(claims) == ["ran-12-days", "turned-2760-hours", "weir-mended"]
    assert [claim.title for claim in claims.values()][2] == "The weir will be mended"
    assert ("speakers", "odo-fenn") in given.named
    assert given.quoted.keys() == {"notice"}
