"""Trees: a folder that lists itself, changed aside, put in place in one step."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.tree import SUMS, ChangedTreeError, Tree, Trees, switch

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
    assert (tmp_path / "a" / SUMS).read_bytes() == tree.sums_file
    assert tree.sums_file.splitlines()[0] == f"{sha256(b'1').hexdigest()}  x".encode()


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


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_another_list_beside_a_published_one_counts_as_empty(
    tmp_path: Path, data: bytes | None
) -> None:
    made(tmp_path / "a", x="1")
    made(tmp_path / "b", x="1")
    (tmp_path / "b" / SUMS).write_bytes(data or b"x")
    trees = Trees.of(tmp_path / "a", tmp_path / "b")
    assert (trees.aside.sums, trees.aside.sums_file) == ({}, b"")


@pytest.mark.parametrize("texts", [{"x": "1", "y": "2"}, {"x": "1", "z": "3"}, {"x": "4"}, {}])
def test_a_list_beside_a_published_one_is_read_as_alone(
    tmp_path: Path, texts: dict[str, str]
) -> None:
    made(tmp_path / "a", x="1", y="2")
    made(tmp_path / "b", **texts)
    aside, alone = Trees.of(tmp_path / "a", tmp_path / "b").aside, Tree(tmp_path / "b")
    assert (aside.sums, aside.sums_file) == (alone.sums, alone.sums_file)


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
    trees = Trees.of(tmp_path / "a", tmp_path / "b")
    trees.aside.open_for_change()
    trees.aside.close({"x": trees.aside.write("x", b"1"), "y": trees.aside.write("y", b"3")})
    assert (tmp_path / "b" / "x").samefile(tmp_path / "a" / "x")
    assert (tmp_path / "a" / "y").read_bytes() == b"2"
    again = Trees.of(tmp_path / "b", tmp_path / "a")
    again.aside.open_for_change()
    again.aside.close({"x": again.aside.write("x", b"new"), "y": again.aside.write("y", b"3")})
    assert (tmp_path / "b" / "x").read_bytes() == b"1"


def test_a_file_that_somebody_changed_is_not_taken_over(tmp_path: Path) -> None:
    published = made(tmp_path / "a", x="1")
    later = published.closed_at + 10**9
    (tmp_path / "a" / "x").write_text("spoilt")
    os.utime(tmp_path / "a" / "x", ns=(later, later))
    aside = Tree(tmp_path / "b")
    aside.open_for_change()
    with pytest.raises(ChangedTreeError):
        aside.take("x", published.sums["x"], published)


def test_two_folders_change_places(tmp_path: Path) -> None:
    made(tmp_path / "a", x="old")
    made(tmp_path / "b", x="new")
    switch(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a" / "x").read_text() == "new"
    assert (tmp_path / "b" / "x").read_text() == "old"


def test_a_tree_with_a_file_that_was_written_to_counts_as_empty(tmp_path: Path) -> None:
    closed_at = made(tmp_path / "a", x="1", y="2").closed_at
    (tmp_path / "a" / "x").write_text("spoilt")
    os.utime(tmp_path / "a" / "x", ns=(closed_at + 1, closed_at + 1))
    os.utime(tmp_path / "a", ns=(closed_at, closed_at))
    assert Tree(tmp_path / "a").sums == {}


def test_one_that_shares_it_does_so_too(tmp_path: Path) -> None:
    made(tmp_path / "a", x="1")
    published, aside = Trees.of(tmp_path / "a", tmp_path / "b")
    aside.open_for_change()
    aside.take("x", published.sums["x"], published)
    aside.close(published.sums)
    assert all(tree.sums for tree in Trees.of(tmp_path / "a", tmp_path / "b"))
    later = published.closed_at + 10**9
    (tmp_path / "a" / "x").write_text("spoilt")
    os.utime(tmp_path / "a" / "x", ns=(later, later))
    assert not any(tree.sums for tree in Trees.of(tmp_path / "a", tmp_path / "b"))


def test_the_first_site_is_moved_in(tmp_path: Path) -> None:
    made(tmp_path / "b", x="new")
    switch(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a" / "x").read_text() == "new"
    assert not (tmp_path / "b").exists()


def test_without_an_exchange_the_old_one_steps_aside_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.tree._exchange", lambda *_: False)
    test_two_folders_change_places(tmp_path)
