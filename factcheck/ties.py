"""Ties between entries: how one is seen from another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model import Claim, Source
    from factcheck.parts import Correction, Evidence, Page
    from factcheck.vocabulary import Stance


class Use(NamedTuple):
    """One claim's use of a source as evidence: the claim, and which item of its evidence."""

    claim: Claim
    stance: Stance
    item: int

    @property
    def evidence(self) -> Evidence:
        """The item itself."""
        return self.claim.evidence[self.item]


class Tie(NamedTuple):
    """A claim as another one sees it: how the two are tied, and why."""

    label: str
    claim: Claim
    why: str


class Copy(NamedTuple):
    """A page other than a source's own: the source, and where in it the page is described."""

    source: Source
    field: str
    item: int

    @property
    def page(self) -> Page:
        """The page itself."""
        found: Page = getattr(self.source, self.field)[self.item]
        return found


class Change(NamedTuple):
    """A correction, by the entry that it was made to: its kind (`claims`, `sources`) and itself."""

    kind: str
    entry: Claim | Source
    item: int

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id

    @property
    def correction(self) -> Correction:
        """The correction itself."""
        return self.entry.corrections[self.item]
