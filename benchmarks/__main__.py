"""`python -m benchmarks`: measure all peers and write what came out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import report
from benchmarks.invention import SMALLEST
from benchmarks.peers import versions
from benchmarks.results import Results
from benchmarks.rounds import Rounds

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a new folder is made in it
_MANY = 10_000
"""Claims; with more every run takes minutes, and is done once."""
_HERE = Path(__file__).parent


def main() -> None:
    """Measure at every size, and write results.json, RESULTS.md and growth.svg."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", type=_size, nargs="+", metavar="N", help="claims")
    parser.add_argument("--runs", type=int, default=5, help="runs of each kind")
    parser.add_argument("--output", type=Path, default=_HERE, help="for what is written")
    options = parser.parse_args()
    rows = []
    for claims in options.sizes:
        with TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None) as folder:
            times = options.runs if claims <= _MANY else 1
            rows += Rounds(claims, Path(folder), _say).run(times)
    results = Results(rows)
    options.output.mkdir(parents=True, exist_ok=True)
    text = report.markdown(results, versions(), options.runs)
    (options.output / "RESULTS.md").write_text(text, "utf-8")
    (options.output / "results.json").write_text(results.json(), "utf-8")
    (options.output / "growth.svg").write_text(report.growth(results), "utf-8")
    print(text)


def _size(text: str) -> int:
    claims = int(text)
    if claims < SMALLEST:
        message = f"must be at least {SMALLEST}, not {claims}"
        raise argparse.ArgumentTypeError(message)
    return claims


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
