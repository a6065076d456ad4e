"""A copy of a published site to tamper with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from factcheck.verify import folder
from factcheck.verify.markup import Page

from .attacker import Attacker


@pytest.fixture(scope="session", autouse=True)
def _each_page_is_read_once() -> Iterator[None]:
    """Share the pages that no attacker changes, as reading them takes most of a proof's time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "Page", lru_cache(maxsize=200)(Page))
        yield


@pytest.fixture(scope="session")
def copied(other_published_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small site; its files are links, which are replaced by what is written."""
    target = tmp_path_factory.mktemp("attacked") / "site"
    return Path(shutil.copytree(other_published_site, target, copy_function=os.link))


@pytest.fixture
def attacker(other_published_site: Path, copied: Path) -> Iterator[Attacker]:
    """Somebody who may write to the copy, which is put right again."""
    site = Attacker(copied)
    yield site
    site.restore(other_published_site)
