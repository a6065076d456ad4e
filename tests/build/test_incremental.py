"""Builds after edits: the site is byte for byte the one made anew.

Each sequence changes the record, the theme, the settings, the cache or the output step by step,
and builds after each; a site made anew from the same files must be the same, and a record that
was refused must have left the site as it was.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.profiles import PROFILE

from .steps import (
    STEPS,
    Step,
    double,
    interrupt,
    offer,
    redate,
    remove,
    rename,
    retell,
    reword,
    shuffle,
    unlist,
    withdraw,
)
from .workshop import Built, Workshop, hold_against_one_made_anew, sums

SEQUENCES = PROFILE.sequences
PARTS = max(1, SEQUENCES // 30)
"""In so many tests the sequences are tried, so that several workers can take part."""
LONGEST = 4


def step_by_step(workshop: Workshop) -> bool:
    """Build and tell whether the record was accepted; one refused leaves the site as it was."""
    workshop.write()
    before = sums(workshop.output)
    accepted = workshop.build()
    assert accepted or sums(workshop.output) == before
    return accepted


@pytest.mark.parametrize("part", range(PARTS))
@settings(
    max_examples=SEQUENCES // PARTS,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=[reword, unlist, retell, interrupt], seed=1_485_034_027)  # a warning, then a word
@example(steps=[offer, redate, withdraw, reword], seed=1)
@given(
    steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=LONGEST),
    seed=st.integers(0, 2**32),
)
def test_a_site_is_the_one_that_is_made_anew(
    tmp_path_factory: pytest.TempPathFactory,
    start: Path,
    part: int,
    steps: list[Step],
    seed: int,
) -> None:
    chance = random.Random(seed + part)  # noqa: S311 - to be the same each time
    folder = tmp_path_factory.mktemp("sequence")
    workshop = Built(folder, start)
    accepted = True
    for step in steps:
        step(workshop, chance)
        accepted = step_by_step(workshop)
    if accepted:
        hold_against_one_made_anew(workshop)
    shutil.rmtree(folder)


EACH = list(dict.fromkeys(STEPS))


@pytest.mark.parametrize(
    "step", EACH if PROFILE.whole else EACH[::3], ids=lambda step: step.__name__
)
def test_each_step_alone(tmp_path: Path, start: Path, step: Step) -> None:
    for seed in range(PROFILE.seeds):
        workshop = Built(tmp_path / str(seed), start)
        step(workshop, random.Random(seed))  # noqa: S311 - to be the same each time
        if step_by_step(workshop):
            hold_against_one_made_anew(workshop)


OF_SEARCH = [reword, rename, interrupt, double, remove, shuffle]


@pytest.mark.parametrize("step", OF_SEARCH if PROFILE.whole else OF_SEARCH[:1])
def test_parts_of_the_search_are_those_made_anew(tmp_path: Path, start: Path, step: Step) -> None:
    workshop = Workshop.in_parts(tmp_path, start)
    step(workshop, random.Random(1))  # noqa: S311 - to be the same each time
    if step_by_step(workshop):
        hold_against_one_made_anew(workshop)
