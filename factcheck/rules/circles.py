"""Circles: nothing is a part of itself, a report of itself or related to itself."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import RecordCase

Graph = dict[str, list[str]]
"""The ids that each entry names."""

_ONE_WAY = {Relation.PART_OF, Relation.BASED_ON, Relation.RESTATES}
"""Of these relations the other claim can't have the same to the first."""


def nothing_leads_back_to_itself(case: RecordCase) -> Iterator[Fault]:
    """Links to what an entry belongs to, reports on or rests on do not come back to it."""
    for kind, field in (("organizations", "part_of"), ("sources", "report_of")):
        named = {key: getattr(entry, field) for key, entry in case.entries(kind).items()}
        for ring in _rings({key: [name] for key, name in named.items() if name}):
            yield _fault((kind, ring[0], field), ring)
    for relation in Relation:
        for ring in _rings(_related(case, relation)):
            index = case.related[ring[0]].index((relation, ring[1]))
            yield _fault(("claims", ring[0], "related", index, "claim"), ring)


def _related(case: RecordCase, wanted: Relation) -> Graph:
    """Return the claims to which each has a relation; if it may go both ways, only itself."""
    return {
        claim: [
            other
            for relation, other in related
            if relation == wanted and (wanted in _ONE_WAY or other == claim)
        ]
        for claim, related in case.related.items()
    }


def _rings(graph: Graph) -> Iterator[list[str]]:
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
