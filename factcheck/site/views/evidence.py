"""The evidence of a claim as readers look at it: by stance, what counts most first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import Stance, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.projections.claim import ClaimData, EvidenceData

_SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS)
"""Sides of which it is said, too, that we found nothing for them."""
_BEARING = (*_SIDES, Stance.QUALIFIES)


class Side(NamedTuple):
    """The strongest evidence of a stance that is not of the claim's own side, if there is any."""

    stance: Stance
    strongest: EvidenceData | None
    same_side_only: bool


class Group(NamedTuple):
    """The evidence of a stance: the item that counts most, and the others in the order of time."""

    stance: Stance
    first: EvidenceData
    rest: list[EvidenceData]

    @property
    def total(self) -> int:
        """How many items there are."""
        return 1 + len(self.rest)


def sides(ledger: Ledger, data: ClaimData) -> list[Side]:
    """Return the strongest evidence on each side, in the record's order where several are."""
    found = []
    for stance in _BEARING:
        items = [item for item in data.evidence if item.stance is stance]
        if items or stance in _SIDES:
            standing = [item for item in items if not ledger.sources[item.source.id].withdrawn]
            others = [item for item in standing if not item.same_side]
            found.append(Side(stance, _heaviest(others), bool(standing) and not others))
    return found


def groups(data: ClaimData) -> list[Group]:
    """Return the evidence by stance; an item of the claim's own side is first only if all are."""
    found = []
    for stance in Stance:
        items = [item for item in data.evidence if item.stance is stance]
        first = _heaviest(item for item in items if not item.same_side) or _heaviest(items)
        if first is not None:
            rest = sorted((item for item in items if item is not first), key=_day)
            found.append(Group(stance, first, rest))
    return found


def _heaviest(items: Iterable[EvidenceData]) -> EvidenceData | None:
    weights: tuple[Weight | None, ...] = (*Weight, None)
    return min(items, key=lambda item: weights.index(item.weight), default=None)


def _day(item: EvidenceData) -> str:
    published = item.source.published
    return published.date.first.isoformat() if published else "9999"
