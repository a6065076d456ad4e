"""Pipes: a reader that stops early, as `head` does, is no reason for a traceback."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT
from tests.profiles import PROFILE
from tests.tables import each_row

SITE = str(ROOT / "tests" / "site")


@each_row(
    "arguments",
    [
        ("stats", "--folder", SITE),
        ("verify", SITE),
        ("check", "--folder", SITE),
        ("diff", SITE, str(ROOT)),
        ("schema",),
    ][: None if PROFILE.whole else 2],
)
def test_a_pipe_that_was_closed_ends_a_command_quietly(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert done.returncode in {1, 141}  # rich, which prints the table of `stats`, ends with 1
    assert done.stderr == ""
