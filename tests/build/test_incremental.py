"""Builds after edits: the site is byte for byte the one made anew.

Each sequence changes the record, the theme, the settings, the cache or the output step by step,
and builds after each; a site made anew from the same files must be the same, and a record that
was refused must have left the site as it was.
"""

from __future__ import annotations

import copy
import random
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.build import tree as trees
from factcheck.build.tree import SUMS, Tree
from factcheck.record.yamlfile import parse
from tests.profiles import PROFILE

from .workshop import Workshop, sums

SEQUENCES = PROFILE.sequences
LONGEST = 4
# What can be done to a site. Each takes the workshop and a source of chance.

Step = Callable[[Workshop, random.Random], None]


def texts(part: Any) -> Iterator[tuple[Any, str | int]]:
    """Yield (holder, key) of every text of prose in a record's part."""
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in items:
        if isinstance(value, dict | list):
            if key not in {"quotes", "role", "framing", "sections", "cited", "passages", "figures"}:
                yield from texts(value)
        elif key in {"title", "summary", "note", "finding", "does_not_show", "why", "name", "what"}:
            yield part, key


def reword(workshop: Workshop, chance: random.Random) -> None:
    found = list(texts(workshop.record))
    holder, key = chance.choice(found)
    if isinstance(holder[key], str):
        holder[key] = f"{holder[key].split(' (')[0][:50]} ({chance.randint(1, 9)})"


def withdraw(workshop: Workshop, chance: random.Random) -> None:
    kind = chance.choice(["claims", "sources"])
    entry = chance.choice(workshop.record[kind])
    if entry.pop("withdrawn", None) is None:
        entry["withdrawn"] = {"date": "2024-01-01", "reason": "Said twice."}


def correct(workshop: Workshop, chance: random.Random) -> None:
    entry = chance.choice(workshop.record[chance.choice(["claims", "sources"])])
    entry["corrections"] = [
        *entry.get("corrections", []),
        {"date": "2024-02-02", "text": f"Mended *{chance.randint(1, 9)}*."},
    ]


def double(workshop: Workshop, chance: random.Random) -> None:
    """Add a claim that quotes the same words as another."""
    claims = workshop.record["claims"]
    entry = copy.deepcopy(chance.choice(claims))
    entry["id"] = f"{entry['id'][:40]}-{chance.randint(1, 9)}"
    if entry["id"] not in {claim["id"] for claim in claims}:
        claims.insert(chance.randrange(len(claims) + 1), entry)


def remove(workshop: Workshop, chance: random.Random) -> None:
    entries = workshop.record[chance.choice(["claims", "sources", "topics", "discrepancies"])]
    if entries:
        entries.remove(chance.choice(entries))


def rename(workshop: Workshop, chance: random.Random) -> None:
    """Give an entry another id, wherever it is named."""
    kind = chance.choice(["claims", "sources", "speakers", "outlets", "topics"])
    old = chance.choice(workshop.record[kind])["id"]
    new = f"{old.split('-x')[0]}-x{chance.randint(1, 9)}"
    text = yaml.safe_dump(workshop.record, sort_keys=False, allow_unicode=True)
    for before, after in ((f": {old}\n", f": {new}\n"), (f"- {old}\n", f"- {new}\n")):
        text = text.replace(before, after)
    text = text.replace(f"@{old})", f"@{new})").replace(f"@{old}]", f"@{new}]")
    workshop.record = parse("claims.yaml", text).data


def shuffle(workshop: Workshop, chance: random.Random) -> None:
    chance.shuffle(workshop.record[chance.choice(list(workshop.record))])


def redate(workshop: Workshop, chance: random.Random) -> None:
    source = chance.choice(workshop.record["sources"])
    source["published"] = chance.choice(["2019-05-03", "2019-04", "2018", "2024-05-06"])


def unlist(workshop: Workshop, chance: random.Random) -> None:
    """Take an item away from a list of an entry."""
    entry = chance.choice(workshop.record[chance.choice(["claims", "sources"])])
    for key in ("evidence", "related", "topics", "copies", "see_also"):
        if entry.get(key):
            entry[key].pop()


def retouch_template(workshop: Workshop, chance: random.Random) -> None:
    names = ["claim.html", "base.html", "home.html", "source.html", "components/claims.html"]
    path = workshop.folder / "theme" / "templates" / chance.choice(names)
    path.write_text(f"{path.read_text('utf-8')}{{# {chance.randint(1, 9)} #}}\n\n", "utf-8")


