"""Building with PARQUET: a further file that the rest knows of, or an error with its remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.verify.proofs import verify
from tests.sites import ROOT, Shared, copy_site, run_build

from .test_build import sums as sums_of
from .workshop import Workshop, hold_against_one_made_anew, made_again


def build(folder: Path, settings: str):
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    return run_build(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_site(tmp_path / "site", ROOT / "tests" / "site")


def test_a_published_site_has_the_file_and_links_to_it(published_site: Path) -> None:
    assert [path.name for path in published_site.glob("claims.parquet*")] == ["claims.parquet"]
    assert 'href="../claims.parquet"' in (published_site / "data/index.html").read_text("utf-8")


def test_a_local_site_has_the_file_links_to_it_and_is_proven(folder: Path) -> None:
    done = build(folder, "PARQUET = True\n")
    assert (done.returncode, done.stderr) == (0, "")
    output = folder / "output"
    assert [path.name for path in output.glob("claims.parquet*")] == ["claims.parquet"]
    assert 'href="../claims.parquet"' in (output / "data/index.html").read_text("utf-8")
    assert verify(output, None, None).flaws == []


def test_a_build_after_an_edit_has_no_more_to_say(folder: Path) -> None:
    """It makes the file in its own process, where DuckDB would complain of what is left of it."""
    assert build(folder, "PARQUET = True\n").returncode == 0
    before = (folder / "output/claims.parquet").read_bytes()
    record = folder / "claims.yaml"
    record.write_text(
        record.read_text("utf-8").replace("title: The footbridge", "title: That bridge"), "utf-8"
    )
    assert build(folder, "").stderr == ""
    assert (folder / "output/claims.parquet").read_bytes() != before


def test_without_it_nothing_names_the_file(other_site: Path) -> None:
    for path in other_site.rglob("*"):
        assert path.is_dir() or b"claims.parquet" not in path.read_bytes(), path


def test_without_duckdb_the_error_says_what_to_do_and_the_last_site_stays(
    shared: Shared, tmp_path: Path
) -> None:
    folder = shared.copy("other", tmp_path / "site")
    before = sums_of(folder / "output")
    done = build(folder, "import sys\nsys.modules['duckdb'] = None\nPARQUET = True\n")
    assert done.returncode == 1
    assert done.stderr == (
        "pelicanconf.py: PARQUET needs duckdb, which is not installed: `make data` installs it; "
        "the last site was left as it was\n"
    )
    assert sums_of(folder / "output") == before


@pytest.fixture
def workshop(tmp_path: Path, start: Path) -> Workshop:
    shop = Workshop(tmp_path, start)
    shop.site = replace(shop.site, parquet=True)
    shop.write()
    assert shop.build()
    return shop


def test_it_is_made_again_when_a_claim_changes_and_only_then(workshop: Workshop) -> None:
    workshop.prose += "!"
    assert "claims.parquet" not in made_again(workshop)
    workshop.record["claims"][0]["statement"] = "The footbridge was shut."
    assert "claims.parquet" in made_again(workshop)
    hold_against_one_made_anew(workshop)


def test_it_goes_when_the_setting_does(workshop: Workshop) -> None:
    assert (workshop.output / "claims.parquet").is_file()
    workshop.site = replace(workshop.site, parquet=False)
    assert workshop.build()
    assert not (workshop.output / "claims.parquet").exists()
    hold_against_one_made_anew(workshop)
