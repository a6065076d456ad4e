"""Tampered sites: `verify` tells of each for its reason, or leaves it to a rebuild."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.verify.proofs import verify
from tests.profiles import PROFILE

from .tamperings import TAMPERINGS, Tampering

if TYPE_CHECKING:
    from .attacker import Attacker

TRIED = TAMPERINGS if PROFILE.whole else TAMPERINGS[::5]
REBUILD_ONLY = [item for item in TAMPERINGS if item.caught_by == "rebuild"]


def flaws(root: Path, sums: bytes | None = None) -> list[str]:
    return [str(flaw) for flaw in verify(root, sums, None).flaws]


def test_there_are_enough_of_them() -> None:
    counts = Counter(item.caught_by for item in TAMPERINGS)
    assert counts["plain"] >= 150
    assert len({item.kind for item in TAMPERINGS}) >= 20
    assert len({(item.kind, item.name) for item in TAMPERINGS}) == len(TAMPERINGS)


@pytest.mark.parametrize("item", TRIED, ids=lambda item: f"{item.kind}: {item.name}")
def test_it_is_caught_though_the_sums_were_written_again(
    attacker: Attacker, item: Tampering
) -> None:
    item.apply(attacker)
    found = flaws(attacker.root)
    if item.caught_by == "plain":
        assert [flaw for flaw in found if item.reason in flaw], found
    else:
        assert found == [], "plain verify tells of it: name the reason"


@pytest.mark.parametrize(
    "item", REBUILD_ONLY if PROFILE.whole else REBUILD_ONLY[::5], ids=lambda item: item.name
)
def test_attested_sums_tell_of_what_only_a_rebuild_tells(
    attacker: Attacker, item: Tampering
) -> None:
    attested = attacker.read("SHA256SUMS").encode()
    item.apply(attacker)
    assert [flaw for flaw in flaws(attacker.root, attested) if "as in the attested list" in flaw]


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