def retouch_sheet(workshop: Workshop, chance: random.Random) -> None:
    sheets = sorted((workshop.folder / "theme" / "static" / "css").glob("*.css"))
    path = chance.choice(sheets)
    path.write_text(f"{path.read_text('utf-8')}p {{ order: {chance.randint(1, 9)}; }}\n", "utf-8")


def reset(workshop: Workshop, chance: random.Random) -> None:
    workshop.site = replace(
        workshop.site, name=f"Checks {chance.randint(1, 3)}", index_names=chance.random() < 0.5
    )


def offer(workshop: Workshop, _chance: random.Random) -> None:
    """Publish the claims as Parquet too, or no longer."""
    workshop.site = replace(workshop.site, parquet=not workshop.site.parquet)


def retell(workshop: Workshop, chance: random.Random) -> None:
    workshop.prose = f"Said and so {chance.randint(1, 9)}."


def spoil_a_file(workshop: Workshop, chance: random.Random) -> None:
    """Change a published file: one of which the next build takes over most, or any."""
    reword(workshop, chance)
    files = sorted(path for path in workshop.output.rglob("*") if path.is_file())
    together = ("api/v1/claims.json", "search/index.js", "claims.csv")
    name = chance.choice(files) if chance.random() < 0.5 else chance.choice(together)
    path = workshop.output / name
    if path.exists():
        time.sleep(0.02)  # a file system's clock is a coarse one
        path.write_bytes(path.read_bytes()[: chance.randrange(2_000)])


def spoil_cache(workshop: Workshop, chance: random.Random) -> None:
    for path in (workshop.folder / ".cache").glob("*"):
        data = bytearray(path.read_bytes() if path.is_file() else b"")
        if not data:
            continue
        cut = chance.randrange(len(data))
        if chance.random() < 0.5:
            data = data[:cut]
        else:
            data[cut] ^= 1 << chance.randrange(8)
        path.write_bytes(data)


def lose_cache(workshop: Workshop, _chance: random.Random) -> None:
    shutil.rmtree(workshop.folder / ".cache", ignore_errors=True)


def lose_output(workshop: Workshop, chance: random.Random) -> None:
    name = chance.choice(["output", ".output.aside"])
    shutil.rmtree(workshop.folder / name, ignore_errors=True)


def lose_a_file(workshop: Workshop, chance: random.Random) -> None:
    files = [path for path in workshop.output.rglob("*") if path.is_file()]
    if files:
        time.sleep(0.02)  # a file system's clock is a coarse one
        chance.choice(files).unlink()


def interrupt(workshop: Workshop, chance: random.Random) -> None:
    """Let a build end in the middle: after some files were written."""
    left = chance.randint(0, 60)

    class EndError(Exception):
        pass

    def write(self: Tree, path: str, data: bytes) -> str:
        nonlocal left
        left -= 1
        if left < 0:
            raise EndError
        return whole(self, path, data)

    whole = trees.Tree.write
    reword(workshop, chance)
    workshop.write()
    before = sums(workshop.output)
    trees.Tree.write = write  # type: ignore[method-assign]
    try:
        workshop.build()
    except EndError:
        assert sums(workshop.output) == before
    finally:
        trees.Tree.write = whole  # type: ignore[method-assign]


STEPS: tuple[Step, ...] = (
    reword,
    reword,
    withdraw,
    correct,
    double,
    remove,
    rename,
    shuffle,
    redate,
    unlist,
    retouch_template,
    retouch_sheet,
    reset,
    offer,
    retell,
    spoil_cache,
    lose_cache,
    lose_output,
    lose_a_file,
    spoil_a_file,
    interrupt,
)


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
@pytest.mark.parametrize("name", ["search/index.js", "api/v1/sources.json", "404.html"])
def test_a_file_that_was_changed_in_both_trees_is_made_anew(
    tmp_path: Path, bytecode: Path, name: str, step: Step
) -> None:
    workshop = Workshop(tmp_path, bytecode)
    workshop.write()
    for number in range(3):  # from now on both trees are there, and share what was not changed
        workshop.prose = f"Said and so {number}."
        assert workshop.build()
    spoilt = workshop.output / name
    assert spoilt.stat().st_nlink > 1
    time.sleep(0.02)  # a file system's clock is a coarse one
    spoilt.write_bytes(b"spoilt")
    step(workshop, random.Random(3))  # noqa: S311 - to be the same each time
    assert workshop.build()
    hold_against_one_made_anew(workshop)
