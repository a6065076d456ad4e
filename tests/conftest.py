"""What many tests share: the real record, another document's, and small ones made on the spot.

The folders mirror the engine's: `reading/` tests `factcheck/record`, `views/` tests
`factcheck/site`, the others test the package of their own name. `record/` holds the record that
is published here, and goes when another newsroom puts its own in its place; `site/` is an
invented record, on which the engine is tried.
"""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
import signal
from collections.abc import Generator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest

from factcheck.ledger.ledger import Ledger
from factcheck.rules.check import Proven, prove

from . import profiles
from .sites import OTHER, ROOT, Shared

# Tests make small things and many of them: looking for what can be forgotten after each 700, as
# Python does by itself, takes a tenth of their time.
gc.set_threshold(50_000, 20, 100)
pytest_plugins = ["tests.browser.plugin"]
profiles.load()
# Where a shell started this run in the background, what tests start could not be interrupted.
signal.signal(signal.SIGINT, signal.default_int_handler)

MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, where there is one
ROOM = 4 * 2**30
"""Bytes of memory that must be free before tests write there."""


def pytest_configure(config: pytest.Config) -> None:
    """Let tests write into memory, where there is room: they make a hundred thousand files.

    These go at the end; `--basetemp=FOLDER` keeps them.
    """
    if config.option.basetemp is None and MEMORY.is_dir():
        found = os.statvfs(MEMORY)
        if found.f_bavail * found.f_frsize > ROOM and not found.f_flag & os.ST_NOEXEC:
            config.option.basetemp = mkdtemp(prefix="tests-", dir=MEMORY)
            config.add_cleanup(partial(shutil.rmtree, config.option.basetemp))


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Start one worker more than there are cores: each waits for its browser now and then."""
    return (yield) + 1


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The folder of the real record: the repository itself."""
    return ROOT


@pytest.fixture(scope="session")
def other_folder() -> Path:
    """The folder of a small complete record of another document, which is invented."""
    return OTHER


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """What the workers of this test run share; a worker's own folder lies in that of the run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return Shared(folder)


@pytest.fixture(scope="session")
def real_site(shared: Shared) -> Path:
    """The real record, built as for reading from disk."""
    return shared.real()


@pytest.fixture(scope="session")
def paged_site(shared: Shared) -> Path:
    """The real record with few rows on a page, so that every list goes on."""
    return shared.paged()


@pytest.fixture(scope="session")
def other_site(shared: Shared) -> Path:
    """Another document, built by the same engine and theme."""
    return shared.other()


@pytest.fixture(scope="session")
def published_site(shared: Shared) -> Path:
    """The real record, built as for publishing, with every file that a site may have."""
    return shared.published()


@pytest.fixture(scope="session")
def other_published_site(shared: Shared) -> Path:
    """Another document, built as for publishing."""
    return shared.other_published()


@pytest.fixture(scope="session")
def real_proven(real_folder: Path) -> Proven:
    return prove(real_folder)


@pytest.fixture(scope="session")
def other_proven(other_folder: Path) -> Proven:
    return prove(other_folder)


@pytest.fixture(scope="session")
def real_ledger(real_proven: Proven) -> Ledger:
    return Ledger(real_proven)


@pytest.fixture(scope="session")
def other_ledger(other_proven: Proven) -> Ledger:
    return Ledger(other_proven)


@pytest.fixture
def record_folder(tmp_path: Path):
    """A function that writes a record and its document into a folder and returns the folder.

    `SHA256` in the record becomes the sum of the document, which is kept as notice.txt. Either may
    be given as bytes; `files` are further files by their paths.
    """

    def write(record: str | bytes, document: str | bytes = "", **files: str | bytes) -> Path:
        content = _bytes(document)
        total = hashlib.sha256(content).hexdigest().encode()
        _put(tmp_path / "content" / "documents" / "notice.txt", content)
        _put(tmp_path / "claims.yaml", _bytes(record).replace(b"SHA256", total))
        for name, data in files.items():
            _put(tmp_path / name, _bytes(data))
        return tmp_path

    return write


def _bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
