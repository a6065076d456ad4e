"""YAML as nodes with positions: what PyYAML read, where, and as the editor typed it.

Scalars follow YAML's core schema, narrowed: only plain `true`, `false`, `null`,
`~`, integers without leading zeros and decimal numbers, both of at most 99
characters, are anything but text.
So `no`, `010`, `12:30` and `2022-09-04` stay what the editor typed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.record.causes import cause
from factcheck.record.failures import DEEPEST, QUOTE_IT, Cause, failure
from factcheck.record.lines import Lines
from factcheck.record.problems import Problem
from factcheck.record.recovery import alias_cause, events, mended
from factcheck.record.shapes import holds_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_REFUSED = "holds what a record may not"
_OF_ENTRIES = 2
"""How deep the entries of a file are: in a list, in a mapping."""
_LONGEST_NUMBER = 99
"""Characters; what is longer stays text, as Python would take long over it, or refuse it."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")


@dataclass
class YamlFile:
    """One YAML file: its name for messages, its root node, and what was wrong with its form."""

    name: str
    root: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)
    lines: Lines = field(default_factory=lambda: Lines(""))
    cut: frozenset[int] = frozenset()
    """The lines of entries that could not be read, of which only the id is left."""
    is_confused: bool = False
    """True where two entries or lists ran together, so that nobody knows what belongs where."""

    def add(self, found: Cause) -> None:
        """Add a problem of form."""
        line, column = self.lines.place(found.start)
        problem = Problem(self.name, line, column, found.code, "", found.message, found.hint)
        self.problems.append(problem)

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
        repeated = []
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                at = key_node.start_mark.index
                self.add(Cause(at, "must be a plain word as a key", QUOTE_IT, "yaml-key"))
            elif key in data:
                repeated.append(key_node)
            else:
                data[key] = self._plain(value_node, seen)
        if repeated:
            self._add_repeated(repeated)
            self.is_confused |= len(repeated) > 1 or node is self.root
        return data

    def _add_repeated(self, keys: list[yaml.ScalarNode]) -> None:
        """Add the first key that was there before; more of them are those of another entry."""
        first = keys[0]
        is_a_list = keys[0].start_mark.column == 0
        hint = (
            "make one list of the two, or correct a name"
            if is_a_list
            else "take one of the two out"
        )
        if len(keys) > 1:
            hint = "if another entry begins here, write '- ' before its first field"
        message = f"must have '{first.value}' only once"
        self.add(Cause(first.start_mark.index, message, hint, "duplicate-key"))

    def node(self, path: Sequence[str | int], *, of_key: bool = False) -> yaml.Node | None:
        """Return the deepest part of a path that exists, or its key."""
        node, mark = self.root, None
        for step in path:
            key, child = _child(node, step)
            if child is None:
                continue
            node, mark = child, key
        return mark if of_key and mark is not None else node

    def typed(self, path: Sequence[str | int]) -> str | None:
        """Return the word that stands at a path, as it was typed."""
        node = self.node(path)
        return node.value if isinstance(node, yaml.ScalarNode) else None

    def position(
        self, path: Sequence[str | int], words: str = "", *, of_key: bool = False
    ) -> tuple[int, int]:
        """Return line and column (from 1) of the deepest part of a path that exists.

        Where words are given and stand in it as they are, it is theirs.
        """
        target = self.node(path, of_key=of_key)
        if target is None:
            return 1, 1
        return self.lines.place_of(words, target.start_mark.index, target.end_mark.index)

    def line_of(self, kind: str, index: int) -> int:
        """Return the line of an entry."""
        return self.position((kind, index))[0]


class _WellFormed(YamlFile):
    """A file that was read in one pass; its nodes are composed once a place is asked for."""

    def __init__(self, name: str, text: str, data: dict[str, Any], starts: list[int]) -> None:
        super().__init__(name, lines=Lines(text))
        self._text = text
        self._data: dict[str, Any] | None = data
        places = [(kind, index) for kind in data for index in range(_length(data[kind]))]
        self._starts = dict(zip(places, starts, strict=True))

    def data(self) -> Any:
        """Return the plain data, which is not kept: the entries made of it take its place."""
        data, self._data = self._data, None
        return plain(self._text)[0] if data is None else data

    def node(self, path: Sequence[str | int], *, of_key: bool = False) -> yaml.Node | None:
        """Return the deepest part of a path that exists, or its key."""
        if self.root is None:
            self.root = yaml.compose(self._text, Loader=yaml.CSafeLoader)
        return super().node(path, of_key=of_key)

    def line_of(self, kind: str, index: int) -> int:
        """Return the line of an entry."""
        return self.lines.place(self._starts[kind, index])[0]


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
    """Parse one file's text; what is not well-formed is cut out, and becomes a problem."""
    file = YamlFile(name, lines=Lines(text))
    try:
        _compose(file, text)
    except yaml.YAMLError as error:
        _compose_the_rest(file, text, error)
    return file


