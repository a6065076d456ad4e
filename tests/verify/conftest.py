"""Copies of a published site to tamper with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from .attacker import Attacker


@pytest.fixture
def attacker(other_published_site: Path, tmp_path: Path) -> Attacker:
    """Somebody who may write to a copy of the small site; its files are links to be replaced."""
    target = tmp_path / "site"
    shutil.copytree(other_published_site, target, copy_function=os.link)
    return Attacker(target)
