"""Ties between entries: how one is seen from another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.record.model import Claim, Source
    from factcheck.record.parts import Correction, Evidence, Page


class Use(NamedTuple):
    """One claim's use of a source as evidence."""

    claim: Claim
    evidence: Evidence


class Tie(NamedTuple):
    """A claim as another one sees it: how the two are tied, and why."""

    label: str
    claim: Claim
    why: str


class Copy(NamedTuple):
    """A page other than a source's own, and the source."""

    source: Source
    page: Page


class Change(NamedTuple):
    """A correction, with the entry that it was made to and its kind (`claims`, `sources`)."""

    kind: str
    entry: Claim | Source
    correction: Correction

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id
