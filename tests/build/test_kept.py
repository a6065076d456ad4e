"""What the last build left is kept where it is what a new one would write, and only there."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.profiles import PROFILE

from .steps import Step, reset, retell
from .workshop import Built, Workshop, hold_against_one_made_anew, made_again


def test_only_the_parts_with_a_changed_word_are_written(tmp_path: Path, start: Path) -> None:
    workshop = Workshop.in_parts(tmp_path, start, precompress=True)
    for _ in range(2):  # from now on both trees are there
        workshop.prose += "!"
        made_again(workshop)
    assert made_again(workshop) == set()
    workshop.record["claims"][0]["review"]["summary"] += " Zyxomma"
    written = {path for path in made_again(workshop) if path.startswith("search/")}
    assert len({path for path in written if path.startswith("search/cards/")}) <= 3  # .br and .gz
    assert len({path for path in written if path.startswith("search/words/")}) <= 3
    assert len(written) > 1


def test_only_what_reads_a_change_is_written(tmp_path: Path, start: Path) -> None:
    workshop = Built(tmp_path, start)
    for _ in range(2):  # from now on both trees are there
        workshop.prose += "!"
        assert made_again(workshop) == {"about/index.html"}
    assert made_again(workshop) == set()
    claim = workshop.record["claims"][0]
    claim["review"]["would_change"] = "A log of the keeper."
    own = {f"claims/{claim['id']}/index.html", f"api/v1/claims/{claim['id']}.json"}
    assert made_again(workshop) == {*own, "api/v1/claims.json", "report/index.html"}
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
@pytest.mark.parametrize(
    "name",
    ["search/index.js", "api/v1/sources.json", "404.html"] if PROFILE.whole else ["404.html"],
)
def test_a_file_that_was_changed_in_both_trees_is_made_anew(
    tmp_path: Path, start: Path, name: str, step: Step
) -> None:
    workshop = Workshop(tmp_path, start)
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
