"""Ids: whatever is named exists, counts where it has to, and does not lead back in a circle."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault, Path, Severity
from factcheck.record.vocabulary import Relation
from factcheck.rules.naming import citations, named_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim, Source
    from factcheck.rules.case import Case, EntryCase, Faults


_COUNTED = {"evidence", "figures", "central"}
"""The fields of a claim or document that name what a verdict rests on, or what is shown first."""
_ONE_WAY = {Relation.PART_OF, Relation.BASED_ON, Relation.RESTATES}
"""Of these relations the other claim can't have the same to the first."""
_LEADING = (("organizations", "part_of"), ("sources", "report_of"), ("sources", "answers"))
"""The fields that name what an entry belongs to, reports on or answers."""


def ids_exist(entry: Any, case: EntryCase) -> Faults:
    """An id in a field is the id of an entry of the kind that the field names."""
    for path, kind, value in named_ids(entry):
        if not case.known(kind, value):
            noun = kind.removesuffix("s")
            article = "an" if noun[0] in "aeiou" else "a"
            message = f"must be the id of {article} {noun}, not '{value}'"
            code = f"unknown-{noun}"
            yield Fault(path, code, message, case.suggest(value, kind))


def cited_ids_exist(entry: Any, case: EntryCase) -> Faults:
    """A reference in Markdown, [@id] or [words](@id), names a source or a claim."""
    for path, cited in citations(entry):
        if not case.known("sources", cited) and not case.known("claims", cited):
            message = f"must cite the id of a source or a claim, not '{cited}'"
            hint = case.suggest(cited, "sources", "claims")
            yield Fault(path, "unknown-citation", message, hint)


def publisher_is_named(source: Source, case: EntryCase) -> Faults:
    """A source has an outlet or an issuer, and a title or a label."""
    if source.outlet is None and source.issuer is None:
        yield Fault((), "missing-publisher", "must have an outlet or an issuer")
    if source.title is None and source.label is None:
        message = "must have a label where the title is unknown"
        yield Fault((), "missing-label", message, "describe it in a few words of your own")


def sources_are_cited(claim: Claim, case: EntryCase) -> Faults:
    """A claim's sources are those that its document cites."""
    named: list[tuple[Path, str]] = [(("source",), claim.source)] if claim.source else []
    named += [(("also_in", index), name) for index, name in enumerate(claim.also_in)]
    for path, name in named:
        source = case.find("sources", name)
        if source and claim.document not in {item.document for item in source.cited}:
            message = f"must be a source that '{claim.document}' cites, not '{name}'"
            hint = "quote in the source's cited where the document names it, or list it as evidence"
            yield Fault(path, "uncited-source", message, hint)


def entries_are_used(case: Case) -> Faults:
    """Every entry is named by another one; what nothing leads to is probably a slip.

    What was published may not vanish, so an entry may say why it stays. A topic without claims is
    listed as such.
    """
    if any(case.broken.values()):
        return  # an entry that could not be read may be the one that leads there
    for kind in ("organizations", "speakers", "outlets", "sources"):
        for entry_id, entry in case.entries[kind].items():
            if (kind, entry_id) not in case.named and not _stays(kind, entry):
                message = "must be named by another entry, or nothing leads to it"
                hint = "name it there, or take it out; if it was published, give "
                hint += "withdrawn" if kind == "sources" else "a note that says why it stays"
                yield Fault((kind, entry_id), "unused-entry", message, hint, Severity.WARNING)


def _stays(kind: str, entry: Any) -> bool:
    """Return whether an entry that nothing names has a reason to be there."""
    if kind == "sources":
        return bool(entry.cited or entry.report_of or entry.answers or entry.withdrawn)
    return entry.note is not None


def withdrawn_entries_count_for_nothing(entry: Any, case: EntryCase) -> Faults:
    """A claim that counts has no withdrawn source; no withdrawn claim is shown first."""
    if getattr(entry, "withdrawn", None):
        return
    for path, kind, value in named_ids(entry):
        if path[0] in _COUNTED and kind in {"sources", "claims"}:
            named = case.find(kind, value)
            if named and named.withdrawn:
                message = f"must not be '{value}', which was withdrawn on {named.withdrawn.date}"
                hint = "take it out; discrepancies, looked_for and prose may still speak of it"
                yield Fault(path, "withdrawn-grounds", message, hint)


def nothing_leads_back_to_itself(case: Case) -> Faults:
    """Links to what an entry belongs to, reports on, answers or rests on do not come back to it."""
    for kind, field in _LEADING:
        named = {key: getattr(entry, field) or [] for key, entry in case.entries[kind].items()}
        graph = {key: [to] if isinstance(to, str) else to for key, to in named.items()}
        for ring in _rings(graph):
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


def _fault(at: Path, ring: list[str]) -> Fault:
    message = f"must not lead back to '{ring[0]}' itself: {' -> '.join(ring)}"
    return Fault(at, "circular-link", message, "take out one of these links")
