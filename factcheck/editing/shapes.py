"""The order of keys, and which model holds below each, as the record's model has them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from factcheck.editing.units import Unit

Model = type[BaseModel] | None
"""What a mapping is in the record, or None where the model knows no such mapping."""


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


def below(model: Model, unit: Unit) -> Model:
    """Return the model of what a unit holds: an item of a list is of the list's own."""
    return fields(model).get(unit.key.value) if unit.key else model


def ordered(units: list[Unit], model: Model) -> list[Unit]:
    """Return a mapping's pairs in the model's order, unknown keys last; items stay as they are."""
    order = {key: place for place, key in enumerate(fields(model))}
    return sorted(units, key=lambda unit: order.get(unit.key.value, len(order)) if unit.key else 0)
