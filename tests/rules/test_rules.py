"""The rules together: the good record passes them all, and each is told in its own test."""

from __future__ import annotations

from itertools import chain

import pytest

from factcheck.record.form import KINDS
from factcheck.rules import ENTRY_RULES, RECORD_RULES, EntryCase, faults
from tests.records import case, entries, told
from tests.tables import each_row

RULES = list(dict.fromkeys([*chain(*ENTRY_RULES.values()), *RECORD_RULES]))


def test_the_good_record_is_without_fault() -> None:
    good = case({})
    assert told(faults(good, entries(good))) == []


@each_row("rule", RULES)
def test_every_rule_says_what_it_holds(rule) -> None:
    assert rule.__doc__


def test_every_kind_of_entry_has_its_rules() -> None:
    assert list(ENTRY_RULES) == list(KINDS)


@each_row("table", [*ENTRY_RULES.values(), RECORD_RULES])
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


def test_a_rule_on_an_entry_finds_others_and_each_is_noted() -> None:
    """So a build knows that it has to ask the rule again where one of these has changed."""
    given = EntryCase(case({}), "claims")
    assert given.text("notice") is not None
    assert given.find("sources", None) is None
    assert given.reached == set()
    speaker = given.find("speakers", "odo-fenn")
    assert given.find("organizations", speaker.organization).name == "The Council"
    assert given.find("organizations", "nobody") is None
    assert given.known("sources", "letter")
    assert given.reached == {
        ("speakers", "odo-fenn"),
        ("organizations", "council"),
        ("organizations", "nobody"),
        ("sources", "letter"),
    }


def test_a_rule_on_an_entry_has_nothing_to_iterate_over() -> None:
    given = EntryCase(case({}), "claims")
    public = [name for name in dir(given) if not name.startswith("_")]
    assert public == ["find", "kind", "known", "reached", "suggest", "text", "today"]
    with pytest.raises(TypeError):
        iter(given)


def test_a_rule_on_the_record_sees_the_fields_of_all_entries() -> None:
    given = case({})
    claims = given.entries["claims"]
    assert list(claims) == ["ran-12-days", "turned-2760-hours", "weir-mended"]
    assert [claim.title for claim in claims.values()][2] == "The weir will be mended"
    assert ("speakers", "odo-fenn") in given.named
    assert given.quoted.keys() == {"notice"}
