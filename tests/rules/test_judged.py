"""What passed every rule is asked of again when anything that the rules looked at is another."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from factcheck import rules
from factcheck.cli import main
from factcheck.record.problems import Problem, RecordError
from factcheck.rules.check import prove
from factcheck.rules.judged import Judged
from tests.sites import OTHER

Asked = list[tuple[str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented record."""
    shutil.copyfile(OTHER / "claims.yaml", tmp_path / "claims.yaml")
    shutil.copytree(OTHER / "content", tmp_path / "content")
    assert told(tmp_path) == []
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The entries of which rules were asked, by kind and id."""
    found: Asked = []
    faults_of = rules.faults_of

    def noted(entry, of_entry):
        found.append((of_entry.kind, entry.id))
        return faults_of(entry, of_entry)

    monkeypatch.setattr(rules, "faults_of", noted)
    return found


def told(folder: Path) -> list[Problem]:
    """Return what a check tells that knows what passed before."""
    try:
        return prove(folder, judged=Judged(folder / ".cache" / "judged")).warnings
    except RecordError as error:
        return error.problems


def told_anew(folder: Path) -> list[Problem]:
    """Return what a check tells that asks every rule of every entry."""
    try:
        return prove(folder).warnings
    except RecordError as error:
        return error.problems


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "claims.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_of_a_record_that_did_not_change_nothing_is_asked(folder: Path, asked: Asked) -> None:
    assert told(folder) == []
    assert asked == []


def test_of_an_entry_that_changed_is_asked_and_of_all_that_look_at_it(
    folder: Path, asked: Asked
) -> None:
    change(folder, "name: Works on the bridge", "name: Bridge works")
    assert told(folder) == []
    found = set(asked)
    claims = prove(folder).reading.record.claims
    named = {("claims", claim.id) for claim in claims if "bridge-works" in claim.topics}
    assert named
    assert found == {("topics", "bridge-works"), *named}


def test_a_record_that_was_only_put_in_another_order_is_not_asked_of(
    folder: Path, asked: Asked
) -> None:
    change(folder, "claims:\n", "# Claims.\n\nclaims:\n")
    assert told(folder) == []
    assert asked == []


MISTAKES: dict[str, tuple[str, str]] = {
    "a letter of a quote": ("went round by the ford", "went round by a ford"),
    "an unknown topic": ("topics: [bridge-works", "topics: [bridge-work"),
    "a source that others name": ("  - id: weir-trust-count-2019", "  - id: weir-trust-count"),
    "a date in the future": ("date: 2019-06-20", "date: 2999-06-20"),
}


@pytest.mark.parametrize(("old", "new"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_as_if_everything_was_asked(folder: Path, old: str, new: str) -> None:
    text = (folder / "claims.yaml").read_text("utf-8")
    change(folder, old, new)
    for _ in range(2):  # what was spoken of is spoken of again
        found = told(folder)
        assert found == told_anew(folder)
        assert found
    (folder / "claims.yaml").write_text(text, "utf-8")
    assert told(folder) == []


def test_what_passed_without_its_document_counts_for_nothing(folder: Path) -> None:
    (path,) = (folder / "content" / "documents").iterdir()
    data = path.read_bytes()
    path.write_bytes(data + b" ")
    assert [problem.code for problem in told(folder)] == ["changed-document"]
    path.write_bytes(data)
    change(folder, "went round by the ford", "went round by a ford")
    path.write_bytes(data + b" ")
    assert told(folder)
    path.write_bytes(data)
    assert told(folder) == told_anew(folder) != []


def everything(folder: Path) -> int:
    return len(rules.listed(prove(folder).reading.record))


def test_without_what_was_kept_everything_is_asked(folder: Path, asked: Asked) -> None:
    count = everything(folder)
    asked.clear()
    path = folder / ".cache" / "judged"
    path.write_bytes(path.read_bytes()[:-1])
    assert told(folder) == []
    assert len(asked) == count


def test_on_another_day_everything_is_asked(
    folder: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = everything(folder)
    asked.clear()
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=40)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(later.timestamp())))
    assert told(folder) == []
    assert len(asked) == count


def test_a_check_knows_what_passed_in_a_build_and_leaves_nothing_elsewhere(
    folder: Path, asked: Asked
) -> None:
    assert main(["check", "--folder", str(folder)]) == 0
    assert asked == []
    change(folder, *MISTAKES["a letter of a quote"])
    assert main(["check", "--folder", str(folder)]) == 1
    shutil.rmtree(folder / ".cache")
    asked.clear()
    assert main(["check", "--folder", str(folder)]) == 1
    assert asked
    assert not (folder / ".cache").exists()
