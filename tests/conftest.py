"""What many tests share: the real record, another document's, and small ones made on the spot."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.ledger import Ledger
from factcheck.proof import Proven, prove

ROOT = Path(__file__).parents[1]

# A test says what is right, never how fast: a busy machine must not fail it.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The folder of the real record: the repository itself."""
    return ROOT


@pytest.fixture(scope="session")
def other_folder() -> Path:
    """The folder of a small complete record of another document, which is invented."""
    return ROOT / "tests" / "site"


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
