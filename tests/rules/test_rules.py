"""The rules together: the good record passes them all, and each is told in its own test."""

from __future__ import annotations

import pytest

from factcheck.rules import RULES, faults
from tests.records import case, told


def test_the_good_record_is_without_fault() -> None:
    assert told(faults(case({}))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_holds(rule) -> None:
    assert rule.__doc__


def test_no_rule_is_listed_twice() -> None:
    assert len(set(RULES)) == len(RULES)


def test_faults_of_different_rules_come_in_one_run() -> None:
    spoilt = case({"claims.0.source": "nothing", "claims.1.statement": "x" * 401})
    assert {fault.code for fault in faults(spoilt)} >= {
        "unknown-source",
        "missing-attribution",
        "long-statement",
    }
