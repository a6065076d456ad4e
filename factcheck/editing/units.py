"""A YAML file as units, each a key with its value or an item of a list, with its comments.

PyYAML reads the data and drops comments. But everything that lies between two of its
tokens is white space or a comment, so that none can be missed or mistaken for text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMENT = re.compile(r"#[^\r\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


class Comment(NamedTuple):
    """A comment; `parted` tells whether a blank line stands above it."""

    text: str
    start: int
    column: int
    is_beside: bool
    parted: bool


@dataclass(eq=False)
class Unit:
    """A key with its value, or an item of a list (then `key` is None)."""

    key: yaml.ScalarNode | None
    value: yaml.Node
    parent: Unit | None
    parted: bool = False
    children: list[Unit] = field(default_factory=list)
    above: list[Comment] = field(default_factory=list)
    beside: list[Comment] = field(default_factory=list)
    below: list[Comment] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the unit begins, in code points of the file."""
        index: int = (self.key or self.value).start_mark.index
        return index

    @property
    def column(self) -> int:
        """How deep the unit is set: the column of its key, or of its dash."""
        if self.key is not None:
            column: int = self.key.start_mark.column
            return column
        return max(self.value.start_mark.column - 2, 0)

    def walk(self) -> Iterator[Unit]:
        """Yield the unit and all within it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()

    def commented(self) -> bool:
        """Tell whether a comment stands within the unit."""
        parts = [part for child in self.children for part in child.walk()]
        return any(part.above or part.beside or part.below for part in parts)


@dataclass
class Tree:
    """The units of a file from the top level down, and what stands below the last."""

    top: list[Unit]
    tail: list[Comment] = field(default_factory=list)


def read(text: str, root: yaml.Node) -> Tree:
    """Return a file's units with every comment of its text attached to one."""
    tree = Tree(units(root, None, text.split("\n")))
    flat = [part for unit in tree.top for part in unit.walk()]
    starts = [unit.start for unit in flat]
    for comment in comments(text):
        place = bisect_right(starts, comment.start)
        before = flat[place - 1] if place else None
        after = flat[place] if place < len(flat) else None
        _attach(comment, before, after, tree)
    return tree


def units(node: yaml.Node, parent: Unit | None = None, lines: Sequence[str] = ()) -> list[Unit]:
    """Return the units directly within a node, each with those within it."""
    if isinstance(node, yaml.MappingNode):
        pairs = node.value
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(None, item) for item in node.value]
    else:
        return []
    found = []
    for key, value in pairs:
        parted = bool(lines) and _is_blank(lines, (key or value).start_mark.line - 1)
        unit = Unit(key, value, parent, parted)
        unit.children = units(value, unit, lines)
        found.append(unit)
    return found


def _is_blank(lines: Sequence[str], number: int) -> bool:
    return 0 <= number < len(lines) and not lines[number].strip()


def comments(text: str) -> list[Comment]:
    """Return every comment of a text that is well-formed YAML."""
    found = []
    end = 0
    lines = text.split("\n")
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        gap = _COMMENT.finditer(text, end, start)
        found += [_comment(text, match.start(), match[0], lines) for match in gap]
        if isinstance(token, yaml.ScalarToken) and (match := _BLOCK_HEADER.match(text, start)):
            found.append(_comment(text, match.start(1), match[1], lines))
        end = token.end_mark.index
    return found


def _comment(text: str, start: int, words: str, lines: Sequence[str]) -> Comment:
    line_start = text.rfind("\n", 0, start) + 1
    before = text[line_start:start].strip()
    number = text.count("\n", 0, start)
    return Comment(
        words.rstrip(),
        start,
        start - line_start,
        is_beside=before not in {"", "-"},
        parted=_is_blank(lines, number - 1),
    )


def _attach(comment: Comment, before: Unit | None, after: Unit | None, tree: Tree) -> None:
    """Give a comment to what it stands beside, else to what follows unless it is set deeper."""
    if comment.is_beside and before is not None:
        while before.parent and before.parent.value.end_mark.index <= comment.start:
            before = before.parent  # beside the bracket that closes a flow
        before.beside.append(comment)
        return
    owner = _closed(comment, before, after)
    if owner is not None:
        owner.below.append(comment)
    elif after is not None:
        after.above.append(comment)
    else:
        tree.tail.append(comment)


def _closed(comment: Comment, before: Unit | None, after: Unit | None) -> Unit | None:
    """Return the unit at whose end a comment stands: one as deep, that does not go on after it."""
    if comment.column <= (after.column if after is not None else 0):
        return None
    while before is not None and before.column > comment.column:
        before = before.parent
    ancestor = after.parent if after is not None else None
    while ancestor is not None:
        if ancestor is before:
            return None
        ancestor = ancestor.parent
    return before
