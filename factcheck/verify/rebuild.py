"""A published site built again from the commit that it names, and compared byte for byte.

The commit is looked for in this copy of the repository alone, never at an address that the site
names: whoever runs this decides whose code is run. What is built by it are the site's own engine,
theme and record as they were at that commit.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.verify.findings import MALFORMED, Finding, Flaw, require
from factcheck.verify.folder import Folder
from factcheck.verify.record import INDEX

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


_require = partial(require, error=RebuildError)


def rebuild(folder: Folder, repository: Path = REPOSITORY) -> Iterator[Finding]:
    """Find that each file of a site is the one that the commit it names builds, and no other.

    RebuildError is raised if the site names no commit, or one that can't be built here.
    """
    commit, settings = _origin(folder)
    _check(commit, repository)
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
    _require(commit, "the site names no commit: only a published site can be built again")
    _require(_COMMIT.fullmatch(commit), f"{INDEX} must name a commit, not {commit!r}")
    is_known = settings.keys() <= _SETTINGS and {*map(type, settings.values())} <= {str}
    known = ", ".join(sorted(_SETTINGS))
    _require(is_known, f"{INDEX} must have no settings but {known}, as texts")
    return commit, settings


def _check(commit: str, repository: Path) -> None:
    """Raise unless a commit is part of the repository and has the libraries that are installed."""
    _require(shutil.which("git"), "git is needed to build the commit again: install it")
    is_here = commit in _run(repository, "git", "rev-list", "--all", "HEAD").split()
    here = "must be on a branch of this copy of the repository: run git fetch"
    _require(is_here, f"the commit {commit} {here}")
    lock = (repository / _LOCK).read_text(encoding="utf-8")
    is_alike = _run(repository, "git", "show", f"{commit}:{_LOCK}") == lock
    remedy = f"run git checkout {commit}, then make verify again"
    _require(is_alike, f"the commit {commit} has other libraries than this copy: {remedy}")


def _run(folder: Path, *command: str, **settings: str) -> str:
    """Return what a command prints; RebuildError is raised, and says why, if it fails."""
    foreign = {*_SETTINGS, "PYTHONPATH"}
    env = {name: value for name, value in os.environ.items() if name not in foreign} | settings
    done = subprocess.run(command, cwd=folder, env=env, check=False, capture_output=True)  # noqa: S603 - no shell, and a commit is letters
    said, errors = (part.decode("utf-8", "replace") for part in (done.stdout, done.stderr))
    _require(done.returncode == 0, f"the commit could not be built:\n{errors.strip()}")
    return said


def differences(folder: Folder, built: Path) -> Iterator[Finding]:
    """Find that a site has the files of another folder, byte for byte, and no other."""
    other = Folder(built)
    for path in sorted(other.files | folder.files):
        if path not in other.files:
            yield Flaw(path, "must not be there: the commit does not build it")
        elif path not in folder.files:
            yield Flaw(path, "must be there: the commit builds it")
        elif (seen := folder.read(path)) == (expected := other.read(path)):
            yield None
        else:
            lines = zip(expected.splitlines(), seen.splitlines(), strict=False)
            line = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], lines))
            yield Flaw(path, f"must be the file that the commit builds; line {line} is not")
