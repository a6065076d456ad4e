"""How much the tests try: the same tests in each profile, with other numbers.

`dev` is for everyone at every change, `ci` for every push, `nightly` for a machine with time.
PROFILE names one; where CI is set it is `ci`.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from hypothesis import settings


class Profile(NamedTuple):
    """How many random inputs of each kind a profile tries."""

    examples: int
    """Of each property."""
    sequences: int
    """Of one to four random edits of a site each."""
    seeds: int
    """Of each kind of edit alone."""
    spoiled: int
    """Spoiled sites."""
    faults: int
    """Builds that are killed at a random moment; a tenth as many full disks."""
    attacked: int
    """Attacked sites, each with other payloads in its texts."""
    whole: bool
    """Every width with every scheme, and every entry; else some of them."""
    claims: int
    """In a document that is as long as any."""


PROFILES = {
    "dev": Profile(
        examples=30,
        sequences=2,
        seeds=1,
        spoiled=20,
        faults=8,
        attacked=1,
        whole=False,
        claims=100,
    ),
    "ci": Profile(
        examples=200,
        sequences=120,
        seeds=3,
        spoiled=1_000,
        faults=200,
        attacked=3,
        whole=True,
        claims=2_000,
    ),
    "nightly": Profile(
        examples=3_000,
        sequences=1_000,
        seeds=9,
        spoiled=10_000,
        faults=1_000,
        attacked=9,
        whole=True,
        claims=2_000,
    ),
}
NAME = os.environ.get("PROFILE") or ("ci" if os.environ.get("CI") else "dev")
PROFILE = PROFILES[NAME]


def load() -> None:
    """Have hypothesis try as much as the profile says, and never look at a clock.

    A test says what is right, never how fast: a busy machine must not fail it.
    """
    settings.register_profile("tests", max_examples=PROFILE.examples, deadline=None)
    settings.load_profile("tests")
