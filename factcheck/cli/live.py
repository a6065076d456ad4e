"""The site that `serve` shows: in memory, and read again when one of its files has changed."""

from __future__ import annotations

import logging
import sys
import time
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from factcheck import generator
from factcheck.build.ondemand import file_at
from factcheck.cli.watching import settled
from factcheck.generator import LiveGenerator
from factcheck.record.printing import report
from factcheck.record.problems import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.build.render import Renderer
    from factcheck.cli.watching import State

SETTINGS = Path("pelicanconf.py")
_LOADED_ONCE = {"factcheck", "theme"}


class LiveSite:
    """The site as its files last made a good one, and the problems that they have now."""

    def __init__(self, restart: Callable[[], object]) -> None:
        """Take what to call when the engine or the theme has changed."""
        self.problems = ""
        self.version = ""
        self._restart = restart
        self._state: State = {}
        self._renderer: Renderer | None = None
        self._files: dict[str, bytes] = {}
        self._lock = Lock()

    def look(self) -> str:
        """Read the site again if a file has changed; return the version that was read last."""
        with self._lock:
            now = settled(Path(), self._state)
            changed = {Path(path).parts[0] for path, _ in now.items() ^ self._state.items()}
            if self._state and changed & _LOADED_ONCE:
                self._restart()
            if changed:
                self._state = now
                self.problems = self._read()
                self.version = str(time.time_ns())
                sys.stderr.write(self.problems)
            return self.version

    def _read(self) -> str:
        """Read the site, which takes the record and the prose, and return the problems."""
        said = StringIO()
        logging.getLogger().handlers.clear()  # Pelican's, which holds on to the last stream
        try:
            with redirect_stderr(said):
                generator.build(SETTINGS, Path("output"), "errors", LiveGenerator)
        except RecordError as error:
            with redirect_stderr(said):
                report(error)
        except (OSError, RuntimeError) as error:  # what Pelican logged
            said.write(f"{error}\n")
        else:
            self._renderer, self._files = LiveGenerator.last
            sys.stderr.write(said.getvalue())  # warnings
            return ""
        return said.getvalue()

    def file(self, path: str) -> bytes | None:
        """Return the content of the file at a path of the site; None where there is none."""
        if path in self._files or self._renderer is None:
            return self._files.get(path)
        file = file_at(self._renderer, path)
        return file.data if file else None
