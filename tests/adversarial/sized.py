"""Cases of size, each in a process of its own, which is ended when it takes too long.

A timer in the test's own process would not do: what it raises can be lost, and
what it stops may have taken all the memory. `python -m tests.adversarial.sized NAME`.
"""

import resource
import subprocess
import sys
from pathlib import Path

from factcheck.text.document import FrozenText, QuoteError
from tests.adversarial.attacks import HINTS, HUGE, LOOPS
from tests.adversarial.naive import RAW

SECONDS = 4
"""The rule on size: a million characters are refused, or given their hint, in less time of a
processor."""
MEMORY = 2 * 1024**3
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
