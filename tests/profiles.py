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
    """Of random edits of a site."""
    spoiled: int
    """Spoiled sites."""
    faults: int
    """Builds that are killed at a random moment; a tenth as many full disks."""
    attacked: int
    """Attacked sites, each with other payloads in its texts."""
    claims: int
    """In a document that is as long as any."""


PROFILES = {
    "dev": Profile(50, sequences=20, spoiled=100, faults=20, attacked=1, claims=300),
    "ci": Profile(200, sequences=300, spoiled=1_000, faults=200, attacked=3, claims=2_000),
    "nightly": Profile(3_000, sequences=999, spoiled=9_999, faults=999, attacked=9, claims=2_000),
}
NAME = os.environ.get("PROFILE") or ("ci" if os.environ.get("CI") else "dev")
PROFILE = PROFILES[NAME]


def load() -> None:
    """Have hypothesis try as much as the profile says, and never look at a clock.

    A test says what is right, never how fast: a busy machine must not fail it.
    """
    settings.register_profile("tests", max_examples=PROFILE.examples, deadline=None)
    settings.load_profile("tests")
