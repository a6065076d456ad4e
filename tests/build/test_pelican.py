"""Plain Pelican: `pelican content` builds the same site as `make`, with the same promises."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from pelican import main

from tests.commands import Done, run, run_anew
from tests.sites import OTHER, PUBLIC, copy_site, run_build

from .workshop import sums

PELICAN = str(Path(sys.executable).with_name("pelican"))


def pelican(folder: Path, *arguments: str) -> Done:
    """Run Pelican on the content of a folder."""
    return run(main, ("content", *arguments), folder, {})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented site, built without the pictures, which take long to draw."""
    target = tmp_path_factory.mktemp("built") / "site"
    folder = copy_site(target, OTHER, "SHARE_IMAGES = False\n")
    assert run_build(folder).returncode == 0
    return folder


@pytest.fixture
def folder(tmp_path: Path, built: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "site", symlinks=True)


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "claims.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_bytes_are_those_of_make(tmp_path: Path, other_site: Path) -> None:
    command = (PELICAN, "content", "-s", "pelicanconf.py", "-o", str(tmp_path / "plain"))
    done = run_anew(command, other_site.parent, {})
    assert done.returncode == 0, done.stdout + done.stderr
    assert sums(tmp_path / "plain") == sums(other_site)


def test_the_bytes_are_those_of_make_when_publishing(
    tmp_path: Path, other_published_site: Path
) -> None:
    command = (PELICAN, "content", "-s", "publishconf.py", "-o", str(tmp_path / "plain"))
    done = run_anew((*command, "--fatal", "warnings"), other_published_site.parent, PUBLIC)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sums(tmp_path / "plain") == sums(other_published_site)


def test_the_output_is_that_of_a_fresh_build_whatever_was_there(folder: Path) -> None:
    """Pelican itself clears its output only where it is told to."""
    fresh = sums(folder / "output")
    stray = folder / "output" / "claims" / "gone" / "index.html"
    stray.parent.mkdir()
    stray.write_text("left over", "utf-8")
    assert pelican(folder).returncode == 0  # Pelican finds pelicanconf.py by itself
    assert sums(folder / "output") == fresh
    assert run_build(folder).returncode == 0
    assert sums(folder / "output") == fresh
    change(folder, "name: Works on the bridge", "name: Works")
    assert pelican(folder, "-d").returncode == 0
    changed = sums(folder / "output")
    assert changed != fresh
    assert run_build(folder).returncode == 0
    assert sums(folder / "output") == changed


def test_a_bad_record_is_told_and_leaves_the_site(folder: Path) -> None:
    before = sums(folder / "output")
    change(folder, "kind: figure", "kind: figures")
    change(folder, "outlet: ", "outlet: no-")
    by_make = run_build(folder)
    for arguments in ((), ("--fatal", "errors"), ("-d", "-q")):
        done = pelican(folder, *arguments)
        assert done.returncode == by_make.returncode == 1
        assert "error[unknown-value] claims." in done.stderr
        assert done.stderr == by_make.stderr
        assert "Traceback" not in done.stdout + done.stderr
        assert sums(folder / "output") == before


UNUSED = "outlets:\n", "outlets:\n  - id: unused\n    name: Unused\n"


def test_a_warning_is_told_and_stops_a_build_only_where_it_is_fatal(folder: Path) -> None:
    before = sums(folder / "output")
    change(folder, *UNUSED)
    stopped = pelican(folder, "--fatal", "warnings")
    assert stopped.returncode == 1
    assert "warning[unused-entry] outlets.unused" in stopped.stderr
    assert "Traceback" not in stopped.stdout + stopped.stderr
    assert sums(folder / "output") == before
    done = pelican(folder)
    assert done.returncode == 0
    assert "WARNING" in done.stdout
    assert "warning[unused-entry]" in done.stdout
    assert (folder / "output" / "outlets" / "unused" / "index.html").is_file()


def test_make_tells_a_warning_too(folder: Path) -> None:
    change(folder, *UNUSED)
    done = run_build(folder)
    assert done.returncode == 0
    assert done.stderr.startswith("claims.yaml:")
    assert "warning[unused-entry] outlets.unused: must be named by another entry" in done.stderr


@pytest.mark.parametrize("output", [".", "content"])
def test_an_output_folder_that_holds_the_content_or_lies_in_it_is_refused(
    folder: Path, output: str
) -> None:
    before = sums(folder)
    for done in (pelican(folder, "-o", output), run_build(folder, "--output", output)):
        assert done.returncode == 1
        said = " ".join((done.stdout + done.stderr).split())
        assert "must be a folder apart from" in said
    after = sums(folder)
    assert {path: after[path] for path in before} == before
