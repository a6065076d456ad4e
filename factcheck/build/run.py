"""One build: the record is read, checked and linked before anything is written."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from factcheck.build.cache import Cache, shared_sum
from factcheck.build.render import Renderer
from factcheck.build.stages import stage
from factcheck.build.tree import Trees, switch
from factcheck.build.write import Writer
from factcheck.catalogue import CATALOGUE
from factcheck.exports.drawing import prune
from factcheck.exports.file import File
from factcheck.ledger.ledger import Ledger
from factcheck.rules.check import prove
from factcheck.rules.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.build.render import Theme
    from factcheck.exports.rows import Catalogue
    from factcheck.site.settings import Site


class Build:
    """One build of a site, from the record that a folder holds."""

    def __init__(self, folder: Path, site: Site, catalogue: Catalogue = CATALOGUE) -> None:
        """Read and check the record.

        Raises:
            RecordError: with every problem that was found.

        """
        self._began = time.perf_counter()
        self.site = site
        self.catalogue = catalogue
        with stage("checking"):
            proven = prove(folder, judged=Judged(site.cache / "judged"))
        self.warnings = proven.warnings
        with stage("linking"):
            self.ledger = Ledger(proven)

    def write(self, output: Path, theme: Theme, others: Sequence[File]) -> str:
        """Write the new site aside, put it in place of the last one, and sum it up.

        `others` are files besides those of catalogue and theme.
        """
        trees = Trees.of(output)
        renderer = Renderer(self.ledger, self.site, theme, self.catalogue)
        files = [*others, *(File(*item) for item in theme.assets.files())]
        cache = Cache(self.site.cache / "rendered", shared_sum(self.site, renderer.shared))
        Writer(renderer, trees.aside, cache).write(files)
        prune(self.site.cache / "cards", 2 * len(self.ledger.claims))
        switch(trees)
        return self._summary(len(trees.aside.sums) + 1)  # SHA256SUMS lists the others

    def _summary(self, files: int) -> str:
        """Return what there is, such as `51 claims, 40 sources, 805 files, 1.2 s`."""
        claims, sources = len(self.ledger.claims), len(self.ledger.sources)
        seconds = time.perf_counter() - self._began
        return f"{claims:,} claims, {sources:,} sources, {files:,} files, {seconds:.1f} s"
