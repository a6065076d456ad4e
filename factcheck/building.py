"""A build: what is read and proven before anything is written, then the writing."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.changes import changes
from factcheck.formats.file import File
from factcheck.formats.plates import prune
from factcheck.ignored import files_in
from factcheck.pages import CATALOGUE
from factcheck.press import run
from factcheck.state import State, forget_others, save, stamp
from factcheck.stock import quick_stock, stock
from factcheck.theme import template_sums
from factcheck.units import ALWAYS, FORMAT, Press, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.known import Known, Stock
    from factcheck.pages import Catalogue
    from factcheck.press import Pressed
    from factcheck.readiness import Readiness
    from factcheck.shelf import Notes
    from factcheck.site import Site
    from factcheck.stages import Means
    from factcheck.tree import Trees


class Job(NamedTuple):
    """What a build is about: its trees, what it is done with, what is made.

    `ready` is what is in memory already. In a rehearsal nothing is made: it fills the memory of a
    process that is to build later.
    """

    trees: Trees
    means: Means
    ready: Readiness
    catalogue: Catalogue = CATALOGUE
    is_rehearsal: bool = False


class UnreadyError(Exception):
    """Too little was left by the last build to rehearse the next one."""


class Building:
    """One build of a site, from the record that a folder holds."""

    def __init__(self, folder: Path, site: Site, job: Job) -> None:
        """Read and prove the record.

        Raises:
            RecordError: with every problem that was found.
            UnreadyError: in a rehearsal for which the last build left too little.

        """
        self.site = site
        self.job = job
        fonts = files_in(site.theme / "fonts")
        anywhere = replace(site, theme=Path(), cache=Path())  # what they hold is compared
        self._stamp = stamp(f"{anywhere}\n{job.catalogue.table()}", {*fonts, *job.catalogue.code()})
        self._cache = site.cache / "build"
        with job.means.stages.stage("remembering"):
            sums = job.trees.published.sums_file
            self._last = job.ready.state(self._cache, sums, self._stamp)
        known = self._last.known if self._last else None
        find = _rehearsed if job.is_rehearsal else stock
        self.stock = find(folder, known, job.means, job.ready.stock)
        self.ledger = job.ready.ledger(self.stock)

    def write(self, theme: Theme, prose: Sequence[File]) -> None:
        """Leave the new site aside, and in the cache what the next build takes over.

        Raises:
            ChangedTreeError: when the published site is not what it says it is.

        """
        others = {"prose": prose, "theme": [File(*item) for item in theme.assets.files()]}
        job = self.job
        press = Press(self.ledger, self.site, theme, job.catalogue, others)
        if job.is_rehearsal:
            _rehearse(press)
            return
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


def _rehearsed(folder: Path, known: Known | None, means: Means, before: Stock | None) -> Stock:
    """Return the record for a rehearsal, which is not to take long, nor to tell of problems."""
    found = quick_stock(folder, known, means, before) if known else None
    if found is None:
        raise UnreadyError
    return found


def _rehearse(press: Press) -> None:
    """Make a unit of each kind, so that all that it takes is in memory."""
    firsts = {key[0]: key for key in reversed(press.unit_keys())}
    for kind, key in firsts.items():
        if kind not in {FORMAT, ALWAYS}:
            with press.ledger.shelf.noting():
                deque(press.make(key), maxlen=0)


def _sums(theme: Theme, templates: Path) -> dict[str, str]:
    """Return the sums of the theme's files by the keys that their readers are noted by."""
    return {
        **{f"template/{name}#": found for name, found in template_sums(templates).items()},
        **{f"asset/{name}#": path for name, path in theme.assets.paths.items()},
    }
