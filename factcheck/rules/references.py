"""Ids: whatever is named must exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault, Severity
from factcheck.rules.naming import citations, named_ids

if TYPE_CHECKING:
    from factcheck.record.model import Claim, Source
    from factcheck.rules.case import Case, EntryCase, Faults
    from factcheck.rules.naming import Path


SINGULAR = {
    "documents": "a document",
    "organizations": "an organization",
    "speakers": "a speaker",
    "outlets": "an outlet",
    "topics": "a topic",
    "sources": "a source",
    "claims": "a claim",
}


def ids_exist(entry: Any, case: EntryCase) -> Faults:
    """An id in a field is the id of an entry of the kind that the field names."""
    for path, kind, value in named_ids(case.kind, entry):
        if not case.known(kind, value):
            singular = SINGULAR[kind]
            code = f"unknown-{singular.split()[-1]}"
            message = f"must be the id of {singular}, not '{value}'"
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
        return bool(entry.cited or entry.report_of or entry.withdrawn)
    return entry.note is not None
