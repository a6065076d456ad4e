"""Stages: `--profile` shows where the time went."""

from __future__ import annotations

import logging

import pytest

from factcheck.build.stages import stage


def test_each_stage_has_its_time_one_that_fails_too(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "factcheck")
    with stage("reading"):
        pass
    with pytest.raises(KeyError), stage("making"):
        raise KeyError
    assert [line.split(" s  ")[1] for line in caplog.messages] == ["reading", "making"]
