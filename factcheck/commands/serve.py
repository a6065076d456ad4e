"""`serve`: build, serve on the loopback address, and build again whenever something changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from watchfiles import watch

from factcheck.commands.preview import HOST, Builds, Server

if TYPE_CHECKING:
    import argparse

WATCHED = ("claims.yaml", "claims", "content", "theme", "factcheck", "pelicanconf.py")
_MOMENT = 200
"""Milliseconds after which the watcher says that nothing has changed so far."""
_SETTLED = 50
"""Milliseconds without a change after which a build begins: editors save in several steps."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--port", default=8000, type=int)
    parser.add_argument("--output", default="output", type=Path)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; a failed build leaves the last good site being served."""
    builds = Builds()
    watched = filter(Path.exists, map(Path, WATCHED))
    noticed = watch(
        *watched, debounce=_SETTLED, step=10, rust_timeout=_MOMENT, yield_on_timeout=True
    )
    with Builder(options.output) as builder, suppress(KeyboardInterrupt):
        next(noticed)  # from here on, what changes during a build is noticed after it
        builds.tell(builder.build())
        with Server(options.output, options.port, builds) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            print(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)", flush=True)
            for changes in filter(None, noticed):
                if any(path.endswith(".py") for _, path in changes):
                    builder.renew()
                builds.tell(builder.build())
    return 0


class Builder:
    """Builds, each time in a new process, which has loaded the engine before it is called."""

    def __init__(self, output: Path) -> None:
        """Get the first process ready."""
        self._command = (
            sys.executable,
            *("-m", "factcheck", "build", "--standby", "--output", str(output)),
        )
        self._next = self._ready()

    def _ready(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - our own command
            self._command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def build(self) -> str:
        """Build.

        Returns:
            What the build had to say of problems, where it failed; it is printed as well.

        """
        _, said = self._next.communicate("build\n")
        status = self._next.returncode
        self._next = self._ready()
        print(said, end="", file=sys.stderr, flush=True)
        return said.strip() if status else ""

    def renew(self) -> None:
        """Let the next process load the engine, or the settings, as they are now."""
        self._end()
        self._next = self._ready()

    def _end(self) -> None:
        """End the process that is ready: it is never called."""
        self._next.communicate()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no process behind."""
        self._end()
