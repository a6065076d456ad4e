"""The stages of a build: how far each has come, and how long it took."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SOON = 2.0
"""Seconds for which a stage may run before its progress is shown."""


class Stages:
    """Times the stages of a build, and shows the progress of long ones on a terminal."""

    def __init__(self, terminal: TextIO | None = None) -> None:
        """Show progress on a terminal, or nowhere."""
        self.terminal = terminal if terminal is not None and terminal.isatty() else None
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, total: int = 0) -> Iterator[Callable[[int], None]]:
        """Time a stage; yield what to call with the number of parts done, of the total."""
        began = time.perf_counter()
        shown = _Progress(self.terminal, name, total, began)
        try:
            yield shown.advance
        finally:
            shown.end()
            taken = time.perf_counter() - began
            self.seconds[name] = self.seconds.get(name, 0.0) + taken

    def lines(self) -> list[str]:
        """Return a line for each stage: where the time went."""
        return [f"{seconds:8.3f} s  {name}" for name, seconds in self.seconds.items()]


class Means(NamedTuple):
    """What a build is done with: how many processes at most, and whom to tell how far it is."""

    workers: int
    stages: Stages


class _Progress:
    """A bar that appears when a stage turns out to be long."""

    def __init__(self, terminal: TextIO | None, name: str, total: int, began: float) -> None:
        self.terminal = terminal
        self.name = name
        self.total = total
        self.began = began
        self.done = 0
        self.bar: object | None = None

    def advance(self, parts: int) -> None:
        """Note that more parts are done."""
        self.done += parts
        if self.terminal is None or time.perf_counter() - self.began < _SOON:
            return
        from rich.console import Console  # noqa: PLC0415 - a quick build needs none
        from rich.progress import (  # noqa: PLC0415 - as above
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        if not isinstance(self.bar, Progress):
            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
            )
            # No thread of its own: a process that forks must have none.
            self.bar = Progress(
                *columns, console=Console(file=self.terminal), auto_refresh=False, transient=True
            )
            self.bar.start()
            self.bar.add_task(self.name, total=self.total)
        self.bar.update(self.bar.task_ids[0], completed=self.done, refresh=True)

    def end(self) -> None:
        """Take the bar away."""
        stop = getattr(self.bar, "stop", None)
        if stop is not None:
            stop()
