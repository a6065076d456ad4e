"""Ids: whatever is named must exist."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from factcheck.citing import references
from factcheck.parts import Quote
from factcheck.problems import Fault, Severity, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.rules.case import Case

Path = tuple[str | int, ...]

SINGULAR = {
    "documents": "a document",
    "organizations": "an organization",
    "speakers": "a speaker",
    "outlets": "an outlet",
    "topics": "a topic",
    "sources": "a source",
    "claims": "a claim",
}


class Named(NamedTuple):
    """A field that names an entry: the field's path and the kind of entry it names."""

    path: Path
    kind: str


# Which field names an entry of which kind; a step of None stands for every item of a list.
_FIELDS: dict[str, tuple[tuple[tuple[str | None, ...], str], ...]] = {
    "documents": (
        (("issuer",), "organizations"),
        (("signed_by",), "speakers"),
        (("source",), "sources"),
        (("central", None), "claims"),
        (("replies", None, "organization"), "organizations"),
        (("replies", None, "source"), "sources"),
    ),
    "organizations": ((("part_of",), "organizations"),),
    "speakers": (
        (("organization",), "organizations"),
        (("other_organizations", None), "organizations"),
    ),
    "sources": (
        (("outlet",), "outlets"),
        (("issuer",), "organizations"),
        (("report_of",), "sources"),
        (("origin",), "outlets"),
        (("speakers", None), "speakers"),
        (("organizations", None), "organizations"),
        (("omissions", None, "claims", None), "claims"),
        (("cited", None, "document"), "documents"),
        (("copies", None, "outlet"), "outlets"),
        (("see_also", None, "outlet"), "outlets"),
    ),
    "claims": (
        (("document",), "documents"),
        (("speaker",), "speakers"),
        (("source",), "sources"),
        (("also_in", None), "sources"),
        (("topics", None), "topics"),
        (("evidence", None, "source"), "sources"),
        (("evidence", None, "speakers", None), "speakers"),
        (("evidence", None, "organizations", None), "organizations"),
        (("related", None, "claim"), "claims"),
        (("figures", None, "compare", None, "source"), "sources"),
    ),
    "discrepancies": ((("claims", None), "claims"), (("sources", None), "sources")),
    "looked_for": ((("claims", None), "claims"), (("sources", None), "sources")),
}


def ids_exist(case: Case) -> Iterator[Fault]:
    """An id in a field is the id of an entry of the kind that the field names."""
    known = {kind: case.known(kind) for kind in case.ids}
    for kind, fields in _FIELDS.items():
        for entry in getattr(case.record, kind):
            for steps, named in fields:
                for path, value in _values(entry, steps):
                    if value not in known[named]:
                        yield _unknown((kind, entry.id, *path), value, named, case)


def names_in(kind: str, entry: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and id of everything that an entry names; a citation may mean two kinds."""
    for steps, named in _FIELDS.get(kind, ()):
        for _, value in _values(entry, steps):
            yield named, value
    for _, cited in citations(entry):
        yield "sources", cited
        yield "claims", cited


def _values(part: Any, steps: tuple[str | None, ...]) -> Iterator[tuple[Path, str]]:
    """Yield every value at a path through fields and lists, with the path taken."""
    step, rest = steps[0], steps[1:]
    below = enumerate(part) if step is None else [(step, getattr(part, step))]
    for key, value in below:
        if value is None:
            continue
        if not rest:
            yield (key,), value
            continue
        for path, found in _values(value, rest):
            yield (key, *path), found


def _unknown(at: Path, value: str, kind: str, case: Case) -> Fault:
    singular = SINGULAR[kind]
    code = f"unknown-{singular.split()[-1]}"
    hint = did_you_mean(value, list(case.ids[kind]))
    return Fault(at, code, f"must be the id of {singular}, not '{value}'", hint)


def cited_ids_exist(case: Case) -> Iterator[Fault]:
    """A reference in Markdown, [@id] or [words](@id), names a source or a claim."""
    sources, claims = case.known("sources"), case.known("claims")
    for kind in case.ids:
        for entry in getattr(case.record, kind):
            for path, cited in citations(entry):
                if cited not in sources and cited not in claims:
                    message = f"must cite the id of a source or a claim, not '{cited}'"
                    hint = did_you_mean(cited, [*sources, *claims])
                    yield Fault((kind, entry.id, *path), "unknown-citation", message, hint)


def citations(entry: BaseModel) -> Iterator[tuple[Path, str]]:
    """Yield every id that a text of an entry refers to, with the path of the text."""
    for path, text in texts(entry, "@"):
        for cited in references(text):
            yield path, cited


def texts(entry: BaseModel, sign: str = "") -> list[tuple[Path, str]]:
    """Return every text of an entry with its path, but for the words that it quotes.

    Args:
        entry: an entry of the record.
        sign: only texts that hold it are returned.

    """
    found: list[tuple[Path, str]] = []
    _gather(found, sign, (), vars(entry).items())
    return found


def _gather(
    found: list[tuple[Path, str]], sign: str, at: Path, items: Iterable[tuple[Any, Any]]
) -> None:
    for key, value in items:
        kind = type(value)
        if kind is str:
            if sign in value:
                found.append(((*at, key), value))
        elif kind is list:
            _gather(found, sign, (*at, key), enumerate(value))
        elif _has_texts(kind):  # type: ignore[arg-type] # a type can be hashed
            _gather(found, sign, (*at, key), vars(value).items())


@cache
def _has_texts(kind: type) -> bool:
    """Tell whether values of a type are parts of the record that hold more than quoted words."""
    return issubclass(kind, BaseModel) and not issubclass(kind, Quote)


def publisher_is_named(case: Case) -> Iterator[Fault]:
    """A source has an outlet or an issuer, and a title or a label."""
    for source in case.record.sources:
        at = ("sources", source.id)
        if source.outlet is None and source.issuer is None:
            yield Fault(at, "missing-publisher", "must have an outlet or an issuer")
        if source.title is None and source.label is None:
            message = "must have a label where the title is unknown"
            yield Fault(at, "missing-label", message, "describe it in a few words of your own")


def published_ids_stay(case: Case) -> Iterator[Fault]:
    """An id that was published once is withdrawn with a reason, never removed."""
    for kind, published in case.published.items():
        for entry_id in sorted(published - case.known(kind)):
            message = f"must keep the entry '{entry_id}', which was published"
            hint = "put it back and give withdrawn: {date, reason}"
            yield Fault((kind,), "vanished-id", message, hint)


def entries_are_used(case: Case) -> Iterator[Fault]:
    """Every entry is named by another one; what nothing leads to is probably a slip."""
    if any(case.broken.values()):
        return  # an entry that could not be read may be the one that leads there
    named = {
        f"{of}/{name}"
        for kind in case.ids
        for entry in getattr(case.record, kind)
        for of, name in names_in(kind, entry)
    }
    yield from unused_entries(case, named)


def unused_entries(case: Case, named: AbstractSet[str]) -> Iterator[Fault]:
    """Yield a warning for each entry whose KIND/ID no other one names."""
    for kind in ("organizations", "speakers", "outlets", "topics", "sources"):
        for entry_id in case.ids[kind]:
            if f"{kind}/{entry_id}" in named:
                continue
            entry = case.ids[kind][entry_id]
            if not (getattr(entry, "cited", None) or getattr(entry, "report_of", None)):
                message = "must be named by another entry, or nothing leads to it"
                yield Fault((kind, entry_id), "unused-entry", message, "", Severity.WARNING)
