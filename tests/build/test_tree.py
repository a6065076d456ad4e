"""Trees: a folder that lists itself, changed aside, put in place in one step."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.build.tree import SUMS, Tree, Trees, switch

ZERO = "0" * 64
FOREIGN = {
    "no list": None,
    "empty": b"",
    "not UTF-8": b"\xff\xfe",
    "a sum too short": f"{ZERO[1:]}  a\n".encode(),
    "no end of the line": f"{ZERO}  a".encode(),
    "a file outside": f"{ZERO}  ../a\n".encode(),
    "a file outside by a detour": f"{ZERO}  a/../../b\n".encode(),
    "an absolute path": f"{ZERO}  /etc/passwd\n".encode(),
    "words": b"hello\n",
}


def made(folder: Path, **files: str) -> Tree:
    tree = Tree(folder)
    tree.open_for_change()
    tree.close({name: tree.write(name, text.encode()) for name, text in files.items()})
    return Tree(folder)


def test_it_lists_every_file_as_sha256sum_does(tmp_path: Path) -> None:
    tree = made(tmp_path / "a", x="1", y="2")
    assert tree.sums == {
        name: sha256(text).hexdigest() for name, text in (("x", b"1"), ("y", b"2"))
    }
    lines = (tmp_path / "a" / SUMS).read_text().splitlines()
    assert lines[0] == f"{sha256(b'1').hexdigest()}  x"


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_folder_with_another_list_counts_as_empty(tmp_path: Path, data: bytes | None) -> None:
    (tmp_path / "a").mkdir()
    if data is not None:
        (tmp_path / "a" / SUMS).write_bytes(data)
    (tmp_path / "a" / "old").write_text("old")
    tree = Tree(tmp_path / "a")
    assert tree.sums == {}
    tree.open_for_change()
    assert list((tmp_path / "a").iterdir()) == []


def test_what_is_no_longer_listed_goes_with_its_folders(tmp_path: Path) -> None:
    made(tmp_path / "a", **{"b/c/d": "1", "b/e": "2"})
    tree = Tree(tmp_path / "a")
    tree.open_for_change()
    tree.close({"b/e": tree.write("b/e", b"2")})
    found = {path.relative_to(tmp_path / "a").as_posix() for path in (tmp_path / "a").rglob("*")}
    assert found == {"b", "b/e", SUMS}


def test_a_tree_that_is_open_counts_as_empty(tmp_path: Path) -> None:
    tree = made(tmp_path / "a", x="1")
    tree.open_for_change()
    assert Tree(tmp_path / "a").sums == {}


def test_files_that_a_twin_has_are_shared_and_never_written_into(tmp_path: Path) -> None:
    made(tmp_path / "a", x="1", y="2")
    trees = Trees.of(tmp_path / "a")
    trees.aside.open_for_change()
    trees.aside.close({"x": trees.aside.write("x", b"1"), "y": trees.aside.write("y", b"3")})
    assert (tmp_path / ".a.aside" / "x").samefile(tmp_path / "a" / "x")
    assert (tmp_path / "a" / "y").read_bytes() == b"2"
    switch(trees)
    again = Trees.of(tmp_path / "a")
    again.aside.open_for_change()
    again.aside.close({"x": again.aside.write("x", b"new"), "y": again.aside.write("y", b"3")})
    assert (tmp_path / "a" / "x").read_bytes() == b"1"


def spoil(path: Path) -> None:
    """Change a file, by the clock a second later than now."""
    path.write_text("spoilt")
    later = path.stat().st_mtime_ns + 10**9
    os.utime(path, ns=(later, later))


def test_a_file_that_somebody_changed_is_not_shared(tmp_path: Path) -> None:
    made(tmp_path / "a", x="1")
    trees = Trees.of(tmp_path / "a")
    trees.aside.open_for_change()
    spoil(tmp_path / "a" / "x")
    trees.aside.close({"x": trees.aside.write("x", b"1")})
    assert (tmp_path / ".a.aside" / "x").read_text() == "1"


def test_two_folders_change_places(tmp_path: Path) -> None:
    made(tmp_path / "a", x="old")
    made(tmp_path / ".a.aside", x="new")
    switch(Trees.of(tmp_path / "a"))
    assert (tmp_path / "a" / "x").read_text() == "new"
    assert (tmp_path / ".a.aside" / "x").read_text() == "old"


def test_a_tree_with_a_file_that_was_written_to_counts_as_empty(tmp_path: Path) -> None:
    made(tmp_path / "a", x="1", y="2")
    before = (tmp_path / "a").stat().st_mtime_ns
    spoil(tmp_path / "a" / "x")
    os.utime(tmp_path / "a", ns=(before, before))
    assert Tree(tmp_path / "a").sums == {}


@pytest.mark.parametrize("name", ["stray", "b/stray", "b/stray/stray"])
def test_a_tree_to_which_a_file_was_added_counts_as_empty(tmp_path: Path, name: str) -> None:
    made(tmp_path / "a", **{"x": "1", "b/y": "2"})
    stray = tmp_path / "a" / name
    stray.parent.mkdir(exist_ok=True)
    stray.write_text("stray")
    later = stray.stat().st_mtime_ns + 10**9
    os.utime((tmp_path / "a" / name).parent, ns=(later, later))
    if name.count("/") > 1:
        os.utime(tmp_path / "a" / "b", ns=(later, later))
    assert Tree(tmp_path / "a").sums == {}


def test_one_that_shares_it_does_so_too(tmp_path: Path) -> None:
    made(tmp_path / "a", x="1")
    aside = Trees.of(tmp_path / "a").aside
    aside.open_for_change()
    aside.close({"x": aside.write("x", b"1")})
    assert all(tree.sums for tree in Trees.of(tmp_path / "a"))
    spoil(tmp_path / "a" / "x")
    assert not any(tree.sums for tree in Trees.of(tmp_path / "a"))


def test_the_first_site_is_moved_in(tmp_path: Path) -> None:
    made(tmp_path / ".a.aside", x="new")
    switch(Trees.of(tmp_path / "a"))
    assert (tmp_path / "a" / "x").read_text() == "new"
    assert not (tmp_path / ".a.aside").exists()


def test_without_an_exchange_the_old_one_steps_aside_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.build.tree._exchange", lambda *_: False)
    test_two_folders_change_places(tmp_path)
