"""What an entry names: the ids in its fields, and those that its texts refer to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from factcheck.record.citing import references
from factcheck.record.parts import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Path = tuple[str | int, ...]

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


def names_in(kind: str, entry: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and id of everything that an entry names; a citation may mean two kinds."""
    for _, named, value in named_ids(kind, entry):
        yield named, value
    for _, cited in citations(entry):
        yield "sources", cited
        yield "claims", cited


def named_ids(kind: str, entry: Any) -> Iterator[tuple[Path, str, str]]:
    """Yield every id in the fields of an entry: its path, the kind that it is of, and the id."""
    for steps, named in _FIELDS.get(kind, ()):
        for path, value in _values(entry, steps):
            yield path, named, value


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


def citations(entry: BaseModel) -> Iterator[tuple[Path, str]]:
    """Yield every id that a text of an entry refers to, with the path of the text."""
    for path, text in texts(entry, "["):
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
