"""Measuring: the whole run counts, children too, and a failure is no figure."""

from __future__ import annotations

import sys

import pytest

from benchmarks import measuring
from benchmarks.measuring import LINUX, peak, seconds

MIB = 2**20
HOLDS = f"held = b'x' * (64 * {MIB}); import time; time.sleep(0.3)"


on_linux = pytest.mark.skipif(not LINUX, reason="memory is measured on Linux")


def python(code):
    return (sys.executable, "-c", code)


def test_time_runs_to_the_end_in_the_folder(tmp_path):
    code = "import time, pathlib; time.sleep(0.2); pathlib.Path('here').touch()"
    assert seconds(python(code), tmp_path) >= 0.2
    assert (tmp_path / "here").exists()


@on_linux
def test_memory_is_that_of_all_processes_together(tmp_path):
    alone = peak(python(HOLDS), tmp_path)
    child = f"import subprocess, sys; c = subprocess.Popen([sys.executable, '-c', {HOLDS!r}]); "
    both = peak(python(f"{child}{HOLDS}; c.wait()"), tmp_path)
    assert 64 < alone < 128
    assert both > alone + 60


@pytest.mark.parametrize("measure", [seconds, pytest.param(peak, marks=on_linux)])
def test_a_failure_tells_what_the_program_said(tmp_path, measure):
    with pytest.raises(RuntimeError, match=r"ended with 3:\nno such luck"):
        measure(python("print('no such luck'); raise SystemExit(3)"), tmp_path)


def test_memory_is_not_made_up_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "LINUX", False)
    with pytest.raises(RuntimeError, match="must be measured on Linux"):
        peak(python(""), tmp_path)
