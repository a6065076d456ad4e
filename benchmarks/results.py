"""What was measured of each peer at each size, and the ratios between peers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from math import log2
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class Row:
    """One peer with one kind of page, at one size."""

    claims: int
    peer: str
    page: str
    cold: list[float] = field(default_factory=list)
    """Seconds of each run from nothing."""
    edited: list[float] = field(default_factory=list)
    """Seconds of each run after one edit of one claim."""
    peak: float = 0.0
    """MiB in a run from nothing."""

    def data(self) -> dict[str, Any]:
        """Return the row as it stands in results.json: medians, in seconds and MiB."""
        return {
            "claims": self.claims,
            "peer": self.peer,
            "page": self.page,
            "cold_s": round(median(self.cold), 3),
            "edit_s": round(median(self.edited), 3),
            "peak_mb": round(self.peak, 1),
            "runs": len(self.cold),
        }


class Results:
    """All rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Take the rows in any order."""
        self.rows = list(rows)

    @property
    def sizes(self) -> list[int]:
        """The numbers of claims, the smallest first."""
        return sorted({row.claims for row in self.rows})

    def row(self, claims: int, peer: str, page: str = "bare") -> Row | None:
        """Return a row, or None where the peer was left out at that size."""
        for row in self.rows:
            if (row.claims, row.peer, row.page) == (claims, peer, page):
                return row
        return None

    def series(self, peer: str, page: str = "bare") -> list[Row]:
        """Return a peer's rows, the smallest size first."""
        found = (self.row(size, peer, page) for size in self.sizes)
        return [row for row in found if row is not None]

    def json(self) -> str:
        """Return the list that results.json holds, a row on each line."""
        lines = ",\n".join(f"  {json.dumps(row.data())}" for row in self.rows)
        return f"[\n{lines}\n]\n"


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return how many times theirs our median is."""
    return median(ours) / median(theirs)


def per_doubling(smaller: Row, larger: Row) -> float:
    """Return by how much a cold run's time is multiplied when the claims are doubled."""
    doublings = log2(larger.claims / smaller.claims)
    return float(ratio(larger.cold, smaller.cold) ** (1 / doublings))
