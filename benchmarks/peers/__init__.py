"""The peers, our engine among them: how each gets the content, is run, and is edited.

Every peer works in a folder of its own that holds all it reads and writes. Their programs are
installed by make, at the versions that the folders beside this file pin.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.peers import markdown
from benchmarks.peers.edits import Edit, in_json, in_markdown, in_record

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / ".cache" / "peers"
TEMPLATES = Path(__file__).parent
STYLE = ROOT / "benchmarks" / "theme.css"
NOTHING = "none"
"""The page of a peer that makes none."""
_SLOW = 10_000
"""Claims; the most that a peer is given which would take many minutes for more."""
_NO_LIMIT = 10**9


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator with the pages that it makes."""

    name: str
    page: str
    """`bare` is the page that all make, `full` is ours with all that it shows."""
    command: tuple[str, ...]
    prepare: Callable[[Path, Path], None]
    """Takes the folder of a corpus and the peer's own new folder."""
    edit: Callable[[Path, Edit], None]
    output: str = "out"
    kept: tuple[str, ...] = ()
    """What else a run leaves for the next one; a cold run has none of it."""
    most: int = _NO_LIMIT
    """Claims; with more it is left out."""

    @property
    def key(self) -> str:
        """A name for the two together."""
        return f"{self.name}-{self.page}"


def _prepare_ours(corpus: Path, folder: Path) -> None:
    shutil.copytree(corpus, folder, symlinks=True, ignore=shutil.ignore_patterns("claims.json"))


def _prepare_hugo(corpus: Path, folder: Path) -> None:
    shutil.copytree(TEMPLATES / "hugo", folder)
    _copy(corpus / "claims.json", folder / "data")
    _copy(STYLE, folder / "static")


def _prepare_node(name: str) -> Callable[[Path, Path], None]:
    def prepare(corpus: Path, folder: Path) -> None:
        shutil.copytree(TEMPLATES / name, folder)
        (folder / "node_modules").symlink_to(INSTALLED / name / "node_modules")
        _copy(corpus / "claims.json", folder)
        _copy(STYLE, folder / "static")

    return prepare


def _prepare_pelican(corpus: Path, folder: Path) -> None:
    shutil.copytree(TEMPLATES / "pelican", folder)
    markdown.write(json.loads((corpus / "claims.json").read_text("utf-8")), folder)
    _copy(STYLE, folder / "content")


def _prepare_idle(_corpus: Path, folder: Path) -> None:
    shutil.copytree(TEMPLATES / "pelican", folder)
    empty: dict[str, Any] = {kind: {} for kind in ("topics", "documents", "sources", "speakers")}
    markdown.write({**empty, "claims": []}, folder)


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    shutil.copy2(file, folder)


def _leave(_folder: Path, _edit: Edit) -> None:
    """Edit nothing: there is no claim."""


def _ours(page: str, settings: str, most: int = _NO_LIMIT) -> Peer:
    command = (sys.executable, "-m", "factcheck", "build", "--settings", settings)
    kept = (".cache", ".output.aside", ".output.lock")
    return Peer("ours", page, command, _prepare_ours, in_record, "output", kept, most)


HUGO = str(INSTALLED / "hugo" / "hugo" / "binaries" / "hugo")
"""The program itself: the script that its package puts before it would cost it time."""
_PELICAN = (sys.executable, "-m", "pelican", "--quiet")
PEERS = (
    Peer(
        "hugo",
        "bare",
        (HUGO, "--quiet", "--destination", "out"),
        _prepare_hugo,
        in_json,
        kept=("resources", ".hugo_build.lock"),
    ),
    _ours("bare", "bareconf.py"),
    _ours("full", "pelicanconf.py", _SLOW),
    Peer(
        "eleventy",
        "bare",
        ("node", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"),
        _prepare_node("eleventy"),
        in_json,
        most=_SLOW,
    ),
    Peer(
        "astro",
        "bare",
        ("node", "node_modules/astro/astro.js", "build", "--silent"),
        _prepare_node("astro"),
        in_json,
        kept=(".astro",),
        most=_SLOW,
    ),
    Peer("pelican", "bare", _PELICAN, _prepare_pelican, in_markdown, kept=("cache",), most=_SLOW),
    Peer("pelican", NOTHING, _PELICAN, _prepare_idle, _leave, kept=("cache",)),
)


def versions() -> dict[str, str]:
    """Return the version of each peer's program."""
    hugo = (TEMPLATES / "hugo" / "requirements.txt").read_text("utf-8").split()[0]
    found = {"hugo": hugo.partition("==")[2], "pelican": version("pelican")}
    for name, package in (("eleventy", "@11ty/eleventy"), ("astro", "astro")):
        pinned = json.loads((TEMPLATES / name / "package.json").read_text("utf-8"))
        found[name] = pinned["dependencies"][package]
    return found
