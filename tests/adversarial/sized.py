"""Cases of size, each in a process of its own, which is ended when it takes too long.

A timer in the test's own process would not do: what it raises can be lost, and
what it stops may have taken all the memory. `python -m tests.adversarial.sized NAME`.
"""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from factcheck.text.document import FrozenText, QuoteError
from tests.adversarial.naive import RAW

SECONDS = 4
"""The rule on size: a million characters are refused, or given their hint, in less time of a
processor."""
MEMORY = 2 * 1024**3

MEGABYTE = 1_000_000
HUGE: dict[str, Callable[[], str]] = {
    "size-letters": lambda: "x" * MEGABYTE,
    "size-words": lambda: "the victims " * (MEGABYTE // 12),
    "size-document-repeated": lambda: RAW * (MEGABYTE // len(RAW)),
    "size-spaces": lambda: " " * MEGABYTE,
    "size-omissions": lambda: "[...]" * (MEGABYTE // 5),
    "size-real-parts": lambda: "[...]".join(["of the victims"] * (MEGABYTE // 19)),
    "size-brackets": lambda: "[" * MEGABYTE,
    "size-asterisks": lambda: "*" * MEGABYTE,
    "size-underscores": lambda: "_" * MEGABYTE,
    "size-unseen": lambda: "\u200b" * MEGABYTE,
    "size-composed-marks": lambda: "\u0301" * MEGABYTE,
    "size-marks-to-reorder": lambda: "e" + "\u0301\u0316" * (MEGABYTE // 2),
    "size-jamo": lambda: "\u1100\u1161\u11a8" * (MEGABYTE // 3),
}
HINTS: dict[str, Callable[[], str]] = {
    "hint-1000-characters": lambda: ("rescued them not " * 60)[:1000],
    "hint-9000-characters": lambda: ("rescued them not " * 600)[:9000],
    "hint-megabyte": lambda: "the victims " * (MEGABYTE // 12),
}
# Documents in which the same words stand often: name -> document, quote.
LOOPS = {
    "loop-repeated-part": (
        "; ".join(["a fight again no"] * 28),
        "[...]".join(["a fight again"] * 9),
    ),
    "loop-last-part-missing": (
        "; ".join(["a fight again no"] * 28),
        "[...]".join([*["a fight again"] * 9, "another fight"]),
    ),
    "loop-overlapping": ("ha " * 5000, "ha ha ha ha ha"),
    "loop-marks": (
        "".join(
            mark * (MEGABYTE // 8) for mark in ("¹", '!"(', "\n“", "x-", "ក\u17d2", "第", "a¹[1]")
        ),
        "a quote of many words",
    ),
}
SIZED = (*HUGE, *HINTS, *LOOPS)


def is_quick(name: str) -> bool:
    """Tell whether a case is refused, or its hint given, in time and memory."""
    command = [sys.executable, "-m", __name__, name]
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, cwd=root, check=False, stderr=subprocess.DEVNULL)
    return ended.returncode == 0


def run(name: str) -> int:
    """Do what the case says; give 0 where it ends as it should."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if name in HINTS:
        FrozenText(RAW).nearest(HINTS[name]())
        return 0
    document, quote = LOOPS[name] if name in LOOPS else (RAW, HUGE[name]())
    try:
        FrozenText(document).locate(quote)
    except QuoteError:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
