"""Bad input ends in messages with file and line: never in a traceback, a hang or a flood."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from factcheck.build.workers import most
from tests.profiles import PROFILE

from .mutations import GOOD
from .running import tried
from .trial import Bench

ROOT = Path(__file__).parents[2]
INPUTS = PROFILE.spoiled
ALIASES = "a0: &a0 [x]\n" + "".join(
    f"a{level}: &a{level} [{f'*a{level - 1}, ' * 9}]\n" for level in range(1, 20)
)
BOMBS = {
    "aliases": (ALIASES, "yaml-alias"),
    "lists in lists": ("claims: " + "[" * 10_000, "yaml-syntax"),
    "mappings in mappings": ("a: {" * 10_000, "yaml-syntax"),
    "100 MB": ("#" * 100_000_000, "file-too-large"),
    "a line of a million characters": ("claims: " + "x" * 1_000_000, "wrong-type"),
    "a number of a million digits": ("claims: " + "9" * 1_000_000, "wrong-type"),
    "NUL": ("claims: \0", "yaml-syntax"),
}
CHECK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
from factcheck.cli import main
sys.exit(main(["check", "--folder", sys.argv[1]]))
"""


def test_spoiled_sites_end_in_messages_or_in_a_proof() -> None:
    counts: Counter[str] = Counter()
    assert list(tried(1, range(INPUTS), most(), counts)) == []
    assert counts.total() == INPUTS
    assert min(counts["refused"], counts["proven"]) > INPUTS // 20  # it tries both


def test_a_site_that_is_as_it_was_is_proven(tmp_path: Path) -> None:
    assert Bench(tmp_path).check(GOOD) == "proven"


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told_at_its_place_in_time_and_memory(record_folder, name: str) -> None:
    text, code = BOMBS[name]
    ended = subprocess.run(
        [sys.executable, "-c", CHECK, record_folder(text)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert re.search(rf"claims\.yaml:\d+:\d+: error\[{code}\]", ended.stderr)
    assert "Traceback" not in ended.stderr
