"""Circles: nothing is a part of itself, a report of itself or related to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.problems import Fault
from factcheck.vocabulary import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Claim, Organization, Source
    from factcheck.rules.case import EntryCase
    from factcheck.sides import Entries

_ONE_WAY = (Relation.PART_OF, Relation.BASED_ON, Relation.RESTATES)
"""Of these relations, the other claim can't have the same to the first."""


def organizations_are_no_part_of_themselves(
    organization: Organization, case: EntryCase
) -> Iterator[Fault]:
    """An organization does not belong to one that belongs to it."""

    def parents(entry: Organization) -> list[str]:
        return [entry.part_of] if entry.part_of else []

    if _leads_back(organization, case.linked.organizations, parents):
        message = (
            f"must not lead back to '{organization.id}' itself, as '{organization.part_of}' does"
        )
        yield Fault((*case.at, "part_of"), "circular-link", message, "take out one of the links")


def reports_are_not_of_themselves(source: Source, case: EntryCase) -> Iterator[Fault]:
    """A source does not report on one that reports on it."""

    def reported(entry: Source) -> list[str]:
        return [entry.report_of] if entry.report_of else []

    if _leads_back(source, case.linked.sources, reported):
        message = f"must not lead back to '{source.id}' itself, as '{source.report_of}' does"
        yield Fault((*case.at, "report_of"), "circular-link", message, "take out one of the links")


def claims_are_not_related_to_themselves(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A claim is not related to itself, nor by way of others that are its part or its basis."""
    for index, item in enumerate(claim.related):
        relations = {item.relation} & set(_ONE_WAY)

        def others(entry: Claim, relations: set[Relation] = relations) -> list[str]:
            return [each.claim for each in entry.related if each.relation in relations]

        is_circle = relations and _reaches(item.claim, claim.id, case.linked.claims, others)
        if item.claim == claim.id or is_circle:
            message = f"must not lead back to '{claim.id}' itself, as '{item.claim}' does"
            at = (*case.at, "related", index, "claim")
            yield Fault(at, "circular-link", message, "take out one of the links")


def _leads_back(entry: Any, entries: Entries, links: Callable[[Any], list[str]]) -> bool:
    return any(_reaches(name, entry.id, entries, links) for name in links(entry))


def _reaches(start: str, goal: str, entries: Entries, links: Callable[[Any], list[str]]) -> bool:
    """Return whether an entry is reached from another by following links."""
    seen, open_ends = set(), [start]
    while open_ends:
        name = open_ends.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            entry = entries.get(name)
            open_ends += links(entry) if entry else []
    return False
