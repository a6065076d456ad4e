"""Stages: where the time went, and progress only where somebody sees it."""

from __future__ import annotations

import io

import pytest

from factcheck.build import stages
from factcheck.build.stages import Stages


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


def test_each_stage_has_its_time_and_repeated_ones_are_summed() -> None:
    found = Stages()
    for name in ("reading", "making", "making"):
        with found.stage(name):
            pass
    assert list(found.seconds) == ["reading", "making"]
    assert [line.split(" s  ")[1] for line in found.lines()] == ["reading", "making"]


def test_a_stage_that_fails_is_timed_too() -> None:
    found = Stages()
    with pytest.raises(KeyError), found.stage("making"):
        raise KeyError
    assert "making" in found.seconds


@pytest.mark.parametrize(("patience", "is_shown"), [(0.0, True), (60.0, False)])
def test_progress_of_a_long_stage_is_shown(
    monkeypatch: pytest.MonkeyPatch, patience: float, is_shown: bool
) -> None:
    monkeypatch.setattr(stages, "_SOON", patience)
    terminal = Terminal()
    with Stages(terminal).stage("making", 200) as advance:
        advance(50)
        advance(50)
    assert ("making" in terminal.getvalue()) is is_shown
    assert ("100/200" in terminal.getvalue()) is is_shown


def test_nothing_is_shown_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "_SOON", 0.0)
    file = io.StringIO()
    with Stages(file).stage("making", 2) as advance:
        advance(1)
    assert file.getvalue() == ""
