"""What is not what it was at the last build, by the keys that readers of the shelf are noted by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.indexes import INDEXES, Indexes
from factcheck.outlines import ClaimFacts, Outline, SourceFacts
from factcheck.shelf import LazyEntry, Notes, Outlines, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.known import Known


def changes(before: Known, after: Known, ledger: Indexes) -> Notes:
    """Return the keys of everything that was added, removed or has another value now."""
    found: Notes = set()
    old = {
        kind: {key: Outline(*parts) for key, parts in known.items()}
        for kind, known in before.outlines.items()
    }
    for kind, outlines in ledger.shelf.outlines.items():
        was = old.get(kind, {})
        changed = _differing(was, outlines)
        found |= {f"{kind}/{key}#" for key in changed}
        written = _differing(before.digests.get(kind, {}), after.digests[kind])
        found |= {f"{kind}/{key}" for key in written | changed}
        if changed or list(was) != list(outlines):
            found.add(f"{kind}/**")
        if len(was) != len(outlines):
            found.add(f"{kind}/+")
        moved = _differing(before.lines.get(kind, {}), after.lines[kind])
        found |= {f"line/{kind}/{key}" for key in moved}
    found |= {f"text/{key}#" for key in _differing(before.texts, after.texts)}
    if _is_linked_otherwise(old, ledger.shelf.outlines):
        found |= set(_indexes(Indexes(_Old(old)), ledger))
    return found


def _is_linked_otherwise(before: Outlines, after: Outlines) -> bool:
    """Tell whether any entry is listed elsewhere, or in another order; all indexes hang on that."""
    return any(
        list(was) != list(outlines)
        or any(
            _links(kind, was[key]) != _links(kind, outlines[key])
            for key in _differing(was, outlines)
        )
        for kind, outlines in after.items()
        for was in (before.get(kind, {}),)
    )


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _links(kind: str, outline: Outline) -> Any:
    """Return that of an outline which decides where else its entry is listed, and in what order."""
    if kind == "claims":
        facts = ClaimFacts(*outline.facts)
        fields = ("document", "speaker", "source", "also_in", "topics")
        shown = [outline.fields.get(name) for name in fields]
        return shown, facts._replace(reviewed=True, role=None)
    if kind == "sources":
        facts_of = SourceFacts(*outline.facts)
        shown = [outline.fields.get(name) for name in ("outlet", "issuer", "report_of", "cited")]
        return shown, facts_of
    return outline.fields


class _Old:
    """The last build's record, of which there are but outlines."""

    def __init__(self, outlines: Outlines) -> None:
        self.shelf = Shelf(outlines, _unread, {}, _nowhere)


def _unread(kind: str, entry_id: str) -> Any:
    raise LookupError(kind, entry_id)


def _nowhere(kind: str, entry_id: str) -> tuple[str, int]:
    raise LookupError(kind, entry_id)


def _indexes(before: Indexes, after: Indexes) -> Iterator[str]:
    """Yield the keys under which an index of the ledger has another value now."""
    for name in INDEXES:
        was, now = getattr(before, name).plain(), getattr(after, name).plain()
        keys = {key for key in was.keys() | now.keys() if _ids(was.get(key)) != _ids(now.get(key))}
        yield from (f"{name.lstrip('_')}/{key}#" for key in keys)
        if keys:
            yield f"{name.lstrip('_')}/**"
        if len(was) != len(now):
            yield f"{name.lstrip('_')}/+"


def _ids(value: Any) -> Any:
    """Return a value of an index with the ids of entries in their place."""
    if isinstance(value, LazyEntry):
        return value.id
    if isinstance(value, list | tuple):
        return [_ids(item) for item in value]
    return value
