"""A build: what is read and proven before anything is written, then the writing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.changes import changes
from factcheck.formats.file import File
from factcheck.formats.plates import prune
from factcheck.ignored import files_in
from factcheck.ledger import Ledger
from factcheck.pages import CATALOGUE
from factcheck.press import run
from factcheck.state import State, forget_others, load, save, stamp
from factcheck.stock import stock
from factcheck.theme import template_sums
from factcheck.units import Press, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.pages import Catalogue
    from factcheck.press import Pressed
    from factcheck.shelf import Notes
    from factcheck.site import Site
    from factcheck.stages import Means
    from factcheck.tree import Trees


class Job(NamedTuple):
    """What a build is about: its trees, what it is done with, what is made."""

    trees: Trees
    means: Means
    catalogue: Catalogue = CATALOGUE


class Building:
    """One build of a site, from the record that a folder holds."""

    def __init__(self, folder: Path, site: Site, job: Job) -> None:
        """Read and prove the record.

        Raises:
            RecordError: with every problem that was found.

        """
        self.site = site
        self.job = job
        fonts = files_in(site.theme / "fonts")
        anywhere = replace(site, theme=Path(), cache=Path())  # what they hold is compared
        self._stamp = stamp(f"{anywhere}\n{job.catalogue.table()}", {*fonts, *job.catalogue.code()})
        self._cache = site.cache / "build"
        with job.means.stages.stage("remembering"):
            sums = job.trees.published.sums_file
            self._last = load(self._cache, sums, self._stamp)
        known = self._last.known if self._last else None
        self.stock = stock(folder, known, job.means)
        self.ledger = Ledger(self.stock)

    def summary(self) -> str:
        """Return how much there is in the site that was built, such as `51 claims, 805 files`."""
        entries = self.stock.shelf.outlines
        counts = [f"{len(entries[kind]):,} {kind}" for kind in ("claims", "sources")]
        files = len(self.job.trees.aside.sums) + 1  # SHA256SUMS lists the others
        return ", ".join([*counts, f"{files:,} files"])

    def write(self, theme: Theme, prose: Sequence[File]) -> None:
        """Leave the new site aside, and in the cache what the next build takes over.

        Raises:
            ChangedTreeError: when the published site is not what it says it is.

        """
        others = {"prose": prose, "theme": [File(*item) for item in theme.assets.files()]}
        press = Press(self.ledger, self.site, theme, self.job.catalogue, others)
        self._write_site(press, _sums(theme, self.site.theme / "templates"))

    def _write_site(self, press: Press, sums: dict[str, str]) -> None:
        with self.job.means.stages.stage("comparing"):
            before, changed = self._since_last(sums)
        trees = self.job.trees
        trees.aside.open_for_change()
        pressed = run(press, trees, before, changed, self.job.means)
        if self.stock.known is not None:
            with self.job.means.stages.stage("keeping"):
                state = State(self.stock.known, sums, pressed)
                save(self._cache, trees.aside.sums_file, self._stamp, state, self._last)
        forget_others(self._cache, *(tree.sums_file for tree in trees))
        prune(self.site.cache / "cards", 2 * len(self.ledger.claims))

    def _since_last(self, sums: dict[str, str]) -> tuple[Pressed | None, Notes]:
        """Return the site as it was made last, and what is not as it was then."""
        last, known = self._last, self.stock.known
        if last is None or known is None:
            return None, set()
        changed = changes(last.known, known, self.ledger)
        names = last.theme.keys() | sums.keys()
        changed |= {name for name in names if last.theme.get(name) != sums.get(name)}
        return last.pressed, changed


def _sums(theme: Theme, templates: Path) -> dict[str, str]:
    """Return the sums of the theme's files by the keys that their readers are noted by."""
    return {
        **{f"template/{name}#": found for name, found in template_sums(templates).items()},
        **{f"asset/{name}#": path for name, path in theme.assets.paths.items()},
    }
