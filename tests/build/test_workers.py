"""Workers: what is spread over processes comes back as if one had done it, in its order."""

from __future__ import annotations

import os

import pytest

from factcheck.build import workers
from factcheck.build.workers import most, spread


@pytest.mark.parametrize("processes", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_results_come_in_the_order_of_the_batches(processes: int, count: int) -> None:
    batches = [f"batch {number}" for number in range(count)]
    assert list(spread(str.upper, batches, processes)) == [batch.upper() for batch in batches]


def test_one_process_is_begun_by_nobody() -> None:
    assert set(spread(lambda _: os.getpid(), range(3), 1)) == {os.getpid()}


@pytest.mark.skipif(most() < 2, reason="needs two processes")
def test_what_goes_wrong_in_a_process_is_raised() -> None:
    def fail(number: int) -> None:
        raise OSError(28, "No space left on device", str(number))

    with pytest.raises(OSError, match="No space left"):
        list(spread(fail, range(3), 2))


def test_who_builds_can_ask_for_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_limits", [])
    here = most()
    for asked in (1, here, here + 7):
        workers.limit(asked)
        assert most() == min(asked, here)
