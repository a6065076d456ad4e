"""Putting one entry into a file as new lines, so that every other line stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from factcheck.editing.canonical import entry_lines
from factcheck.record.problems import Problem, RecordError
from factcheck.record.shapes import fields

if TYPE_CHECKING:
    from factcheck.record.shapes import Model

_STEP = 2


class Slot(NamedTuple):
    """Where an entry goes: the way to a mapping of a file, its model, a list in it, the place."""

    path: tuple[str | int, ...]
    model: Model
    key: str
    position: int


def insert(name: str, text: str, slot: Slot, entry: dict[str, Any]) -> str:
    """Return a file's text with an entry in its slot.

    Raises:
        RecordError: when the list stands in brackets, where no line can be added.

    """
    lines = text.removesuffix("\n").split("\n")
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    mapping = _down(root, slot.path)
    pairs = {key.value: (key, value) for key, value in mapping.value}
    key, items = pairs.get(slot.key, (None, None))
    if isinstance(items, yaml.SequenceNode) and items.value:
        if items.flow_style:
            raise _in_brackets(name, items)
        at, added = _among(items, lines, slot, entry)
    elif key is not None and items is not None:
        at, added = key.start_mark.line + 1, _item(entry, slot, key.start_mark.column + _STEP)
        lines[at - 1] = _emptied(lines[at - 1], items)
    else:
        at, added = _new_list(mapping, lines, slot, entry)
    end = "\r" if lines[0].endswith("\r") else ""
    lines[at:at] = [line + end for line in added]
    return "\n".join(lines) + "\n"


def _down(node: Any, path: tuple[str | int, ...]) -> yaml.MappingNode:
    for step in path:
        is_mapping = isinstance(node, yaml.MappingNode)
        below = {key.value: value for key, value in node.value} if is_mapping else node.value
        node = below[step]
    mapping: yaml.MappingNode = node
    return mapping


def _in_brackets(name: str, items: yaml.Node) -> RecordError:
    mark = items.start_mark
    message = "must be a list with an item on each line, for one to be added"
    problem = Problem(name, mark.line + 1, mark.column + 1, "flow-list", "", message)
    return RecordError([problem])


def _item(entry: dict[str, Any], slot: Slot, indent: int) -> list[str]:
    """Return an entry as an item whose dash stands at `indent`."""
    head, *rest = entry_lines(entry, fields(slot.model)[slot.key], indent + _STEP)
    return [f"{' ' * indent}- {head.lstrip()}", *rest]


def _among(
    items: yaml.SequenceNode, lines: list[str], slot: Slot, entry: dict[str, Any]
) -> tuple[int, list[str]]:
    """Return where among a list's items the new one begins, and its lines."""
    first = items.value[0].start_mark
    indent = lines[first.line].rfind("-", 0, first.column)
    added = _item(entry, slot, indent)
    is_first = slot.position == 0
    at = first.line if is_first else _line_after(items.value[slot.position - 1], lines, indent)
    if slot.path:
        return at, added
    follows_closely = slot.position < len(items.value) and bool(lines[at].strip())
    return at, ([] if is_first else [""]) + added + ([""] if follows_closely else [])


def _line_after(node: yaml.Node, lines: list[str], indent: int) -> int:
    """Return the line after a value and after the comments that are set deeper than `indent`."""
    number = _last_line(node, lines) + 1
    while number < len(lines):
        line = lines[number].lstrip()
        if not line.startswith("#") or len(lines[number]) - len(line) <= indent:
            break
        number += 1
    return number


def _last_line(node: yaml.Node, lines: list[str]) -> int:
    """Return the last line of a value; the white space after it does not count."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return max(
            _last_line(part, lines) for part in (last if isinstance(last, tuple) else [last])
        )
    number: int = node.end_mark.line
    blank = node.end_mark.column == 0 or number >= len(lines)
    number -= 1 if blank and number > node.start_mark.line else 0
    while not lines[number].strip():
        number -= 1
    return number


def _emptied(line: str, value: yaml.Node) -> str:
    """Return a key's line without the `[]` or `null` after it."""
    start, end = value.start_mark, value.end_mark
    if start.line != end.line or start.index == end.index:
        return line
    return line[: start.column].rstrip() + line[end.column :]


def _new_list(
    mapping: yaml.MappingNode, lines: list[str], slot: Slot, entry: dict[str, Any]
) -> tuple[int, list[str]]:
    """Return where in a mapping a new list begins, after the keys before it, and its lines."""
    order = list(fields(slot.model))
    earlier = order[: order.index(slot.key)]
    before = [value for key, value in mapping.value if key.value in earlier]
    column = mapping.start_mark.column
    added = [f"{' ' * column}{slot.key}:", *_item(entry, slot, column + _STEP)]
    last = before[-1] if before else mapping
    return _line_after(last, lines, column), added if slot.path else ["", *added]
