"""Tampered sites: each is caught for its reason, or is of those that only attested sums tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.verifying.folder import Folder
from factcheck.verifying.proofs import Report, verify
from factcheck.verifying.record import Record

from .tamperings import ATTESTED, CAUGHT, NO_BROTLI, OF_SUMS, WHOLE, Change, Prove

if TYPE_CHECKING:
    from .attacker import Attacker


def flaws(root: Path, sums: bytes | None = None) -> list[str]:
    return [str(flaw) for flaw in verify(root, sums, None).flaws]


def flaws_by(root: Path, prove: Prove) -> list[str]:
    """The flaws that one proof finds."""
    folder, report = Folder(root), Report()
    report.add("", prove(folder, Record(folder)))
    return [str(flaw) for flaw in report.flaws]


def test_there_are_enough_of_them() -> None:
    assert len(CAUGHT) + len(OF_SUMS) + len(ATTESTED) >= 60


@pytest.mark.parametrize(("change", "reason", "prove"), CAUGHT.values(), ids=CAUGHT)
def test_it_is_caught_though_the_sums_were_written_again(
    attacker: Attacker, change: Change, reason: str, prove: Prove | None
) -> None:
    change(attacker)
    attacker.list_again()
    found = flaws(attacker.root) if prove is WHOLE else flaws_by(attacker.root, prove)
    assert [flaw for flaw in found if reason in flaw], found


@pytest.mark.parametrize("name", list(CAUGHT)[:: len(CAUGHT) // 5])
def test_a_whole_run_has_the_flaws_of_each_proof(attacker: Attacker, name: str) -> None:
    change, reason, _ = CAUGHT[name]
    change(attacker)
    attacker.list_again()
    assert [flaw for flaw in flaws(attacker.root) if reason in flaw]


@pytest.mark.parametrize(("change", "reason"), OF_SUMS.values(), ids=OF_SUMS)
def test_sums_that_are_wrong_are_caught(attacker: Attacker, change: Change, reason: str) -> None:
    change(attacker)
    found = flaws(attacker.root)
    assert [flaw for flaw in found if reason in flaw], found


@pytest.mark.parametrize(("change", "why"), ATTESTED.values(), ids=ATTESTED)
def test_it_is_caught_by_attested_sums_alone(attacker: Attacker, change: Change, why: str) -> None:
    attested = attacker.read("SHA256SUMS").encode()
    change(attacker)
    if why != NO_BROTLI:
        attacker.pack_again()
    attacker.list_again()
    assert flaws(attacker.root) == [], why
    found = flaws(attacker.root, attested)
    assert [flaw for flaw in found if "as in the attested list" in flaw]


def test_attested_sums_tell_what_was_changed(attacker: Attacker) -> None:
    attested = attacker.read("SHA256SUMS").encode()
    attacker.write("offer/index.html", "buy")
    attacker.remove("robots.txt")
    attacker.edit("claims.csv", "Wording differs", "Word for word")
    attacker.list_again()
    told = {flaw.split(":")[0] for flaw in flaws(attacker.root, attested)}
    assert {"offer/index.html", "robots.txt", "claims.csv"} <= told


def test_a_site_as_built_has_attested_sums(attacker: Attacker) -> None:
    assert flaws(attacker.root, attacker.read("SHA256SUMS").encode()) == []
