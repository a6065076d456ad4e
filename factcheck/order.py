"""The order of a record: its entries, the claims numbered as the text has them, changes by date."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from factcheck.dates import parse_period
from factcheck.outlines import ClaimFacts, SourceFacts
from factcheck.shelf import Entries
from factcheck.ties import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.dates import PartialDate
    from factcheck.model import (
        Claim,
        Discrepancy,
        Document,
        LookedFor,
        Organization,
        Outlet,
        Source,
        Speaker,
        Topic,
    )
    from factcheck.shelf import Shelved

T = TypeVar("T")


class Order:
    """All entries of a record, the claims in the order of the text."""

    def __init__(self, proven: Shelved) -> None:
        """Link the entries of a record that has passed every rule."""
        self.shelf = shelf = proven.shelf
        self.texts = shelf.texts
        self.documents: Mapping[str, Document] = shelf.entries("documents")
        self.organizations: Mapping[str, Organization] = shelf.entries("organizations")
        self.speakers: Mapping[str, Speaker] = shelf.entries("speakers")
        self.outlets: Mapping[str, Outlet] = shelf.entries("outlets")
        self.topics: Mapping[str, Topic] = shelf.entries("topics")
        self.sources: Mapping[str, Source] = shelf.entries("sources")
        self.discrepancies: Mapping[str, Discrepancy] = shelf.entries("discrepancies")
        self.looked_for: Mapping[str, LookedFor] = shelf.entries("looked_for")
        self._order = self._in_order()
        self.claims: Mapping[str, Claim] = shelf.entries("claims", self._order)
        numbers = {claim: number for number, claim in enumerate(self._order, start=1)}
        numbered = {str(number): claim for claim, number in numbers.items()}
        self.numbers: Mapping[str, int] = Entries("numbers", numbers, shelf)
        self.by_number: Mapping[str, str] = Entries("by_number", numbered, shelf)

    def _in_order(self) -> list[str]:
        """Order claims by document, by where the first quote begins, shorter quotes first."""
        documents = {key: place for place, key in enumerate(self.shelf.outlines["documents"])}
        outlines = self.shelf.outlines["claims"]

        def place(claim: str) -> tuple[int, int, int]:
            first = ClaimFacts(*outlines[claim].facts).spans[0]
            document = self.shelf.lazy("claims", claim).document
            return documents[document], first[0][0], first[-1][1]

        return sorted(outlines, key=place)

    def neighbours(self, claim: str) -> tuple[Claim | None, Claim | None]:
        """Return the claims before and after one."""
        near = (self.by_number.get(str(self.numbers[claim] + step)) for step in (-1, 1))
        before, after = (self.claims[other] if other else None for other in near)
        return before, after

    def numbered(self, number: int) -> Claim:
        """Return the claim with a number, from 1 in the order of the text."""
        return self.claims[self.by_number[str(number)]]

    @property
    def first_document(self) -> Document | None:
        """The document that was put on record first."""
        return next(iter(self._first_document.get("", ())), None)

    @cached_property
    def _first_document(self) -> Mapping[str, list[Document]]:
        first = (self.documents[key] for key in list(self.shelf.outlines["documents"])[:1])
        return self._index("first_document", (("", document) for document in first))

    def _index(self, name: str, pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, list[T]]:
        """Return values by key, under a name that what is read of them is noted by."""
        with self.shelf.noting():  # what it is made of is noted by the keys that are read
            return Entries(name, _grouped(pairs), self.shelf)

    @property
    def changes(self) -> list[Change]:
        """Every correction, the latest first."""
        return list(self._changes.get("", ()))

    @cached_property
    def _changes(self) -> Mapping[str, list[Change]]:
        outlines = self.shelf.outlines
        found = [
            (parse_period(date).first, Change(kind, self.shelf.lazy(kind, entry_id), item))
            for kind, dates_of in (("claims", ClaimFacts), ("sources", SourceFacts))
            for entry_id in (self._order if kind == "claims" else outlines[kind])
            for item, date in enumerate(dates_of(*outlines[kind][entry_id].facts).corrections)
        ]
        found.sort(key=lambda pair: pair[0], reverse=True)
        return self._index("changes", (("", change) for _, change in found))

    def last_change(self, claim: Claim) -> PartialDate | None:
        """Return the date of a claim's last review, correction or withdrawal."""
        changed = self.shelf.claim_facts(claim.id).changed
        return parse_period(changed).end if changed else None

    @property
    def last_review(self) -> PartialDate | None:
        """The date of the latest change to any claim."""
        return next(iter(self._last_review.get("", ())), None)

    @cached_property
    def _last_review(self) -> Mapping[str, list[PartialDate]]:
        outlines = self.shelf.outlines["claims"].values()
        changed = {ClaimFacts(*item.facts).changed for item in outlines}
        dates = (parse_period(date).end for date in sorted(filter(None, changed)))
        latest = max(dates, key=lambda date: (date.first, date.last), default=None)
        return self._index("last_review", [("", latest)] if latest else [])


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> dict[str, list[T]]:
    """Gather values under their keys, in order; no key of None, no value twice in a row."""
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None and not (groups[key] and groups[key][-1] is value):
            groups[key].append(value)
    return dict(groups)
