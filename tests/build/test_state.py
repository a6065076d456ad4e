"""What a build leaves to the next one: most of it once, then what is different."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.state import load, stamp

from .workshop import Workshop, sums


@pytest.fixture
def workshop(tmp_path: Path, bytecode: Path) -> Workshop:
    return Workshop.built(tmp_path, bytecode)


def left(workshop: Workshop) -> dict[str, int]:
    """Return the size of each file of the cache."""
    return {path.name: path.stat().st_size for path in (workshop.site.cache / "build").iterdir()}


def edit(workshop: Workshop, number: int) -> None:
    workshop.record["claims"][0]["review"]["would_change"] = f"Log {number} of the keeper."
    workshop.write()
    assert workshop.build()


def bases(workshop: Workshop) -> set[str]:
    """Return the files of the cache that are named by their own sum."""
    found = sums(workshop.site.cache / "build")
    return {name for name, total in found.items() if name == total}


def test_after_an_edit_only_what_is_different_is_written(workshop: Workshop) -> None:
    before = bases(workshop)
    assert len(before) == 1
    edit(workshop, 1)
    assert bases(workshop) == before
    sizes = left(workshop)
    assert len(sizes) == 3  # two sites, and what they share
    assert sum(sizes.values()) < 1.5 * sizes[before.pop()]


def test_when_much_is_different_all_is_written_anew(workshop: Workshop) -> None:
    before, number = bases(workshop), 0
    while bases(workshop) == before:
        number += 1
        edit(workshop, number)
    edit(workshop, 0)
    assert number > 1
    assert len(left(workshop)) == 3  # nothing of the former is kept
    anew = workshop.folder / "anew"
    assert workshop.build(anew, workshop.folder / "no-cache")
    assert sums(anew) == sums(workshop.output)


def test_without_the_file_with_most_of_it_there_is_no_state(workshop: Workshop) -> None:
    edit(workshop, 1)
    for name in bases(workshop):
        (workshop.site.cache / "build" / name).unlink()
    edit(workshop, 2)
    anew = workshop.folder / "anew"
    assert workshop.build(anew, workshop.folder / "no-cache")
    assert sums(anew) == sums(workshop.output)


@pytest.mark.parametrize("data", [b"", b"\0" * 96, b"\xff" * 200, b"0" * 500])
def test_what_was_not_left_by_a_build_is_no_state(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855").write_bytes(
        data
    )
    assert load(tmp_path, b"", b"0" * 32) is None


def test_the_stamp_is_of_every_file_of_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    read = set()

    def note(path: Path) -> bytes:
        read.add(path)
        return b""

    monkeypatch.setattr(Path, "read_bytes", note)
    stamp("", [])
    files = {path for path in Path(factcheck.__file__).parent.rglob("*") if path.is_file()}
    assert {path for path in files if path.suffix != ".pyc"} <= read
