"""A published site built again from the commit that it names, and compared byte for byte.

The commit is looked for in this copy of the repository alone, never at an address that the site
names: whoever runs this decides whose code is run. What is built by it are the site's own engine,
theme and record as they were at that commit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factcheck.verify.findings import MALFORMED, Flaw, holds, require
from factcheck.verify.folder import SUMS
from factcheck.verify.record import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verify.findings import Finding
    from factcheck.verify.folder import Folder

REPOSITORY = Path(__file__).parents[2]
"""The copy of the repository that this module is part of."""
_CLONE = ["git", "clone", "--quiet", "--shared", "--no-checkout", "-c", "core.autocrlf=false"]
_BUILD = ["-m", "factcheck", "build", "--settings", "publishconf.py", "--fatal", "warnings"]
"""As the workflow publishes."""
_LOCK = "requirements/build.lock"
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SETTINGS = frozenset({"SITEURL", "PUBLISHER", "CONTACT", "FUNDING", "REPOSITORY"})
"""Variables of the environment in which a site is published; each is shown on its pages."""


class RebuildError(RuntimeError):
    """Why a site could not be built again."""


def rebuild(folder: Folder, repository: Path = REPOSITORY) -> Iterator[Finding]:
    """Find that each file of a site is the one that the commit it names builds, and no other.

    RebuildError is raised if the site names no commit, or one that can't be built here.
    """
    commit, settings = _origin(folder)
    _require(commit, repository)
    with TemporaryDirectory(prefix="factcheck-") as name:
        checkout = Path(name, "site")
        _run(repository, *_CLONE, ".", str(checkout))
        _run(checkout, "git", "checkout", "--quiet", "--detach", commit)
        _run(checkout, sys.executable, *_BUILD, **settings, COMMIT=commit)
        yield from differences(folder, checkout / "output")


def _origin(folder: Folder) -> tuple[str, dict[str, str]]:
    """Return the commit that a site names, and the settings with which it was built.

    The settings are texts that a site shows; a name that is none of theirs is refused, as it
    could change what a program of this computer does.
    """
    try:
        build = folder.json(INDEX)["build"]
        commit, settings = (str(build["commit"]), dict(build["settings"])) if build else ("", {})
    except MALFORMED as error:
        message = f"{INDEX} must say what the site was built from: {error}"
        raise RebuildError(message) from None
    named = "the site names no commit: only a published site can be built again"
    require(commit, RebuildError, named)
    require(_COMMIT.fullmatch(commit), RebuildError, f"{INDEX} must name a commit, not {commit!r}")
    is_known = settings.keys() <= _SETTINGS and {*map(type, settings.values())} <= {str}
    known = f"{INDEX} must have no settings but {', '.join(sorted(_SETTINGS))}, as texts"
    require(is_known, RebuildError, known)
    return commit, settings


def _require(commit: str, repository: Path) -> None:
    """Raise unless a commit is part of the repository and has the libraries that are installed."""
    require(
        shutil.which("git"), RebuildError, "git is needed to build the commit again: install it"
    )
    is_here = commit in _run(repository, "git", "rev-list", "--all", "HEAD").split()
    here = f"the commit {commit} must be on a branch of this copy of the repository: run git fetch"
    require(is_here, RebuildError, here)
    lock = (repository / _LOCK).read_text(encoding="utf-8")
    alike = (
        f"the commit {commit} has other libraries than this copy: "
        f"run git checkout {commit}, then make verify again"
    )
    require(_run(repository, "git", "show", f"{commit}:{_LOCK}") == lock, RebuildError, alike)


def _run(folder: Path, *command: str, **settings: str) -> str:
    """Return what a command prints; RebuildError is raised, and says why, if it fails."""
    foreign = {*_SETTINGS, "PYTHONPATH"}
    inherited = {name: value for name, value in os.environ.items() if name not in foreign}
    done = subprocess.run(  # noqa: S603 - no shell, and a commit is letters
        command,
        cwd=folder,
        env={**inherited, **settings},
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    failed = f"the commit could not be built:\n{done.stderr.strip()}"
    require(done.returncode == 0, RebuildError, failed)
    return done.stdout


def differences(folder: Folder, built: Path) -> Iterator[Finding]:
    """Find that a site has the files of another folder, byte for byte, and no other."""
    paths = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    for path in sorted((paths | folder.files) - {SUMS}):
        if path not in paths:
            yield Flaw(path, "must not be there: the commit does not build it")
        elif path not in folder.files:
            yield Flaw(path, "must be there: the commit builds it")
        else:
            seen, expected = folder.read(path), (built / path).read_bytes()
            lines = zip(expected.splitlines(), seen.splitlines(), strict=False)
            line = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], lines))
            what = f"must be the file that the commit builds; line {line} is not"
            yield holds(seen == expected, path, what)
