"""What a process has in memory before it is called to build: the site as it was made last.

All of it is taken over only where it is still so: a list of sums or a state by its bytes, a ledger
by the outlines of all entries. A process that was not made ready has nothing, and reads all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.changes import is_linked_otherwise
from factcheck.ledger import Ledger
from factcheck.state import load
from factcheck.tree import Trees

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.known import Stock
    from factcheck.state import State


class Readiness:
    """The site as it was when its process was made ready."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._trees: Trees | None = None
        self._loaded: tuple[tuple[Path, bytes, bytes], State | None] | None = None
        self._ledger: Ledger | None = None
        self.stock: Stock | None = None
        """The record as it was read last."""

    def trees(self, output: Path, beside: Path, *, is_trusted: bool = True) -> Trees:
        """Return the trees in two folders as they are now."""
        trees = Trees.of(output, beside, self._trees, is_trusted=is_trusted)
        self._trees = trees
        return trees

    def summary(self) -> str:
        """Return how much there is in the site that was built, such as `51 claims, 805 files`."""
        entries = self.stock.shelf.outlines if self.stock else {}
        counts = [f"{len(entries[kind]):,} {kind}" for kind in ("claims", "sources")]
        files = len(self._trees.aside.sums) + 1 if self._trees else 0  # SHA256SUMS lists the others
        return ", ".join([*counts, f"{files:,} files"])

    def state(self, folder: Path, sums: bytes, stamped: bytes) -> State | None:
        """Return what was left with a site; see `load`."""
        key = folder, sums, stamped
        if self._loaded is None or self._loaded[0] != key or self._loaded[1] is None:
            self._loaded = key, load(*key)
        return self._loaded[1]

    def ledger(self, stock: Stock) -> Ledger:
        """Return the ledger of a record, with all indexes that are still as they were made."""
        made, self.stock = self._ledger, stock
        if made is None or not _is_like(made, stock):
            made = Ledger(stock)
        else:
            made.shelf.turn_to(stock.shelf)
        self._ledger = made
        return made


def _is_like(made: Ledger, stock: Stock) -> bool:
    """Tell whether all entries are linked, and all texts written, as in a ledger."""
    mine, others = made.shelf, stock.shelf
    texts, new_texts = mine.texts.plain(), others.texts.plain()
    return not is_linked_otherwise(mine.outlines, others.outlines) and (
        {key: text.sha256 for key, text in texts.items()}
        == {key: text.sha256 for key, text in new_texts.items()}
    )
