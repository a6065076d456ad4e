"""Commands run as if in a new process, but with all that they import loaded already.

What starts Python anew spends half a second on loading; a fork of a process that has loaded it
spends none. That process is multiprocessing's server of forks, so that no process with threads is
forked.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

Command = Callable[[Sequence[str]], int | None]

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(
    ["factcheck.generator", "factcheck.cli.build", "factcheck.cli.check"]
)


class Done(NamedTuple):
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


def run(
    command: Command, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Done:
    """Run a command in a folder, with this environment added to that of the tests."""
    with TemporaryDirectory() as said:
        given = (command, arguments, folder, {**os.environ, **environment}, Path(said))
        process = _SERVER.Process(target=_in_its_own_process, args=given)
        process.start()
        process.join()
        stdout, stderr = ((Path(said) / name).read_text("utf-8") for name in ("1", "2"))
    return Done(process.exitcode, stdout, stderr)


def run_anew(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Done:
    """Run a program in a folder, with this environment added to that of the tests."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def _in_its_own_process(
    command: Command,
    arguments: Sequence[str],
    folder: Path,
    environment: dict[str, str],
    said: Path,
) -> None:
    for stream in (sys.stdout, sys.stderr):
        with (said / str(stream.fileno())).open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    os.chdir(folder)
    sys.path.insert(0, str(folder))  # as `python -m` does
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [command.__module__, *arguments]
    sys.exit(command(arguments))
