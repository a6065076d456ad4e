"""`serve`: build, serve on the loopback address, and build again whenever something changes."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.preview import HOST, Builds, Server
from factcheck.cli.watching import next_state, state

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--port", default=8000, type=int)
    parser.add_argument("--output", default="output", type=Path)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; a failed build leaves the last good site being served."""
    gc.enable()  # it runs for long
    builds = Builds()
    try:
        server = Server(options.output, options.port, builds)
    except (OSError, OverflowError) as error:
        print(f"port {options.port} must be free (try --port 8001): {error}", file=sys.stderr)
        return 1
    with server, suppress(KeyboardInterrupt):
        built = state(Path())
        builds.add(build(options.output))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)", flush=True)
        while True:
            built = next_state(Path(), built)
            builds.add(build(options.output))
    return 0


def build(output: Path) -> str:
    """Build in a new process, which has the engine and the settings as they are now.

    Returns:
        What the build had to say of problems, where it failed; it is printed as well.

    """
    command = (sys.executable, "-m", "factcheck", "build", "--output", str(output))
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 - our own command
    print(done.stderr, end="", file=sys.stderr, flush=True)
    return done.stderr.strip() if done.returncode else ""
