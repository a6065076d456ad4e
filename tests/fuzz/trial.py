"""One bad site tried: it must end in a proven record, or in messages with file and line."""

from __future__ import annotations

import io
import shutil
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from factcheck.cli import main
from factcheck.record.problems import RecordError
from factcheck.rules.check import prove

from .mutations import GOOD, ROOT, Files

BUILT_EVERY = 40
"""One input in so many goes through the whole build."""


class FindingError(Exception):
    """An input that ended as none may."""


class Bench:
    """A folder in which sites are tried."""

    def __init__(self, folder: Path) -> None:
        """Lay out the good site."""
        self.folder = folder
        (folder / "factcheck").symlink_to(ROOT / "factcheck")
        shutil.copytree(ROOT / "theme", folder / "theme")
        self._held: Files = {}
        self.put(GOOD)

    def put(self, files: Files) -> None:
        """Write what is not there yet."""
        for name in self._held.keys() | files.keys():
            path = self.folder / name
            if name not in files:
                path.unlink()
            elif self._held.get(name) != files[name]:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(files[name])
        self._held = dict(files)

    def check(self, files: Files) -> str:
        """Prove the record; return what became of it."""
        self.put(files)
        try:
            prove(self.folder)
        except RecordError as error:
            _hold(error)
            return "refused"
        return "proven"

    def build(self, files: Files) -> str:
        """Build the whole site as the command does; return what became of it."""
        self.put(files)
        shutil.rmtree(self.folder / "output", ignore_errors=True)
        said = io.StringIO()
        with chdir(self.folder), redirect_stderr(said), redirect_stdout(said):
            sys.path.insert(0, str(self.folder))
            status = main(["build"])
        if status == 0:
            return "built"
        if not said.getvalue().strip():
            message = "the build ended without a word"
            raise FindingError(message)
        return "refused"


def _hold(error: RecordError) -> None:
    """Raise unless a record was refused with messages, each with its place."""
    if not all(problem.file and problem.line >= 1 for problem in error.problems):
        message = "a message without file or line"
        raise FindingError(message) from error
    if not error.problems:
        message = "refused without a message"
        raise FindingError(message) from error
