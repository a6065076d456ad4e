"""One build: the record is read, checked and linked before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.build.cache import Cache, shared_sum
from factcheck.build.render import Renderer
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
    from factcheck.build.stages import Means
    from factcheck.build.tree import Tree
    from factcheck.exports.rows import Catalogue
    from factcheck.site.settings import Site


class Build:
    """One build of a site, from the record that a folder holds."""

    def __init__(
        self, folder: Path, site: Site, means: Means, catalogue: Catalogue = CATALOGUE
    ) -> None:
        """Read and check the record.

        Raises:
            RecordError: with every problem that was found.

        """
        self.site = site
        self.means = means
        self.catalogue = catalogue
        with means.stages.stage("checking"):
            proven = prove(folder, judged=Judged(site.cache / "judged"))
        self.warnings = proven.warnings
        with means.stages.stage("linking"):
            self.ledger = Ledger(proven)

    def write(self, aside: Tree, theme: Theme, others: Sequence[File]) -> None:
        """Write the new site aside; `others` are files besides those of catalogue and theme."""
        renderer = Renderer(self.ledger, self.site, theme, self.catalogue)
        files = [*others, *(File(*item) for item in theme.assets.files())]
        cache = Cache(self.site.cache / "rendered", shared_sum(self.site, renderer.shared))
        Writer(renderer, aside, cache, self.means).write(files)
        prune(self.site.cache / "cards", 2 * len(self.ledger.claims))

    def summary(self, tree: Tree) -> str:
        """Return how much there is in the site that was built, such as `51 claims, 805 files`."""
        ledger = self.ledger
        files = len(tree.sums) + 1  # SHA256SUMS lists the others
        return f"{len(ledger.claims):,} claims, {len(ledger.sources):,} sources, {files:,} files"
