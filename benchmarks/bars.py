"""The bars: what each measure is wanted to be, beside what it was."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.results import per_doubling, ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.results import Results, Row

# Each holds from its number of claims on, up to the next.
COLD_OF_HUGO = {1_000: 0.8, 10_000: 0.4, 50_000: 0.25}
EDIT_OF_HUGO = {10_000: 0.1, 50_000: 0.05}
COLD_OF_OTHERS = 0.25
FULL_OF_BARE = 2.0
PEAK_OF_HUGO = 0.5
LARGEST, LARGEST_PEAK = 100_000, 2048.0
PER_DOUBLING = 2.2


class Measure(NamedTuple):
    """One ratio or amount with the most that it should be."""

    claims: int
    what: str
    found: float
    most: float

    @property
    def is_met(self) -> bool:
        """Tell whether it is no more than it should be."""
        return self.found <= self.most


def measures(results: Results) -> Iterator[Measure]:
    """Yield every measure for which there is a bar and both sides were measured."""
    for claims in results.sizes:
        bare = results.row(claims, "ours")
        if bare is not None:
            yield from _beside_hugo(results, bare)
            yield from _beside_others(results, bare)
            yield from _of_our_own(results, bare)
    for smaller, larger in pairwise(results.series("ours")):
        what = f"cold, times for each doubling from {smaller.claims:,}"
        yield Measure(larger.claims, what, per_doubling(smaller, larger), PER_DOUBLING)


def _beside_hugo(results: Results, bare: Row) -> Iterator[Measure]:
    hugo = results.row(bare.claims, "hugo")
    if hugo is None:
        return
    if most := _from(COLD_OF_HUGO, bare.claims):
        yield Measure(bare.claims, "cold, of Hugo's", ratio(bare.cold, hugo.cold), most)
    if most := _from(EDIT_OF_HUGO, bare.claims):
        found = ratio(bare.edited, hugo.edited)
        yield Measure(bare.claims, "after an edit, of Hugo's", found, most)
    yield Measure(bare.claims, "memory, of Hugo's", bare.peak / hugo.peak, PEAK_OF_HUGO)


def _beside_others(results: Results, bare: Row) -> Iterator[Measure]:
    for peer in ("eleventy", "pelican"):
        if other := results.row(bare.claims, peer):
            found = ratio(bare.cold, other.cold)
            yield Measure(bare.claims, f"cold, of {peer.capitalize()}'s", found, COLD_OF_OTHERS)


def _of_our_own(results: Results, bare: Row) -> Iterator[Measure]:
    full = results.row(bare.claims, "ours", "full")
    if full is not None:
        found = ratio(full.cold, bare.cold)
        yield Measure(bare.claims, "cold, full of bare", found, FULL_OF_BARE)
    for row in (bare, full):
        if row is not None and row.claims == LARGEST:
            yield Measure(LARGEST, f"memory, {row.page}, MiB", row.peak, LARGEST_PEAK)


def _from(bars: dict[int, float], claims: int) -> float | None:
    """Return the bar that holds at a size, if any does."""
    return next((most for size, most in reversed(bars.items()) if size <= claims), None)
