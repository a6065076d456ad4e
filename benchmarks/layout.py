"""YAML in the record's usual form, written line by line; faster than `fmt`, for our texts only.

A text must begin with a letter or be a word; what needs quotes otherwise is not looked for, as a
test holds that `fmt` would leave a whole corpus as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.editing.scalars import WIDTH, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER_LIKE = re.compile(r"\d+|\d\S*[^-\d]\S*")


def entry(data: dict[str, Any]) -> str:
    """Return an entry as an item of one of the record's lists."""
    first, *rest = _pairs(data, 4)
    return "\n".join([f"  - {first.lstrip()}", *rest]) + "\n"


def listed(kind: str, entries: Iterable[str]) -> str:
    """Return one of the record's lists."""
    return f"{kind}:\n" + "\n".join(entries)


def _pairs(data: dict[str, Any], indent: int) -> list[str]:
    lines: list[str] = []
    for key, value in data.items():
        lines += _valued(f"{' ' * indent}{key}:", value, indent + 2)
    return lines


def _valued(start: str, value: Any, indent: int) -> list[str]:
    """Return a line's start with the value after it, or below it."""
    if isinstance(value, dict):
        return [start, *_pairs(value, indent)]
    if isinstance(value, list):
        return [start, *_items(value, indent)]
    if isinstance(value, tuple):  # of ids
        return [f"{start} [{', '.join(value)}]"]
    return _text(start, value, indent) if isinstance(value, str) else [f"{start} {value}"]


def _text(start: str, value: str, indent: int) -> list[str]:
    if "\n" in value:
        pad = " " * indent
        return [f"{start} |", *(pad + line if line else "" for line in value.split("\n"))]
    if len(start) + 1 + len(value) > WIDTH and (lines := folded(value, indent)):
        return [f"{start} >-", *lines]
    return [f'{start} "{value}"' if _NUMBER_LIKE.fullmatch(value) else f"{start} {value}"]


def _items(items: list[Any], indent: int) -> list[str]:
    lines: list[str] = []
    pad = " " * indent
    for item in items:
        if isinstance(item, dict):
            first, *rest = _pairs(item, indent + 2)
            lines += [f"{pad}- {first.lstrip()}", *rest]
        else:
            lines += _valued(f"{pad}-", item, indent + 2)
    return lines
