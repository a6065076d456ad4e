"""Tampered sites: each is caught for its reason, or is of those that only attested sums tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.verifying.proofs import verify

from .tamperings import ATTESTED, CAUGHT, OF_SUMS, Change

if TYPE_CHECKING:
    from .attacker import Attacker


def problems(root: Path, sums: bytes | None = None) -> list[str]:
    return [str(problem) for problem in verify(root, sums, None).problems]


def test_there_are_enough_of_them() -> None:
    assert len(CAUGHT) + len(OF_SUMS) + len(ATTESTED) >= 60


@pytest.mark.parametrize(("change", "reason"), CAUGHT.values(), ids=CAUGHT)
def test_it_is_caught_though_the_sums_were_written_again(
    attacker: Attacker, change: Change, reason: str
) -> None:
    change(attacker)
    attacker.list_again()
    found = problems(attacker.root)
    assert [problem for problem in found if reason in problem], found


@pytest.mark.parametrize(("change", "reason"), OF_SUMS.values(), ids=OF_SUMS)
def test_sums_that_are_wrong_are_caught(attacker: Attacker, change: Change, reason: str) -> None:
    change(attacker)
    found = problems(attacker.root)
    assert [problem for problem in found if reason in problem], found


@pytest.mark.parametrize(("change", "why"), ATTESTED.values(), ids=ATTESTED)
def test_it_is_caught_by_attested_sums_alone(attacker: Attacker, change: Change, why: str) -> None:
    attested = attacker.read("SHA256SUMS").encode()
    change(attacker)
    attacker.list_again()
    assert problems(attacker.root) == [], why
    found = problems(attacker.root, attested)
    assert [problem for problem in found if "as in the attested list" in problem]


def test_attested_sums_tell_what_was_changed(attacker: Attacker) -> None:
    attested = attacker.read("SHA256SUMS").encode()
    attacker.write("offer/index.html", "buy")
    attacker.remove("robots.txt")
    attacker.edit("claims.csv", "Differs", "Verbatim")
    attacker.list_again()
    told = {problem.split(":")[0] for problem in problems(attacker.root, attested)}
    assert {"offer/index.html", "robots.txt", "claims.csv"} <= told


def test_a_site_as_built_has_attested_sums(attacker: Attacker) -> None:
    assert problems(attacker.root, attacker.read("SHA256SUMS").encode()) == []
