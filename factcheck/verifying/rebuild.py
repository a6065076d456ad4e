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
from typing import TYPE_CHECKING, Any

from factcheck.verifying.findings import Flaw
from factcheck.verifying.folder import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder

REPOSITORY = Path(__file__).parents[2]
"""The copy of the repository that this module is part of."""
_LOCK = "requirements/build.lock"
_INDEX = "api/v1/index.json"
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SETTINGS = frozenset({"SITEURL", "PUBLISHER", "CONTACT", "FUNDING", "REPOSITORY"})
"""Variables of the environment in which a site is published; each is shown on its pages."""


class RebuildError(RuntimeError):
    """Why a site could not be built again."""


def rebuild(folder: Folder, repository: Path = REPOSITORY) -> Iterator[Finding]:
    """Find that each file of a site is the one that the commit it names builds, and no other.

    Raises:
        RebuildError: when the site names no commit, or the commit can't be built here.

    """
    commit, settings = _origin(folder)
    _require(commit, repository)
    with TemporaryDirectory(prefix="factcheck-") as name:
        checkout = Path(name, "site")
        clone = ["clone", "--quiet", "--shared", "--no-checkout", str(repository), str(checkout)]
        _git(repository, "-c", "core.autocrlf=false", *clone)
        _git(checkout, "-c", "core.autocrlf=false", "checkout", "--quiet", "--detach", commit)
        _build(checkout, commit, settings)
        yield from differences(folder, checkout / "output")


def _origin(folder: Folder) -> tuple[str, dict[str, str]]:
    """Return the commit that a site names, and the settings with which it was built.

    The settings are texts that a site shows; a name that is none of theirs is refused, as it
    could change what a program of this computer does.
    """
    try:
        build: Any = folder.json(_INDEX)["build"]
        if build is None:
            message = "the site names no commit: only a published site can be built again"
            raise RebuildError(message)
        commit, settings = str(build["commit"]), dict(build["settings"])
    except (ValueError, LookupError, TypeError) as error:
        message = f"{_INDEX} must say what the site was built from: {error}"
        raise RebuildError(message) from None
    if not _COMMIT.fullmatch(commit):
        message = f"{_INDEX} must name a commit, not {commit!r}"
        raise RebuildError(message)
    if settings.keys() - _SETTINGS or not all(isinstance(item, str) for item in settings.values()):
        message = f"{_INDEX} must have no settings but {', '.join(sorted(_SETTINGS))}, as texts"
        raise RebuildError(message)
    return commit, settings


def _require(commit: str, repository: Path) -> None:
    """Raise unless a commit is part of the repository and has the libraries that are installed."""
    if not shutil.which("git"):
        message = "git is needed to build the commit again: install it"
        raise RebuildError(message)
    on_branches = _git(repository, "for-each-ref", "--contains", commit, must=False)
    on_head = _git(repository, "merge-base", "--is-ancestor", commit, "HEAD", must=False)
    if not on_branches and on_head is None:
        message = (
            f"the commit {commit} must be on a branch of this copy of the repository: run git fetch"
        )
        raise RebuildError(message)
    lock = (repository / _LOCK).read_text(encoding="utf-8")
    if _git(repository, "show", f"{commit}:{_LOCK}") != lock:
        message = (
            f"the commit {commit} has other libraries than this copy: "
            f"run git checkout {commit}, then make verify again"
        )
        raise RebuildError(message)


def _git(folder: Path, *words: str, must: bool = True) -> str | None:
    """Return what a git command prints; None where it fails and need not succeed.

    Raises:
        RebuildError: when it fails and must not.

    """
    command = ["git", "-C", str(folder), *words]
    done = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - no shell, and a commit is letters
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "replace")
    if must:
        message = f"git {words[0]} failed: {done.stderr.decode('utf-8', 'replace').strip()}"
        raise RebuildError(message)
    return None


def _build(checkout: Path, commit: str, settings: dict[str, str]) -> None:
    """Publish what is checked out, as the workflow does."""
    own = {
        name: value for name, value in os.environ.items() if name not in {*_SETTINGS, "PYTHONPATH"}
    }
    command = [sys.executable, "-m", "factcheck", "build", "--settings", "publishconf.py"]
    done = subprocess.run(  # noqa: S603 - the engine of the commit
        [*command, "--fatal", "warnings"],
        cwd=checkout,
        env={**own, **settings, "COMMIT": commit},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        message = f"the commit {commit} could not be built:\n{done.stderr.strip()}"
        raise RebuildError(message)


def differences(folder: Folder, built: Path) -> Iterator[Finding]:
    """Find that a site has the files of another folder, byte for byte, and no other."""
    paths = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    for path in sorted((paths | folder.files) - {SUMS}):
        if path not in paths:
            yield Flaw(path, "must not be there: the commit does not build it")
        elif path not in folder.files:
            yield Flaw(path, "must be there: the commit builds it")
        else:
            yield _difference(path, folder.read(path), (built / path).read_bytes())


def _difference(path: str, seen: bytes, expected: bytes) -> Finding:
    if seen == expected:
        return None
    lines = zip(expected.splitlines(), seen.splitlines(), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], lines))
    return Flaw(path, f"must be the file that the commit builds; line {same + 1} is not")
