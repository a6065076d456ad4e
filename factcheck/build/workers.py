"""Work spread over processes that begin with everything their parent has in memory."""

from __future__ import annotations

import multiprocessing
import os
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Batch = TypeVar("Batch")
Result = TypeVar("Result")

_inherited: dict[str, Any] = {}
_limits: list[int] = []


def limit(workers: int) -> None:
    """Let no more processes run at once than so many."""
    _limits[:] = [workers]


def most() -> int:
    """Return how many processes can run at once; 1 where this one can't be forked.

    A process with threads must not be, such as that of Pelican's command, which shows its progress
    by one; nor has a worker of a pool any children.
    """
    is_alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon
    if not is_alone or "fork" not in multiprocessing.get_all_start_methods():
        return 1
    if hasattr(os, "sched_getaffinity"):
        return min([len(os.sched_getaffinity(0)), *_limits])
    return min([os.cpu_count() or 1, *_limits])


def spread(
    task: Callable[[Batch], Result], batches: Sequence[Batch], workers: int
) -> Iterator[Result]:
    """Yield the result of a task for each batch, in their order.

    Args:
        task: what is done; it may use anything, but what it changes stays in its process.
        batches: what is handed to the task, one by one.
        workers: how many processes at most; with 1, the task is done in this one.

    """
    if min(workers, len(batches)) < 2:  # noqa: PLR2004 - one process is none to spread over
        yield from map(task, batches)
        return
    _inherited.update(task=task, batches=batches)
    context = multiprocessing.get_context("fork")
    try:
        with context.Pool(min(workers, len(batches))) as pool:
            yield from pool.imap(_work, range(len(batches)))
    finally:
        _inherited.clear()


def _work(number: int) -> Any:
    return _inherited["task"](_inherited["batches"][number])
