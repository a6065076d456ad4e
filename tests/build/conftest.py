"""Sites built for the tests: the real record's and another document's, each once a run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGINE = ("factcheck", "theme", "pelicanconf.py", "publishconf.py")


def copy_site(target: Path, record: Path) -> Path:
    """Copy the engine, and a record with its content, into a folder of their own."""
    target.mkdir(parents=True)
    for name in ENGINE:
        _copy(ROOT / name, target / name)
    for name in ("claims.yaml", "claims", "content"):
        if (record / name).exists():
            _copy(record / name, target / name)
    return target


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy2(source, target)


def run_build(
    folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -m factcheck build` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", "build", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real record, built as for reading from disk."""
    return _built(tmp_path_factory.mktemp("real") / "site", ROOT)


@pytest.fixture(scope="session")
def paged_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real record with few rows on a page, so that every list goes on."""
    return build_paged(tmp_path_factory.mktemp("paged") / "site")


def build_paged(folder: Path) -> Path:
    """Build the real record with eight rows on a page."""
    copy_site(folder, ROOT)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("ROWS_ON_A_PAGE = 8\n")
    done = run_build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.fixture(scope="session")
def other_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another document, built by the same engine and theme."""
    return _built(tmp_path_factory.mktemp("other") / "site", ROOT / "tests" / "site")


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real record, built as for publishing."""
    folder = tmp_path_factory.mktemp("published") / "site"
    arguments = ("--settings", "publishconf.py", "--fatal", "warnings")
    return _built(folder, ROOT, *arguments, SITEURL="https://example.org/checks")


def _built(folder: Path, record: Path, *arguments: str, **environment: str) -> Path:
    copy_site(folder, record)
    done = run_build(folder, *arguments, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that keeps compiled templates from one workshop to the next."""
    return tmp_path_factory.mktemp("bytecode")
