"""`serve`: build, serve on the loopback address, and rebuild whenever something changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

if TYPE_CHECKING:
    import argparse

HOST = "127.0.0.1"
WATCHED = ("claims.yaml", "claims", "content", "theme", "factcheck", "pelicanconf.py")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--port", default=8000, type=int)
    parser.add_argument("--output", default="output", type=Path)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; a failed rebuild leaves the last good site being served."""
    rebuild(options.output)
    handler = partial(SimpleHTTPRequestHandler, directory=str(options.output.resolve()))
    with ThreadingHTTPServer((HOST, options.port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)")
        try:
            for _ in watch(*filter(Path.exists, map(Path, WATCHED))):
                rebuild(options.output)
        except KeyboardInterrupt:
            print()
    return 0


def rebuild(output: Path) -> bool:
    """Build in a process of its own, so that a change of the engine counts too."""
    command = [sys.executable, "-m", "factcheck", "build", "--output", str(output)]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own command
