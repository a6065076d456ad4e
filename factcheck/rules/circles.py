"""Circles: nothing is a part of itself, a report of itself or related to itself."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim
    from factcheck.rules.case import Case, Faults

_ONE_WAY = {Relation.PART_OF, Relation.BASED_ON, Relation.RESTATES}
"""Of these relations the other claim can't have the same to the first."""


def nothing_leads_back_to_itself(case: Case) -> Faults:
    """Links to what an entry belongs to, reports on or rests on do not come back to it."""
    for kind, field in (("organizations", "part_of"), ("sources", "report_of")):
        named = {key: getattr(entry, field) for key, entry in case.entries[kind].items()}
        for ring in _rings({key: [name] for key, name in named.items() if name}):
            yield _fault((kind, ring[0], field), ring)
    claims = case.entries["claims"]
    for relation in Relation:
        graph = {key: _related(claim, relation) for key, claim in claims.items()}
        for ring in _rings(graph):
            index = next(
                index
                for index, item in enumerate(claims[ring[0]].related)
                if (item.relation, item.claim) == (relation, ring[1])
            )
            yield _fault(("claims", ring[0], "related", index, "claim"), ring)


def _related(claim: Claim, relation: Relation) -> list[str]:
    """Return the claims to which one has a relation; if it may go both ways, only itself."""
    found = [item.claim for item in claim.related if item.relation is relation]
    return [name for name in found if relation in _ONE_WAY or name == claim.id]


def _rings(graph: dict[str, list[str]]) -> Iterator[list[str]]:
    """Yield circles until there are none: from an entry along the links and back to it."""
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            ring = error.args[1][::-1]
        else:
            return
        first = ring.index(min(ring))
        yield [*ring[first:-1], *ring[: first + 1]]
        graph = {key: names for key, names in graph.items() if key not in ring}


def _fault(at: tuple[str | int, ...], ring: list[str]) -> Fault:
    message = f"must not lead back to '{ring[0]}' itself: {' -> '.join(ring)}"
    return Fault(at, "circular-link", message, "take out one of these links")
