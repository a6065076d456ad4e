"""Builds after edits: the site is byte for byte the one made anew.

Each sequence changes the record, the theme, the settings, the cache or the output step by step,
and builds after each; a site made anew from the same files must be the same, and a record that
was refused must have left the site as it was.
"""

from __future__ import annotations

import random
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.build.tree import SUMS
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
    reset,
    retell,
    reword,
    shuffle,
    unlist,
    withdraw,
)
from .workshop import Workshop, sums

SEQUENCES = PROFILE.sequences
LONGEST = 4


def step_by_step(workshop: Workshop) -> bool:
    """Build and tell whether the record was accepted; one refused leaves the site as it was."""
    workshop.write()
    before = sums(workshop.output)
    accepted = workshop.build()
    assert accepted or sums(workshop.output) == before
    return accepted


def hold_against_one_made_anew(workshop: Workshop) -> None:
    """Make the same site in an empty folder without a cache, and compare."""
    after = sums(workshop.output)
    anew = workshop.folder / "anew"
    assert workshop.build(anew, workshop.folder / "no-cache")
    assert after == sums(anew)
    listed = (workshop.output / SUMS).read_text("utf-8").splitlines()
    assert {line[66:]: line[:64] for line in listed} == {
        path: found for path, found in after.items() if path != SUMS
    }


@settings(
    max_examples=SEQUENCES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=[reword, unlist, retell, interrupt], seed=1_485_034_027)  # a warning, then a word
@example(steps=[offer, redate, withdraw, reword], seed=1)
@given(
    steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=LONGEST),
    seed=st.integers(0, 2**32),
)
def test_a_site_is_the_one_that_is_made_anew(
    tmp_path_factory: pytest.TempPathFactory, bytecode: Path, steps: list[Step], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be the same each time
    folder = tmp_path_factory.mktemp("sequence")
    workshop = Workshop(folder, bytecode)
    workshop.write()
    assert workshop.build()
    accepted = True
    for step in steps:
        step(workshop, chance)
        accepted = step_by_step(workshop)
    if accepted:
        hold_against_one_made_anew(workshop)
    shutil.rmtree(folder)


@pytest.mark.parametrize("step", dict.fromkeys(STEPS), ids=lambda step: step.__name__)
def test_each_step_alone(tmp_path: Path, bytecode: Path, step: Step) -> None:
    for seed in range(PROFILE.seeds):
        workshop = Workshop(tmp_path / str(seed), bytecode)
        workshop.write()
        assert workshop.build()
        step(workshop, random.Random(seed))  # noqa: S311 - to be the same each time
        if step_by_step(workshop):
            hold_against_one_made_anew(workshop)


def made_again(workshop: Workshop) -> set[str]:
    """Build, and return the files that were written and not taken over as they were."""
    workshop.write()
    before = {path: path.stat().st_ino for path in workshop.output.rglob("*") if path.is_file()}
    assert workshop.build()
    return {
        path.relative_to(workshop.output).as_posix()
        for path in workshop.output.rglob("*")
        if path.is_file() and before.get(path) != path.stat().st_ino
    } - {SUMS}


def in_parts(folder: Path, bytecode: Path, *, precompress: bool = False) -> Workshop:
    """Return a workshop whose record is too large to be searched at once."""
    workshop = Workshop(folder, bytecode)
    workshop.site = replace(workshop.site, searched_at_once=2, precompress=precompress)
    workshop.write()
    assert workshop.build()
    return workshop


OF_SEARCH = [reword, rename, interrupt, double, remove, shuffle]


@pytest.mark.parametrize("step", OF_SEARCH if PROFILE.whole else OF_SEARCH[:1])
def test_parts_of_the_search_are_those_made_anew(
    tmp_path: Path, bytecode: Path, step: Step
) -> None:
    workshop = in_parts(tmp_path, bytecode)
    step(workshop, random.Random(1))  # noqa: S311 - to be the same each time
    if step_by_step(workshop):
        hold_against_one_made_anew(workshop)


def test_only_the_parts_with_a_changed_word_are_written(tmp_path: Path, bytecode: Path) -> None:
    workshop = in_parts(tmp_path, bytecode, precompress=True)
    for _ in range(2):  # from now on both trees are there
        workshop.prose += "!"
        made_again(workshop)
    assert made_again(workshop) == set()
    workshop.record["claims"][0]["review"]["summary"] += " Zyxomma"
    written = {path for path in made_again(workshop) if path.startswith("search/")}
    assert len({path for path in written if path.startswith("search/cards/")}) <= 3  # .br and .gz
    assert len({path for path in written if path.startswith("search/words/")}) <= 3
    assert len(written) > 1


def test_only_what_reads_a_change_is_written(tmp_path: Path, bytecode: Path) -> None:
    workshop = Workshop.built(tmp_path, bytecode)
    for _ in range(2):  # from now on both trees are there
        workshop.prose += "!"
        assert made_again(workshop) == {"about/index.html"}
    assert made_again(workshop) == set()
    claim = workshop.record["claims"][0]
    claim["review"]["would_change"] = "A log of the keeper."
    own = {f"claims/{claim['id']}/index.html", f"api/v1/claims/{claim['id']}.json"}
    assert made_again(workshop) == {*own, "api/v1/claims.json"}
    sheet = workshop.folder / "theme" / "static" / "css" / "search.css"
    sheet.write_text(f"{sheet.read_text('utf-8')}p {{ order: 1; }}\n", "utf-8")
    written = made_again(workshop)
    assert {path for path in written if path.endswith(".html")} == {"search/index.html"}
    template = workshop.folder / "theme" / "templates" / "topic.html"
    template.write_text(f"{template.read_text('utf-8')}\n\n", "utf-8")
    assert made_again(workshop) <= {
        f"topics/{topic['id']}/index.html" for topic in workshop.record["topics"]
    }


@pytest.mark.parametrize("step", [retell, reset])
def test_files_that_were_changed_in_both_trees_are_made_anew(
    tmp_path: Path, bytecode: Path, step: Step
) -> None:
    workshop = Workshop(tmp_path, bytecode)
    workshop.write()
    for number in range(3):  # from now on both trees are there, and share what was not changed
        workshop.prose = f"Said and so {number}."
        assert workshop.build()
    time.sleep(0.02)  # a file system's clock is a coarse one
    for name in ("search/index.js", "api/v1/sources.json", "404.html"):
        spoilt = workshop.output / name
        assert spoilt.stat().st_nlink > 1
        spoilt.write_bytes(b"spoilt")
    step(workshop, random.Random(3))  # noqa: S311 - to be the same each time
    assert workshop.build()
    hold_against_one_made_anew(workshop)
