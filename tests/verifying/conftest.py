"""A published site built once, and copies of it to tamper with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.build.conftest import ROOT, copy_site, run_build

from .attacker import Attacker

ADDRESS = "https://example.org/checks"


def _built(folder: Path, record: Path) -> Path:
    copy_site(folder, record)
    done = run_build(
        folder,
        "--settings",
        "publishconf.py",
        SITEURL=ADDRESS,
        REPOSITORY="https://example.org/owner/name",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site of another document, built as for publishing."""
    return _built(tmp_path_factory.mktemp("small") / "site", ROOT / "tests" / "site")


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real record's site, built as for publishing."""
    return _built(tmp_path_factory.mktemp("large") / "site", ROOT)


@pytest.fixture
def attacker(small_site: Path, tmp_path: Path) -> Attacker:
    """Somebody who may write to a copy of the small site; its files are links to be replaced."""
    target = tmp_path / "site"
    shutil.copytree(small_site, target, copy_function=os.link)
    return Attacker(target)
