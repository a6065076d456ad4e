"""`make fuzz`: thousands of bad sites, none of which may end in anything but messages."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from factcheck import generator  # noqa: F401 - read once, before workers are forked
from factcheck.build.workers import most

from .running import tried


def main() -> int:
    """Return 0 where there was no finding, else 1."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="the input to begin with")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    numbers = range(options.first, options.first + options.inputs)
    started = time.monotonic()
    for found in tried(options.seed, numbers, most(), counts):
        print(f"SEED={options.seed} FIRST={found.number} INPUTS=1: {found.what}", flush=True)
    shown = ", ".join(f"{counts[kind]} {kind}" for kind in ("refused", "proven", "built"))
    seconds = time.monotonic() - started
    print(f"seed {options.seed}: {counts.total()} inputs, {shown}, {counts['finding']} findings")
    print(f"took {seconds:.0f} s", file=sys.stderr)
    return 1 if counts["finding"] else 0


if __name__ == "__main__":
    sys.exit(main())
