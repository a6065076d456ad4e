"""Which fields each part of a record has, and which of them hold text in somebody's words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, StringConstraints

from factcheck.record.model import Record
from factcheck.record.parts import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Model = type[BaseModel] | None
"""What a mapping is in the record, or None where the model knows no such mapping."""
Step = str | int
"""A key or the index of an item, on the way down to a value."""


@cache
def fields(model: Model) -> dict[str, Model]:
    """Return a model's keys in order, each with the model of what it holds."""
    if model is None:
        return {}
    return {
        info.alias or name: _model_in(info.annotation) for name, info in model.model_fields.items()
    }


def _model_in(annotation: Any) -> Model:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def at(path: Sequence[Step]) -> Model:
    """Return the model of the mapping at a path of the record."""
    model: Model = Record
    for step in path:
        if isinstance(step, str):
            model = fields(model).get(step)
    return model


def holds_text(path: Sequence[Step]) -> bool:
    """Return whether text in somebody's words stands at a path, and not an id, a term or a date."""
    *above, last = [step for step in path if isinstance(step, str)] or [""]
    parent = at(above)
    if parent is None:
        return False
    names = {info.alias or name: info for name, info in parent.model_fields.items()}
    if last not in names:
        return False
    return _is_text((names[last].annotation, *names[last].metadata))


def _is_text(parts: Any) -> bool:
    return any(
        part is Quote
        or (isinstance(part, StringConstraints) and part.strip_whitespace is True)
        or _is_text((*get_args(part), *getattr(part, "__metadata__", ())))
        for part in parts
    )


def _models(model: Model) -> Iterator[type[BaseModel]]:
    if model is not None:
        yield model
        for part in fields(model).values():
            yield from _models(part)


FIELD_NAMES = frozenset(name for model in _models(Record) for name in fields(model))
"""The name of every field that any part of a record has."""
OWNERS: dict[str, list[str]] = {
    name: sorted(
        {key for part in _models(Record) for key, of in fields(part).items() if name in fields(of)}
    )
    for name in FIELD_NAMES
}
"""The names under which parts stand that have a field."""
