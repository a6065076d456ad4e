"""What an entry holds, part by part, and what it names: ids in its fields and in its texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from factcheck.record.citing import references
from factcheck.record.parts import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.record.problems import Path

Part = TypeVar("Part")

FIELDS = {
    **dict.fromkeys(("document",), "documents"),
    **dict.fromkeys(("issuer", "organization", "organizations"), "organizations"),
    **dict.fromkeys(("other_organizations", "part_of"), "organizations"),
    **dict.fromkeys(("signed_by", "speaker", "speakers"), "speakers"),
    **dict.fromkeys(("origin", "outlet"), "outlets"),
    **dict.fromkeys(("topics",), "topics"),
    **dict.fromkeys(("also_in", "answers", "report_of", "source", "sources"), "sources"),
    **dict.fromkeys(("central", "claim", "claims"), "claims"),
}
"""The kind of entry of which each field, wherever it is, has an id or a list of them."""


def names_in(entry: BaseModel) -> Iterator[tuple[str, str]]:
    """Yield kind and id of everything that an entry names; a citation may mean two kinds."""
    for _, named, value in named_ids(entry):
        yield named, value
    for _, cited in citations(entry):
        yield "sources", cited
        yield "claims", cited


def named_ids(entry: BaseModel) -> Iterator[tuple[Path, str, str]]:
    """Yield every id in the fields of an entry: its path, the kind that it is of, and the id."""
    for path, value in texts(entry):
        field = path[-1] if isinstance(path[-1], str) else path[-2]
        if kind := FIELDS.get(str(field)):
            yield path, kind, value


def citations(entry: BaseModel) -> Iterator[tuple[Path, str]]:
    """Yield every id that a text of an entry refers to, with the path of the text."""
    for path, text in texts(entry, "["):
        for cited in references(text):
            yield path, cited


def texts(entry: BaseModel, sign: str = "") -> list[tuple[Path, str]]:
    """Return every text of an entry that holds a sign, with its path; quoted words are none."""
    return [found for found in parts(entry, str) if sign in found[1]]


def parts(entry: BaseModel, wanted: type[Part]) -> list[tuple[Path, Part]]:
    """Return everything of one type in an entry, with its path; a quote is not looked into."""
    found: list[tuple[Path, Part]] = []
    _gather(found, wanted, (), vars(entry).items())
    return found


def _gather(
    found: list[tuple[Path, Any]], wanted: type, at: Path, items: Iterable[tuple[Any, Any]]
) -> None:
    for key, value in items:
        kind = type(value)
        if kind is wanted:
            found.append(((*at, key), value))
        elif kind is list:
            _gather(found, wanted, (*at, key), enumerate(value))
        elif _has_parts(kind):  # type: ignore[arg-type] # a type can be hashed
            _gather(found, wanted, (*at, key), vars(value).items())


@cache
def _has_parts(kind: type) -> bool:
    """Return whether values of a type are parts of the record that hold more than quoted words."""
    return issubclass(kind, BaseModel) and not issubclass(kind, Quote)
