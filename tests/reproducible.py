"""`make reproducible`: the site built in every way at hand, to the same bytes each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
COPIED = ("factcheck", "theme", "content", "claims", "claims.yaml", "pelicanconf.py")
VERSIONS = ("3.11", "3.12", "3.13")
_NOBODY = 65_534
_SHUFFLED = """
import os, random, runpy, sys
class Entries:
    def __init__(self, path):
        found = list(scan(path))
        random.shuffle(found)
        self.all = iter(found)
    def __iter__(self): return self
    def __next__(self): return next(self.all)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
scan, names = os.scandir, os.listdir
os.scandir = lambda path=".": Entries(path)
os.listdir = lambda path=".": random.sample(names(path), len(names(path)))
sys.argv[0] = "factcheck"
runpy.run_module("factcheck", run_name="__main__")
"""
_WITH_A_THREAD = """
import runpy, sys, threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
sys.argv[0] = "factcheck"
runpy.run_module("factcheck", run_name="__main__")
"""
"""A process with threads is not forked."""


class Way(NamedTuple):
    """A way to build: its name, the program with its first arguments, what its world is like."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    umask: int = 0o022
    user: int | None = None


def ways(python: str) -> list[Way]:
    """Return the ways to build with one Python."""
    plain = (python, "-m", "factcheck")
    return [
        Way("another folder", plain, {}),
        Way("time zone Pacific/Kiritimati", plain, {"TZ": "Pacific/Kiritimati"}),
        Way("locale tr_TR.UTF-8", plain, {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
        Way("no locale", plain, {"LC_ALL": "C", "PYTHONUTF8": "0"}),
        Way("hash seed 1", plain, {"PYTHONHASHSEED": "1"}),
        Way("hash seed 4294967295", plain, {"PYTHONHASHSEED": "4294967295"}),
        Way("one process", (python, "-c", _WITH_A_THREAD), {}),
        Way("files in any order", (python, "-c", _SHUFFLED), {}),
        Way("umask 077", plain, {}, 0o077),
    ]


def as_another_user(folder: Path) -> Way:
    """Return the way to build as a user who can't read what others have, the tools copied."""
    folder.chmod(0o755)
    tools = shutil.copytree(sysconfig.get_path("platlib"), folder / "tools")
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    python = shutil.which(name, path=os.defpath) or sys.executable
    environment = {"HOME": "/nonexistent", "PYTHONPATH": str(tools)}
    return Way("another user", (python, "-m", "factcheck"), environment, user=_NOBODY)


def sums(way: Way) -> str:
    """Build a copy, and return its list of sums.

    Raises:
        PermissionError: where only root can become the user, or run the program.
        RuntimeError: when the build fails.

    """
    with tempfile.TemporaryDirectory(prefix="reproducible-") as name:
        folder = Path(name) / f"site {way.name.replace('/', ' ')}"
        folder.mkdir()
        for part in filter(lambda part: (ROOT / part).exists(), COPIED):
            source = ROOT / part
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, folder / part)
        if way.user is not None:
            Path(name).chmod(0o755)
            for path in (folder, *folder.rglob("*")):
                os.chown(path, way.user, way.user)
        done = subprocess.run(
            [*way.command, "build"],
            cwd=folder,
            env={**os.environ, "CI": "true", **way.environment},
            umask=way.umask,
            user=way.user,
            group=way.user,
            extra_groups=[] if way.user is not None else None,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
        return (folder / "output" / "SHA256SUMS").read_text("utf-8")


def _runs(python: str | Path) -> bool:
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def python_of(version: str, folder: Path) -> str | None:
    """Return a Python of a version with what a build needs, made anew; None where there is none."""
    if sys.version.startswith(f"{version}."):
        return sys.executable
    named = shutil.which(f"python{version}")
    others = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    found = next((path for path in (named, *others) if path and _runs(path)), None)
    if found is None:
        return None
    subprocess.run([found, "-m", "venv", folder / version], check=True)
    python = str(folder / version / "bin" / "python")
    lock = ROOT / "requirements" / "build.lock"
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")
    subprocess.run([python, *install, "-r", lock], capture_output=True, check=True)
    return python


def main() -> int:
    """Print how each build compares with the first one; return 1 where one differs."""
    expected = sums(Way("as it is", (sys.executable, "-m", "factcheck"), {}))
    left_out, different = [], 0
    print(f"Python {sys.version.split()[0]}: {len(expected.splitlines())} files")
    with tempfile.TemporaryDirectory(prefix="pythons-") as folder:
        tried = [*ways(sys.executable), as_another_user(Path(folder))]
        for version in VERSIONS:
            python = python_of(version, Path(folder))
            if python is None:
                left_out.append(
                    f"Python {version}: not found; install it, or pyenv install {version}"
                )
            elif python != sys.executable:
                tried.append(Way(f"Python {version}", (python, "-m", "factcheck"), {}))
        for way in tried:
            try:
                is_same = sums(way) == expected
            except PermissionError:
                left_out.append(
                    f"{way.name}: only root can become one, of a Python that all may run"
                )
                continue
            different += not is_same
            print(f"  {'the same bytes' if is_same else 'DIFFERENT     '}  {way.name}", flush=True)
    for words in left_out:
        print(f"  left out        {words}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
