"""`serve`: build, serve on the loopback address, and build again whenever something changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from factcheck.commands.preview import HOST, Builds, Server

if TYPE_CHECKING:
    import argparse

WATCHED = ("claims.yaml", "claims", "content", "theme", "factcheck", "pelicanconf.py")
_SETTLED = 50
"""Milliseconds without a change after which a build begins: editors save in several steps."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--port", default=8000, type=int)
    parser.add_argument("--output", default="output", type=Path)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; a failed build leaves the last good site being served."""
    builds = Builds()
    builds.tell(build(options.output))
    with Server(options.output, options.port, builds) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)", flush=True)
        with suppress(KeyboardInterrupt):
            for _ in watch(*filter(Path.exists, map(Path, WATCHED)), debounce=_SETTLED, step=10):
                builds.tell(build(options.output))
    return 0


def build(output: Path) -> str:
    """Build in a process of its own, so that a change of the engine counts too.

    Returns:
        What the build had to say of problems, where it failed; it is printed as well.

    """
    command = [sys.executable, "-m", "factcheck", "build", "--output", str(output)]
    done = subprocess.run(command, check=False, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own command
    print(done.stderr, end="", file=sys.stderr, flush=True)
    return done.stderr.strip() if done.returncode else ""
