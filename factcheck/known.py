"""What is known of a record from one build to the next, and its entries read when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, KeysView, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pydantic import BaseModel

    from factcheck.pieces import Piece
    from factcheck.problems import Problem
    from factcheck.shelf import Shelf


class Known(NamedTuple):
    """What one build leaves to the next.

    `day` is the day by which nothing was dated later; `digests` and `outlines` are by kind and
    id, `texts` the hashes of the documents' files by id, `lines` where each entry stood; `warned`
    has `KIND/ID` of what was warned of.
    """

    day: str
    digests: dict[str, dict[str, bytes]]
    outlines: dict[str, dict[str, tuple[Any, ...]]]
    texts: dict[str, str]
    lines: dict[str, dict[str, tuple[str, int]]]
    warned: list[str]


class Stock:
    """A proven record on its shelf; `known` is None where nothing can be left to the next build."""

    def __init__(
        self,
        shelf: Shelf,
        known: Known | None,
        warnings: list[Problem] | None = None,
        *,
        is_warned: bool = False,
    ) -> None:
        """Take a record that has passed every rule."""
        self.shelf = shelf
        self.known = known
        self.warnings = warnings or []
        self.is_warned = is_warned


class AllEntries(Mapping[str, Any]):
    """All entries of a kind, each read when it is asked for."""

    def __init__(
        self, kind: str, pieces: Mapping[str, Piece], read: Callable[[str, str], BaseModel]
    ) -> None:
        """Take the pieces, and what reads the entry of a kind and id."""
        self._kind = kind
        self._pieces = pieces
        self._read_entry = read
        self._read: dict[str, BaseModel] = {}

    def __getitem__(self, key: str) -> Any:
        """Read an entry."""
        if key not in self._pieces:
            raise KeyError(key)
        if key not in self._read:
            self._read[key] = self._read_entry(self._kind, key)
        return self._read[key]

    def forget(self, key: str) -> None:
        """Let go of an entry; it is read again when asked for."""
        self._read.pop(key, None)

    def keys(self) -> KeysView[str]:
        """Return all ids."""
        return self._pieces.keys()

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return iter(self._pieces)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._pieces)
