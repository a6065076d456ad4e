"""The sum over the engine: whatever may change what is checked or rendered is in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import factcheck
from factcheck.files.engine import engine_sum

if TYPE_CHECKING:
    import pytest


def test_it_is_over_every_file_of_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    read = set()

    def note(path: Path) -> bytes:
        read.add(path)
        return b""

    monkeypatch.setattr(Path, "read_bytes", note)
    engine_sum.__wrapped__()
    files = {path for path in Path(factcheck.__file__).parent.rglob("*") if path.is_file()}
    assert {path for path in files if path.suffix != ".pyc"} <= read