def _compose(file: YamlFile, text: str) -> None:
    """Compose a text that is well-formed, and add what a record may not hold."""
    refused = list(_refused(text))
    file.root = yaml.compose(text, Loader=yaml.CSafeLoader)
    lost = _lost_words(text, file.root, ()) if _MAY_LOSE.search(text) else ()
    for found in (*refused, *lost):
        file.add(found)


def _compose_the_rest(file: YamlFile, text: str, error: yaml.YAMLError) -> None:
    """Compose what is left of a text once what is not well-formed was cut out."""
    left = mended(text)
    for found in left.causes:
        file.add(found)
    if not left.causes:  # it is well-formed part by part, but not as a whole
        file.add(cause(failure(text, error)))
        return
    file.lines = Lines(left.text)
    with suppress(yaml.YAMLError):
        _compose(file, left.text)
    file.cut = frozenset(line + 1 for line in left.cut)
    file.is_confused = left.is_confused


def _refused(text: str) -> Iterator[Cause]:
    """Yield each anchor, alias and tag: a copy would hide where an entry stands."""
    for event in events(text):
        if getattr(event, "anchor", None) is not None:
            yield alias_cause(event)
        elif (tag := getattr(event, "tag", None)) is not None:
            message = f"must not begin a text with '!' as it stands, which makes a tag of '{tag}'"
            yield Cause(event.start_mark.index, message, QUOTE_IT, "yaml-tag")


_BESIDE = re.compile(r"[ \t]+(#[^\r\n]*)")
_MAY_LOSE = re.compile(r"\S[ \t]+#")


def _lost_words(text: str, root: yaml.Node | None, path: tuple[str | int, ...]) -> Iterator[Cause]:
    """Yield each comment that was meant as text: one beside words that have no quotation marks."""
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            yield from _lost_words(text, value, (*path, str(key.value)))
    elif isinstance(root, yaml.SequenceNode):
        for index, item in enumerate(root.value):
            yield from _lost_words(text, item, (*path, index))
    elif isinstance(root, yaml.ScalarNode) and not root.style and holds_text(path):
        match = _BESIDE.match(text, root.end_mark.index)
        if match:
            message = f"must keep its words; '{_short(match[1])}' is a comment, which nobody sees"
            hint = f"{QUOTE_IT}, or put the comment on a line of its own"
            yield Cause(match.start(1), message, hint, "lost-words")


def _short(words: str, most: int = 40) -> str:
    return words if len(words) <= most else f"{words[:most].rsplit(maxsplit=1)[0]} ..."


def read(name: str, text: str) -> YamlFile:
    """Read one file's text in one pass, where nothing is wrong with its form."""
    try:
        data, starts = plain(text)
    except (yaml.YAMLError, ValueError):
        return compose(name, text)
    if not isinstance(data, dict) or len(starts) != sum(map(_length, data.values())):
        return compose(name, text)
    return _WellFormed(name, text, data, starts)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def plain(text: str) -> tuple[Any, list[int]]:
    """Return the data of a text in one pass, and where each entry of its lists begins.

    Raises:
        yaml.YAMLError: where it is not well-formed.
        ValueError: where it holds what a record may not: anchors, aliases, a key twice or one that
            is no plain word, more than one document, too many levels, tags, or comments that may
            have been meant as text. `compose` tells where.

    """
    if _MAY_LOSE.search(text) and any(_lost_words(text, yaml.compose(text, yaml.CSafeLoader), ())):
        raise ValueError(_REFUSED)
    root: list[Any] = []
    starts: list[int] = []
    top, above = _Open(root), list[_Open]()
    next_event: Any = yaml.CSafeLoader(text).get_event
    while (event := next_event()) is not None:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise ValueError(_REFUSED)
            word = event.value
            top.add(word if event.style else _core(word), word)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if event.anchor is not None or event.tag is not None or len(above) >= DEEPEST:
                raise ValueError(_REFUSED)
            value: Any = {} if kind is yaml.MappingStartEvent else []
            if len(above) == _OF_ENTRIES:
                starts.append(event.start_mark.index)
            top.add(value, None)
            above.append(top)
            top = _Open(value)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            top = above.pop()
        elif kind is yaml.AliasEvent:
            raise ValueError(_REFUSED)
    (data,) = root
    return data, starts
