"""A copy of the small record to work on, and the commands run on it."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli import main

SITE = Path(__file__).parents[1] / "site"


@dataclass
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with a copy of the record, in which commands run; no terminal."""
    folder = tmp_path / "record"
    shutil.copytree(SITE, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return folder


@pytest.fixture
def claims(record: Path) -> Path:
    """The record's one file."""
    return record / "claims.yaml"


@pytest.fixture
def run(record: Path, capsys: pytest.CaptureFixture[str]):  # noqa: ARG001 - runs in its folder
    """Run a command, as `python -m factcheck` does."""

    def runner(*arguments: str) -> Outcome:
        capsys.readouterr()
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        printed = capsys.readouterr()
        return Outcome(status, printed.out, printed.err)

    return runner


@pytest.fixture
def change(claims: Path):
    """Replace words of claims.yaml that stand there once."""

    def changer(*pairs: tuple[str, str]) -> None:
        text = claims.read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        claims.write_text(text, "utf-8")

    return changer


@pytest.fixture
def commit(record: Path):
    """Commit the record as it stands."""
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")

    def committer() -> None:
        git = ["git", "-C", str(record)]
        if not (record / ".git").exists():
            subprocess.run([*git, "init", "--quiet"], check=True)
        subprocess.run([*git, "add", "--all"], check=True)
        subprocess.run([*git, *identity, "commit", "--quiet", "--message", "x"], check=True)

    return committer
