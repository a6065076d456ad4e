"""`serve`: show the site on the loopback address as its files are now; nothing is written."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.cli.live import LiveSite
from factcheck.cli.preview import HOST, Server

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--port", default=8000, type=int)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; problems of the record stand above the last good site."""

    def restart() -> None:
        """Let a new process take over, with the engine and the theme as they are now."""
        command = [sys.executable, "-m", "factcheck", "serve", "--port", str(server.server_port)]
        os.execv(sys.executable, command)  # noqa: S606 - our own command

    gc.enable()  # it runs for long
    site = LiveSite(restart)
    try:
        server = Server(options.port, site)
    except (OSError, OverflowError) as error:
        print(f"port {options.port} must be free (try --port 8001): {error}", file=sys.stderr)
        return 1
    with server, suppress(KeyboardInterrupt):
        print(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)", flush=True)
        site.look()
        server.serve_forever()
    return 0
