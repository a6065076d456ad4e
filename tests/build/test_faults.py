"""Faults: whatever happens, what is published is the old site or the new one, never a half.

After each fault the next build succeeds, and makes the site that it would have made without.
"""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.build.output import locked
from factcheck.build.tree import Tree
from tests.profiles import PROFILE
from tests.sites import ROOT, copy_site, run_build

from .workshop import Built, Workshop, sums

KILLS = PROFILE.faults
FULL_DISKS = max(3, PROFILE.faults // 10)


def changed(workshop: Workshop, number: int) -> None:
    """Change the record and the prose, so that several files of each kind are new."""
    claim = workshop.record["claims"][number % len(workshop.record["claims"])]
    claim["title"] = f"{claim['title'].split(' (')[0][:60]} ({'i' * (number % 10)})"
    workshop.prose = f"Said and so {number}."
    workshop.write()


@pytest.fixture
def workshop(tmp_path: Path, start: Path) -> Workshop:
    return Built(tmp_path, start)


def build_in_a_child(workshop: Workshop, seconds: float) -> float:
    """Build in a process that ends at once after so many seconds of processor time.

    Return the processor time that it took.
    """
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, seconds)  # nobody handles it, so it kills
        try:
            workshop.build()
        finally:
            os._exit(0)
    used = os.wait4(child, 0)[2]
    return used.ru_utime + used.ru_stime


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(workshop: Workshop) -> None:
    changed(workshop, 0)
    whole = build_in_a_child(workshop, 60)
    chance = random.Random(1)  # noqa: S311 - to be the same each time
    ends = {"old": 0, "new": 0}
    for number in range(1, KILLS + 1):
        before = sums(workshop.output)
        changed(workshop, number)
        build_in_a_child(workshop, chance.uniform(0, 1.2 * whole))
        found = sums(workshop.output)
        assert workshop.build()
        after = sums(workshop.output)
        assert found in (before, after), number
        ends["new" if found == after else "old"] += 1
    assert min(ends.values()) > 0, ends
    anew = workshop.folder / "anew"
    assert workshop.build(anew, workshop.folder / "no-cache")
    assert sums(anew) == sums(workshop.output)


@contextmanager
def failing_after(files: int) -> Iterator[None]:
    """Let the disk be full after so many files."""
    left = files
    place = Tree._place_for  # noqa: SLF001 - where every file of a site is begun

    def full(self: Tree, path: str) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        return place(self, path)

    Tree._place_for = full  # type: ignore[method-assign]  # noqa: SLF001
    try:
        yield
    finally:
        Tree._place_for = place  # type: ignore[method-assign]  # noqa: SLF001


def test_a_full_disk_leaves_the_old_site(workshop: Workshop) -> None:
    for number in range(FULL_DISKS):
        before = sums(workshop.output)
        changed(workshop, number + 1)
        with failing_after(number), pytest.raises(OSError, match="No space left"):
            workshop.build()
        assert sums(workshop.output) == before
        assert workshop.build()
        assert sums(workshop.output) != before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own with little room, where one can be mounted."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here; the one before stands for it")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_leaves_the_old_site(small_disk: Path, start: Path) -> None:
    workshop = Built(small_disk, start)
    filler, ends = small_disk / "filler", list[int | None]()
    for number in range(FULL_DISKS):
        before = sums(workshop.output)
        changed(workshop, number + 1)
        room = os.statvfs(small_disk)
        spare = room.f_bavail * room.f_frsize - number * 12_000
        filler.write_bytes(bytes(max(spare, 0)))
        try:
            workshop.build()
        except OSError as error:
            ends.append(error.errno)
            assert sums(workshop.output) == before
        filler.unlink()
        assert workshop.build()
        assert sums(workshop.output) != before
    assert set(ends) == {errno.ENOSPC}


def test_an_output_that_cannot_be_written_leaves_the_old_site(workshop: Workshop) -> None:
    before = sums(workshop.output)
    changed(workshop, 1)
    obstacle = workshop.folder / ".output.aside"
    obstacle.write_text("in the way")
    with pytest.raises(OSError, match=r"\.output\.aside"):
        workshop.build()
    assert sums(workshop.output) == before
    obstacle.unlink()
    assert workshop.build()


@pytest.mark.parametrize("harm", ["removed", "cut short"])
def test_a_record_that_goes_during_the_build_is_read_once(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    changed(workshop, 1)
    text = (workshop.folder / "claims.yaml").read_text("utf-8")
    opened = Tree.open_for_change

    def harmed(self: Tree) -> None:
        (workshop.folder / "claims.yaml").write_text(text[: len(text) // 2])
        if harm == "removed":
            (workshop.folder / "claims.yaml").unlink()
        opened(self)

    with monkeypatch.context() as patch:
        patch.setattr(Tree, "open_for_change", harmed)
        assert workshop.build()
    found = sums(workshop.output)
    (workshop.folder / "claims.yaml").write_text(text, "utf-8")
    assert workshop.build()
    assert sums(workshop.output) == found


def test_a_clock_that_goes_back_changes_nothing(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sums(workshop.output)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(time.time()) - 40 * 86_400))
    assert workshop.build()
    assert sums(workshop.output) == before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1_000_000_000".replace("_", ""))
    assert not workshop.build()  # in 2001, most of the record lies in the future
    assert sums(workshop.output) == before


def test_of_two_builds_at_once_one_waits_and_says_so(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    command = [sys.executable, "-m", "factcheck", "build"]
    with locked(folder / "output"):
        running = [
            subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        said = [process.stderr.readline() for process in running if process.stderr]
    assert all(f"waiting for another build, process {os.getpid()}, " in words for words in said)
    for process in running:
        process.communicate()
    assert [process.returncode for process in running] == [0, 0]
    found = sums(folder / "output")
    assert run_build(folder).returncode == 0
    assert sums(folder / "output") == found
