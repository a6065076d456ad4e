"""Which fields of a value are published as data, each with the words that describe it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar, dataclass_transform

T = TypeVar("T")
DATE = "YYYY, YYYY-MM or YYYY-MM-DD, or two of these joined by / as a range."


class Described(NamedTuple):
    """A published field: its name in Python, and what it is."""

    name: str
    description: str


def told(description: str, name: str = "") -> Any:
    """Declare a field that is published, under a `name` of its own where Python has none like it.

    A field of a projection that is not declared so is for pages alone.
    """
    return field(metadata={"description": description, "name": name})


@dataclass_transform(frozen_default=True, field_specifiers=(told,))
def projection(kind: type[T]) -> type[T]:
    """Make a class one of values that never change."""
    return dataclass(frozen=True, slots=True)(kind)


@cache
def described(kind: Any) -> dict[str, Described]:
    """Return the published fields of a projection, or of a part of the record, by their names."""
    if is_dataclass(kind):
        return {
            item.metadata["name"] or item.name: Described(item.name, item.metadata["description"])
            for item in fields(kind)
            if item.metadata
        }
    parts = getattr(kind, "model_fields", {})  # those that the record does not describe are dates
    return {name: Described(name, part.description or DATE) for name, part in parts.items()}


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it: its published fields, or where it has none, its words."""
    kind: Any = type(value)
    names = described(kind)
    return {name: getattr(value, item.name) for name, item in names.items()} or str(value)
