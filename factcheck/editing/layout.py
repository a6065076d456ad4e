"""The canonical form of the record's parts: the model's key order, one way to write each text.

Comments and the choice between block and flow are the editor's, as long as a flow fits a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from factcheck.editing.scalars import WIDTH, folded, inline, literal, quoted
from factcheck.record.parser import scalar
from factcheck.record.parts import Review
from factcheck.record.shapes import fields

if TYPE_CHECKING:
    from factcheck.editing.units import Comment, Unit
    from factcheck.record.shapes import Model

STEP = 2
ENTRIES = 1
"""The level of entries such as one claim; the lists of the record are level 0."""


class Place(NamedTuple):
    """Where lines are set: how deep, in which model, how many steps below the file."""

    indent: int
    model: Model
    level: int

    @property
    def pad(self) -> str:
        """The white space before a line."""
        return " " * self.indent

    def under(self, unit: Unit) -> Place:
        """Return the place of what a unit holds."""
        return Place(self.indent + STEP, below(self.model, unit), self.level + 1)


def block(units: list[Unit], place: Place) -> list[str]:
    """Return the lines of a mapping's pairs or of a list's items."""
    lines: list[str] = []
    was_long = False
    for unit in ordered(units, place.model):
        body = _pair(unit, place) if unit.key else _item(unit, place)
        is_long = len(body) > 1
        is_parted = place.level == 0 or (place.level == ENTRIES and (is_long or was_long))
        lead = _lead(unit, place, is_parted=is_parted)
        lines += lead if lines else _from_text(lead)
        lines += body + comment_lines(unit.below, place.pad)
        was_long = is_long
    return lines


def _lead(unit: Unit, place: Place, *, is_parted: bool) -> list[str]:
    """Return what stands above a unit: comments, and blank lines where they part entries."""
    lines = comment_lines(unit.above, place.pad)
    if unit.parted and place.level <= ENTRIES:
        lines.append("")
    return ["", *lines] if is_parted and lines[:1] != [""] else lines


def comment_lines(found: list[Comment], pad: str) -> list[str]:
    """Return comments, each on its line, with a blank line above where there was one."""
    lines = []
    for comment in found:
        lines += [""] if comment.parted else []
        lines.append(pad + comment.text)
    return lines


def _from_text(lines: list[str]) -> list[str]:
    """Return lines without the blank ones before the first that is not."""
    while lines and not lines[0]:
        lines = lines[1:]
    return lines


def _item(unit: Unit, place: Place) -> list[str]:
    if not unit.children or _flow(unit, place.model, place.indent + STEP) is not None:
        return _valued(f"{place.pad}-", unit, place)
    first = ordered(unit.children, place.model)[0]
    unit.above, first.above = unit.above + first.above, []
    head, *rest = block(unit.children, place.under(unit))
    return [f"{place.pad}- {head.lstrip()}", *rest]


def _pair(unit: Unit, place: Place) -> list[str]:
    key = unit.key.value if unit.key else ""
    return _valued(f"{place.pad}{inline(key, flow=True)}:", unit, place)


def _valued(start: str, unit: Unit, place: Place) -> list[str]:
    """Return a line's start with the value after it, or below it."""
    under = place.under(unit)
    column = len(start) + 1
    if isinstance(unit.value, yaml.ScalarNode):
        is_body = bool(place.model is Review and unit.key and unit.key.value == "body")
        text, rest = _scalar(unit, column, under.indent, is_body=is_body)
    else:
        text = _flow(unit, under.model, column) or ""
        rest = [] if text else block(unit.children, under)
    beside = "".join(f"  {comment.text}" for comment in unit.beside)
    return [f"{start} {text}".rstrip() + beside, *rest]


def _scalar(unit: Unit, column: int, indent: int, *, is_body: bool) -> tuple[str, list[str]]:
    """Return what stands on the key's line, and the lines below it."""
    value = scalar(unit.value)
    if not isinstance(value, str):
        return unit.value.value or "null", []
    text = value.strip()
    if (is_body or "\n" in text) and (lines := literal(text, indent)):
        return "|", lines
    was_quoted = isinstance(unit.value, yaml.ScalarNode) and bool(unit.value.style)
    # Beside words without quotation marks, a comment would look like more of them.
    short = quoted(text) if unit.beside and was_quoted else inline(text)
    if column + len(short) > WIDTH and (lines := folded(text, indent)):
        return ">-", lines
    return short, []


def _flow(unit: Unit, model: Model, column: int) -> str | None:
    """Return a value between brackets on one line, or None where it must be set as a block."""
    is_empty = isinstance(unit.value, yaml.CollectionNode) and not unit.children
    if not is_empty and (not _is_flow(unit.value) or unit.commented()):
        return None
    text = _bracketed(unit, model)
    return text if text is not None and column + len(text) <= WIDTH else None


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _bracketed(unit: Unit, model: Model) -> str | None:
    """Return a value as it stands within brackets, or None where a text has several lines."""
    if isinstance(unit.value, yaml.ScalarNode):
        value = scalar(unit.value)
        if not isinstance(value, str):
            return unit.value.value or "null"
        return None if "\n" in value.strip() else inline(value.strip(), flow=True)
    parts = []
    for child in ordered(unit.children, model):
        text = _bracketed(child, below(model, child))
        if text is None:
            return None
        parts.append(f"{inline(child.key.value, flow=True)}: {text}" if child.key else text)
    joined = ", ".join(parts)
    return f"{{{joined}}}" if isinstance(unit.value, yaml.MappingNode) else f"[{joined}]"


def below(model: Model, unit: Unit) -> Model:
    """Return the model of what a unit holds: an item of a list is of the list's own."""
    return fields(model).get(unit.key.value) if unit.key else model


def ordered(units: list[Unit], model: Model) -> list[Unit]:
    """Return a mapping's pairs in the model's order, unknown keys last; items stay as they are."""
    order = {key: place for place, key in enumerate(fields(model))}
    return sorted(units, key=lambda unit: order.get(unit.key.value, len(order)) if unit.key else 0)
