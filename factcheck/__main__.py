"""python -m factcheck."""

import gc
import os
import signal
import sys

from factcheck.cli import main


def run() -> int:
    """Run a command and return its exit status, also where the reader of its output has gone."""
    gc.disable()  # a command ends before it would be worth the time
    try:
        try:
            return main(sys.argv[1:])
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # as from `python -m factcheck check | head -1`
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):  # Python flushes both as it ends
            os.dup2(nowhere, stream.fileno())
        return 128 + signal.SIGPIPE  # what a shell says of a program that the signal ended


if __name__ == "__main__":
    sys.exit(run())
