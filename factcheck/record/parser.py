"""From YAML's events to data in one pass; where each value stands is noted only if asked for.

Scalars follow YAML's core schema, narrowed: only plain `true`, `false`, `null`,
`~`, integers without leading zeros and decimal numbers, both of at most 99
characters, are anything but text.
So `no`, `010`, `12:30` and `2022-09-04` stay what the editor typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from factcheck.record.failures import DEEPEST, QUOTE_IT, TOO_DEEP, Cause

if TYPE_CHECKING:
    from factcheck.record.problems import Path

_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LONGEST_NUMBER = 99
"""Characters; what is longer stays text, as Python would take long over it, or refuse it."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_OF_ENTRIES = 2
"""The length of an entry's path: its list and its index."""


class Span(NamedTuple):
    """The code points between which a value stands, where its key begins, and its plain word."""

    start: int = 0
    end: int = 0
    key: int | None = None
    word: str | None = None
    """Of a scalar without quotation marks, as it was typed."""


class Parser:
    """The data of a text, what in it a record may not hold, and where its entries begin."""

    def __init__(self, text: str, *, with_spans: bool = False) -> None:
        """Parse a text.

        Raises:
            yaml.YAMLError: where it is not well-formed, or nested too deeply.

        """
        self.causes: list[Cause] = []
        self.starts: dict[Path, int] = {}
        """Where each entry begins."""
        self.spans: dict[Path, Span] = {}
        """Of every value, if they were asked for."""
        self.is_confused = False
        """True where two entries or lists ran together, so that nobody knows what belongs where."""
        self._with_spans = with_spans
        self._next: Any = yaml.CSafeLoader(text).get_event
        self.data = self._document()

    def _document(self) -> Any:
        self._next()  # begins the stream
        begins = self._next()
        if begins.__class__ is yaml.StreamEndEvent:
            return None
        data = self._value(self._next(), ())
        self._next()  # ends the document
        after: Any = self._next()
        mark: Any = after.start_mark
        if after.__class__ is yaml.DocumentStartEvent:
            problem = "but found another document"
            raise yaml.MarkedYAMLError(None, begins.start_mark, problem, mark)
        return data

    def _value(self, event: Any, path: Path, key: int | None = None) -> Any:
        """Return the value that begins with an event."""
        self._refuse(event)
        data, end, word = None, event, None
        if event.__class__ is yaml.ScalarEvent:
            data, word = scalar(event), None if event.style else event.value
        elif event.__class__ is not yaml.AliasEvent:
            data, end = self._collection(event, path)
        if self._with_spans:
            span = Span(event.start_mark.index, end.end_mark.index, key, word)
            self.spans.setdefault(path, span)
        return data

    def _refuse(self, event: Any) -> None:
        """Note an anchor, an alias or a tag: a copy would hide where an entry stands."""
        if event.anchor is not None:
            sign = "*" if event.__class__ is yaml.AliasEvent else "&"
            message = f"must be written out; '{sign}' at the beginning of a text makes a reference"
            self._note(event, f"{message} of it", QUOTE_IT, "yaml-alias")
        elif event.tag is not None:
            message = "must not begin a text with '!' as it stands, which makes a tag of"
            self._note(event, f"{message} '{event.tag}'", QUOTE_IT, "yaml-tag")

    def _note(self, event: Any, message: str, hint: str, code: str) -> None:
        self.causes.append(Cause(event.start_mark.index, message, hint, code))

    def _collection(self, event: Any, path: Path) -> tuple[Any, Any]:
        """Return a list or a mapping, and the event with which it ends."""
        if len(path) >= DEEPEST:
            raise yaml.MarkedYAMLError(None, None, TOO_DEEP, event.start_mark)
        if len(path) == _OF_ENTRIES:
            self.starts[path] = event.start_mark.index
        is_mapping = event.__class__ is yaml.MappingStartEvent
        return self._mapping(path) if is_mapping else self._list(path)

    def _list(self, path: Path) -> tuple[list[Any], Any]:
        items: list[Any] = []
        while (event := self._next()).__class__ is not yaml.SequenceEndEvent:
            items.append(self._value(event, (*path, len(items))))
        return items, event

    def _mapping(self, path: Path) -> tuple[dict[str, Any], Any]:
        data: dict[str, Any] = {}
        repeated: list[Any] = []
        while (key := self._next()).__class__ is not yaml.MappingEndEvent:
            name = self._key(key, path)
            value = self._value(self._next(), (*path, name), key.start_mark.index)
            if name in data:
                repeated.append(key)
            elif key.__class__ is yaml.ScalarEvent:
                data[name] = value
        if repeated:
            self._refuse_repeated(repeated, is_outermost=not path)
        return data, key

    def _key(self, event: Any, path: Path) -> str:
        if event.__class__ is yaml.ScalarEvent:
            self._refuse(event)
            return str(event.value)
        self._value(event, (*path, ""))
        if event.__class__ is not yaml.AliasEvent:  # which is told already
            self._note(event, "must be a plain word as a key", QUOTE_IT, "yaml-key")
        return ""

    def _refuse_repeated(self, keys: list[Any], *, is_outermost: bool) -> None:
        """Note the first key that was there before; more of them are those of another entry."""
        hint = "take one of the two out"
        if len(keys) > 1:
            hint = "if another entry begins here, write '- ' before its first field"
        elif keys[0].start_mark.column == 0:
            hint = "make one list of the two, or correct a name"
        self._note(keys[0], f"must have '{keys[0].value}' only once", hint, "duplicate-key")
        self.is_confused |= len(keys) > 1 or is_outermost


def scalar(given: Any) -> str | int | float | bool | None:
    """Return what an event or a node of a scalar stands for."""
    text: str = given.value
    if given.style or (text[:1].isalpha() and text not in _CONSTANTS):  # as nearly all are
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
