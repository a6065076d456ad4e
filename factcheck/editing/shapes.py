"""The order of keys, and which model holds below each, as the record's model has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.shapes import Model, fields

if TYPE_CHECKING:
    from factcheck.editing.units import Unit


def below(model: Model, unit: Unit) -> Model:
    """Return the model of what a unit holds: an item of a list is of the list's own."""
    return fields(model).get(unit.key.value) if unit.key else model


def ordered(units: list[Unit], model: Model) -> list[Unit]:
    """Return a mapping's pairs in the model's order, unknown keys last; items stay as they are."""
    order = {key: place for place, key in enumerate(fields(model))}
    return sorted(units, key=lambda unit: order.get(unit.key.value, len(order)) if unit.key else 0)
