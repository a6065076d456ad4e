"""The spool: what was put down is taken up again, by the process that did so or one of its own."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.spool import Spool
from factcheck.workers import most, spread

ALL = [b"first", b"", b"\x00\xff" * 70_000, b"last"]


def test_what_was_put_down_is_taken_up_again() -> None:
    spool = Spool()
    slots = [spool.put(data) for data in ALL]
    assert [spool.take(slot) for slot in reversed(slots)] == ALL[::-1]


@pytest.mark.skipif(most() < 2, reason="needs two processes")
def test_processes_begun_later_take_it_up_all_at_once() -> None:
    spool = Spool()
    slots = [spool.put(bytes([number]) * 5_000) for number in range(200)]
    found = spread(lambda slot: spool.take(slot)[:1], slots, 2)
    assert list(found) == [bytes([number]) for number in range(200)]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    spool = Spool()

    def full(_data: Any) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spool, "_file", type("File", (), {"write": staticmethod(full)}))
    with pytest.raises(OSError, match="No space left"):
        spool.put(b"more")
