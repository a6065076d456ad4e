"""`make trust`: what the site withstands, shown by running it, with the figures."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests import reproducible
from tests.attacks.payloads import KINDS, PAYLOADS
from tests.attacks.planting import fields, known_fields, read
from tests.attacks.sites import TURNS
from tests.build import test_faults, test_incremental
from tests.fuzz.test_fuzz import BOMBS, INPUTS
from tests.verify.tamperings import TAMPERINGS

ROOT = Path(__file__).parents[1]
RUNS = (
    (
        "Faults: after each the old or the new site whole, and the next build succeeds",
        "tests/build/test_faults.py",
        (
            f"{test_faults.KILLS} builds killed at a random moment",
            f"{test_faults.FULL_DISKS} full disks made of a small tmpfs, as many by an error",
            f"{test_faults.CUTS} caches cut or spoiled",
            "output read-only; record gone or cut while building; builds at once; clock put back",
        ),
    ),
    (
        "Attacks: nothing ran, nothing was asked for, text shown as text",
        "tests/attacks tests/browser/test_attacked.py tests/reading/test_prose.py",
        (
            f"{len(PAYLOADS)} payloads of {len(KINDS)} kinds",
            f"{len(fields(read()))} texts of {len(known_fields())} fields, of prose and settings",
            f"{TURNS} sites, each page of them in Chromium",
        ),
    ),
    (
        "Bad input: messages with file and line, or a proof; within 5 s and 1 GiB",
        "tests/fuzz",
        (f"{INPUTS:,} spoiled sites, of which make fuzz tries 20,000; {len(BOMBS)} bombs",),
    ),
    (
        "Tampered sites",
        "tests/verify",
        (
            f"{sum(item.caught_by == 'plain' for item in TAMPERINGS)} caught by verify alone",
            f"{sum(item.caught_by == 'rebuild' for item in TAMPERINGS)} more by building again",
        ),
    ),
    (
        "Builds that take over from the last one: the same bytes as made anew",
        "tests/build/test_incremental.py",
        (f"{test_incremental.SEQUENCES} random sequences of changes",),
    ),
)


def main() -> int:
    """Run all; return 1 where anything failed."""
    failed = 0
    for title, paths, figures in RUNS:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *paths.split()]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False
        )
        failed += done.returncode != 0
        print(f"{title}\n  {done.stdout.strip().splitlines()[-1]}")
        for words in figures:
            print(f"  {words}", flush=True)
        if done.returncode:
            print(done.stdout)
    print("Reproducible")
    return 1 if reproducible.main() or failed else 0


if __name__ == "__main__":
    sys.exit(main())
