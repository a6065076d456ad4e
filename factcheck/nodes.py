"""YAML as nodes with positions: what PyYAML read, where, and as the editor typed it.

Scalars follow YAML's core schema, narrowed: only plain `true`, `false`, `null`,
`~`, integers without leading zeros and decimal numbers, both of at most 99
characters, are anything but text.
So `no`, `010`, `12:30` and `2022-09-04` stay what the editor typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_DEEPEST = 50
_LONGEST_NUMBER = 99
"""Characters; what is longer stays text, as Python would take long over it, or refuse it."""
_NO_ALIAS = "must be written out; anchors and aliases are refused"
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")


@dataclass
class YamlFile:
    """One YAML file: its name for messages, its root node, and what was wrong with its form."""

    name: str
    root: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)

    def data(self) -> Any:
        """Return the plain data; duplicate keys are added to the problems."""
        return None if self.root is None else self._plain(self.root, set())

    def _plain(self, node: yaml.Node, seen: set[int]) -> Any:
        if id(node) in seen:  # an alias; reported where it stands
            return None
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, seen) for item in node.value]
        return self._mapping(node, seen)

    def _mapping(self, node: yaml.Node, seen: set[int]) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                self._add(key_node, "yaml-key", "must be a plain word as a key")
            elif key in data:
                self._add(key_node, "duplicate-key", f"must be the only '{key}' in its mapping")
            else:
                data[key] = self._plain(value_node, seen)
        return data

    def _add(self, node: yaml.Node, code: str, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.name, mark.line + 1, mark.column + 1, code, "", message))

    def position(self, path: Sequence[str | int], *, of_key: bool = False) -> tuple[int, int]:
        """Return line and column (from 1) of the deepest part of a path that exists."""
        node, mark = self.root, None
        for step in path:
            key, child = _child(node, step)
            if child is None:
                continue
            node, mark = child, key
        target = mark if of_key and mark is not None else node
        if target is None:
            return 1, 1
        return target.start_mark.line + 1, target.start_mark.column + 1


def _scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    return node.value if node.style else _core(node.value)


def _core(text: str) -> str | int | float | bool | None:
    """Return what a plain scalar stands for."""
    if text[:1].isalpha() and text not in _CONSTANTS:  # as nearly all are
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the key node (for a mapping) and the value node of one step down."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    return None, None


class _Open:
    """A list or a mapping that is being read, with the key whose value comes next."""

    __slots__ = ("key", "value")

    def __init__(self, value: list[Any] | dict[str, Any]) -> None:
        self.value = value
        self.key: str | None = None

    def add(self, value: Any, word: str | None) -> None:
        """Add an item, a key or a value; `word` is a scalar's text."""
        if self.value.__class__ is list:
            self.value.append(value)
        elif self.key is not None:
            self.value[self.key] = value  # type: ignore[call-overload]
            self.key = None
        elif word is None or word in self.value:
            raise ValueError(word)
        else:
            self.key = word


def compose(name: str, text: str) -> YamlFile:
    """Parse one file's text; a syntax error becomes a problem of the file."""
    file = YamlFile(name)
    try:
        file.problems += _refused(name, text)
        file.root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = f"must be well-formed YAML: {error.problem or error.context}"
        file.problems.append(Problem(name, line, column, "yaml-syntax", "", message))
    except yaml.YAMLError as error:
        message = f"must be well-formed YAML: {' '.join(str(error).split())}"
        file.problems.append(Problem(name, 1, 1, "yaml-syntax", "", message))
    return file


def _refused(name: str, text: str) -> list[Problem]:
    """Return a problem for each anchor and alias: a copy would hide where an entry stands.

    Raises:
        yaml.MarkedYAMLError: where lists and mappings are nested so deeply that composing them
            would end the process.

    """
    found, depth = [], 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark = event.start_mark
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            reason = f"nested more than {_DEEPEST} levels deep"
            raise yaml.MarkedYAMLError(None, None, reason, mark)  # type: ignore[arg-type] # a C mark is one too
        if mark is not None and getattr(event, "anchor", None) is not None:
            found.append(Problem(name, mark.line + 1, mark.column + 1, "yaml-alias", "", _NO_ALIAS))
    return found


def plain(text: str) -> Any:
    """Return the data of a text in one pass, without its positions.

    Raises:
        yaml.YAMLError: where it is not well-formed.
        ValueError: where it holds what a record may not: anchors, aliases, a key twice or one that
            is no plain word, more than one document, or too many levels. `compose` tells where.

    """
    root: list[Any] = []
    top, above = _Open(root), list[_Open]()
    next_event: Any = yaml.CSafeLoader(text).get_event
    while (event := next_event()) is not None:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if event.anchor is not None:
                raise ValueError(_NO_ALIAS)
            word = event.value
            top.add(word if event.style else _core(word), word)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if event.anchor is not None or len(above) >= _DEEPEST:
                raise ValueError(_NO_ALIAS)
            value: Any = {} if kind is yaml.MappingStartEvent else []
            top.add(value, None)
            above.append(top)
            top = _Open(value)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            top = above.pop()
        elif kind is yaml.AliasEvent:
            raise ValueError(_NO_ALIAS)
    (data,) = root
    return data
