"""Sites that many tests read, each built once a test run, whichever worker asks for it first.

They are shared between the worker processes of a run: a test that changes a site copies it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from factcheck.cli import main

from .commands import Done, run, run_anew

ROOT = Path(__file__).parents[1]
OTHER = ROOT / "tests" / "site"
"""The record of another document, which is invented."""
ENGINE = "factcheck"
THEME = ("theme", "pelicanconf.py", "publishconf.py")
KEPT = tuple(Path(".cache") / name for name in ("templates", "cards"))
"""What a build keeps that takes long to make: used again where it still fits."""
PUBLISHED = ("--settings", "publishconf.py", "--fatal", "warnings")
ADDRESS = "https://example.org/checks"
REPOSITORY = "https://example.org/owner/name"
CONTACT = "https://example.org/contact"
PUBLIC = {
    "SITEURL": ADDRESS,
    "REPOSITORY": REPOSITORY,
    "PUBLISHER": "Example Publisher",
    "CONTACT": CONTACT,
    "FUNDING": "Example Publisher pays for it.",
}
"""The environment in which a site is published."""


def copy_site(target: Path, record: Path, settings: str = "") -> Path:
    """Copy the theme, and a record with its content, into a folder of their own.

    The engine is a link to ours; `settings` are lines added to pelicanconf.py.
    """
    target.mkdir(parents=True)
    (target / ENGINE).symlink_to(ROOT / ENGINE)
    for name in KEPT:
        if (ROOT / name).is_dir() and (name.name == "templates" or record == ROOT):
            _copy(ROOT / name, target / name)
    for name in THEME:
        _copy(ROOT / name, target / name)
    for name in ("claims.yaml", "claims", "content"):
        if (record / name).exists():
            _copy(record / name, target / name)
    with (target / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    return target


def own_engine(folder: Path) -> Path:
    """Put a copy of the engine in the place of the link in a site's folder."""
    (folder / ENGINE).unlink()
    _copy(ROOT / ENGINE, folder / ENGINE)
    return folder


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)  # with its bytecode, which need not be compiled again
    else:
        shutil.copy2(source, target)


def run_build(folder: Path, *arguments: str, **environment: str) -> Done:
    """Run `python -m factcheck build` in a folder; an engine of its own is loaded for it."""
    if not (folder / ENGINE).is_symlink():
        python = (sys.executable, "-m", "factcheck")
        return run_anew((*python, "build", *arguments), folder, environment)
    return run(main, ("build", *arguments), folder, environment)


class Shared:
    """The folder of what the workers of one test run share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def once(self, name: str, make: Callable[[Path], object]) -> Path:
        """Return the folder of a name, after `make` has filled it once in this test run."""
        target, done = self.folder / name, self.folder / f"{name}.done"
        with FileLock(self.folder / f"{name}.lock"):
            if not done.exists():
                make(target)
                done.touch()
        return target

    def site(
        self,
        name: str,
        record: Path,
        *arguments: str,
        settings: str = "",
        **environment: str,
    ) -> Path:
        """Return the output of a site, built once with these arguments of `build`."""

        def make(folder: Path) -> None:
            copy_site(folder, record, settings)
            self.lend(folder)
            done = run_build(folder, *arguments, **environment)
            assert done.returncode == 0, done.stdout + done.stderr

        return self.once(name, make) / "output"

    def copy(self, name: str, target: Path) -> Path:
        """Copy a site that was built, with its output and cache, to be changed."""
        {"real": self.real, "other": self.other}[name]()
        shutil.copytree(self.folder / name, target, symlinks=True)
        return target

    def real(self) -> Path:
        """The real record, as for reading from disk. Its pictures are drawn here, for all."""
        folder = self.once("real", self._build_real)
        return folder / "output"

    def _build_real(self, folder: Path) -> None:
        copy_site(folder, ROOT)
        done = run_build(folder)
        assert done.returncode == 0, done.stdout + done.stderr

    def lend(self, folder: Path) -> None:
        """Give a site of the real record what was compiled and drawn for it already."""
        if (folder / "claims.yaml").read_bytes() == (ROOT / "claims.yaml").read_bytes():
            self.real()
            for name in KEPT:
                shutil.copytree(self.folder / "real" / name, folder / name, dirs_exist_ok=True)

    def other(self) -> Path:
        """Another document, built by the same engine and theme."""
        return self.site("other", OTHER)

    def paged(self) -> Path:
        """The real record with eight rows on a page, so that every list goes on."""
        return self.site("paged", ROOT, settings="ROWS_ON_A_PAGE = 8\n")

    def published(self) -> Path:
        """The real record as for publishing, with every file that a site may have."""
        return self.site(
            "published",
            ROOT,
            *PUBLISHED,
            settings="PARQUET = True\n",
            **PUBLIC,
            COMMIT="c" * 40,
        )

    def other_published(self) -> Path:
        """Another document, as for publishing, with every file that a site may have."""
        settings = "PARQUET = True\n"
        return self.site("other-published", OTHER, *PUBLISHED, settings=settings, **PUBLIC)
