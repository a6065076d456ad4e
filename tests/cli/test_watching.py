"""Watching: a change is seen however it was saved; what editors leave is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import watching
from factcheck.cli.watching import settled, state
from factcheck.editing.files import write_text
from tests.tables import each_row

PAGE = Path("content/pages/about.md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        *("claims.yaml", "pelicanconf.py", "content/documents/note.txt"),
        *("theme/templates/base.html", "theme/static/css/style.css", "factcheck/site/settings.py"),
        *(str(PAGE), "output/index.html", "README.md"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before")
    return tmp_path


Save = Callable[[Path], object]


def in_place(path: Path) -> None:
    path.write_text("after!")


def to_the_same_length(path: Path) -> None:
    path.write_text("behind")


def with_the_times_of_before(path: Path) -> None:
    """As `rsync --times` or a tool that puts the times back."""
    times = path.stat()
    path.write_text("behind")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def by_renaming(path: Path) -> None:
    """As `sed -i`, gedit and most others."""
    aside = path.with_name("sedAbCdEf")
    aside.write_text("behind")
    shutil.copystat(path, aside)
    aside.replace(path)


def as_vim_does(path: Path) -> None:
    """The old file becomes the backup, which goes when the new one is whole."""
    path.with_name("4913").touch()
    path.with_name("4913").unlink()
    backup = path.with_name(f"{path.name}~")
    path.rename(backup)
    path.write_text("behind")
    backup.unlink()


def as_fmt_and_new_do(path: Path) -> None:
    write_text(path, "behind")


def as_git_checkout_does(path: Path) -> None:
    path.unlink()
    path.write_text("behind")


def by_an_older_file(path: Path) -> None:
    path.with_name("old").write_text("before")
    os.utime(path.with_name("old"), (1, 1))
    path.with_name("old").replace(path)


def as_a_link(path: Path) -> None:
    path.rename(path.with_name(".before"))
    path.symlink_to(".before")


SAVES: tuple[Save, ...] = (
    *(in_place, to_the_same_length, with_the_times_of_before, by_renaming, as_vim_does),
    *(as_fmt_and_new_do, as_git_checkout_does, by_an_older_file, as_a_link, Path.unlink),
)
FILES = (
    *("claims.yaml", "pelicanconf.py", str(PAGE), "content/documents/note.txt"),
    *("theme/templates/base.html", "theme/static/css/style.css", "factcheck/site/settings.py"),
)


@each_row("name", FILES)
@each_row("save", SAVES)
def test_a_file_that_is_saved_is_seen(folder: Path, save: Save, name: str) -> None:
    for _ in range(2):  # the second time, it is another file of the same name
        before = state(folder)
        save(folder / name)
        assert state(folder) != before
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_text("before")


@pytest.mark.parametrize(
    "name",
    ["claims/more.yaml", "content/pages/more/page.md", "theme/static/js/new.js", "content/new"],
)
def test_a_file_in_a_new_folder_is_seen_to_come_and_to_go(folder: Path, name: str) -> None:
    before = state(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("new")
    assert state(folder) != before
    (folder / name).write_text("newer")
    assert state(folder) != before
    (folder / name).unlink()
    assert state(folder) == before


def test_a_folder_that_is_renamed_is_seen(folder: Path) -> None:
    before = state(folder)
    (folder / "theme").rename(folder / "theme-aside")
    assert state(folder) != before
    (folder / "theme-aside").rename(folder / "theme")
    assert state(folder) == before


@each_row(
    "name",
    [
        *("output/index.html", "README.md", ".claims.yaml.swp", ".git/index", "node_modules/a.js"),
        *("content/pages/.about.md.swp", "content/pages/#about.md#", "content/pages/about.md~"),
        *("content/.git/index", "factcheck/__pycache__/site.pyc", "claims/.#more.yaml"),
    ],
)
def test_what_is_no_file_of_the_site_is_no_change(folder: Path, name: str) -> None:
    before = state(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("left")
    assert state(folder) == before


def test_a_file_is_awaited_until_it_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state(folder)
    assert settled(folder, before) == before
    (folder / PAGE).write_text("half")
    steps = iter(["half of it", "whole, at last", "whole, at last"])

    def pause(_seconds: float) -> None:
        text = next(steps)
        if (folder / PAGE).read_text() != text:
            (folder / PAGE).write_text(text)

    monkeypatch.setattr(watching.time, "sleep", pause)
    assert settled(folder, before) == state(folder)
    assert (folder / PAGE).read_text() == "whole, at last"
    assert next(steps, "none is left") == "none is left"
