"""One YAML file of the record: its data, what is wrong with its form, and where its parts are."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.record.failures import QUOTE_IT, Cause, failure
from factcheck.record.lines import Lines
from factcheck.record.parser import Parser, Span
from factcheck.record.problems import Path, Problem
from factcheck.record.recovery import mended
from factcheck.record.shapes import holds_text
from factcheck.record.slips import cause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMENT = re.compile(r"[ \t]+(#[^\r\n]*)")
_COMMENT_BESIDE = re.compile(r"\S[ \t]+#")
_SHOWN = 40
"""Characters of a comment that a message shows."""


@dataclass
class YamlFile:
    """A file's data by its name for messages; nothing where it can't be read at all."""

    name: str
    text: str = ""
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    starts: dict[Path, int] = field(default_factory=dict)
    """Where each entry begins."""
    cut: frozenset[int] = frozenset()
    """The lines of entries that could not be read, of which only the id is left."""
    is_confused: bool = False
    """True where two entries or lists ran together, so that nobody knows what belongs where."""

    @cached_property
    def lines(self) -> Lines:
        """Where each line of the text begins."""
        return Lines(self.text)

    @cached_property
    def spans(self) -> dict[Path, Span]:
        """Where each value stands; found out once a place is asked for."""
        return Parser(self.text, with_spans=True).spans

    def _span(self, path: Sequence[str | int]) -> Span:
        """Return the span of the deepest part of a path that exists."""
        parts = (tuple(path[:length]) for length in range(len(path), -1, -1))
        return next((self.spans[part] for part in parts if part in self.spans), Span())

    def typed(self, path: Sequence[str | int]) -> str | None:
        """Return the word that stands at a path without quotation marks, as it was typed."""
        return self._span(path).word

    def position(
        self, path: Sequence[str | int], words: str = "", *, of_key: bool = False
    ) -> tuple[int, int]:
        """Return line and column (from 1) of the deepest part of a path that exists.

        Where words are given and stand in it as they are, it is theirs.
        """
        span = self._span(path)
        start = span.key if of_key and span.key is not None else span.start
        return self.lines.place_of(words, start, span.end)

    def line_of(self, kind: str, index: int) -> int:
        """Return the line of an entry."""
        return self.lines.place(self.starts[kind, index])[0]


def parse(name: str, text: str) -> YamlFile:
    """Parse one file's text; what is not well-formed is cut out, and becomes a problem."""
    file = YamlFile(name)
    try:
        _load(file, text)
    except yaml.YAMLError as error:
        left = mended(text)
        # It may be well-formed part by part, but not as a whole.
        _add(file, Lines(text), left.causes or [cause(failure(text, error))])
        file.cut = frozenset(line + 1 for line in left.cut)
        file.is_confused = left.is_confused
        with suppress(yaml.YAMLError):
            _load(file, left.text)
    return file


def _load(file: YamlFile, text: str) -> None:
    """Take the data of a text that is well-formed, and add what a record may not hold."""
    parser = Parser(text)
    file.text, file.data, file.starts = text, parser.data, parser.starts
    file.is_confused |= parser.is_confused
    _add(file, file.lines, [*parser.causes, *_lost_words(file)])


def _add(file: YamlFile, lines: Lines, causes: list[Cause]) -> None:
    for found in causes:
        line, column = lines.place(found.start)
        problem = Problem(file.name, line, column, found.code, "", found.message, found.hint)
        file.problems.append(problem)


def _lost_words(file: YamlFile) -> Iterator[Cause]:
    """Yield each comment that was meant as text: one beside words without quotation marks."""
    if not _COMMENT_BESIDE.search(file.text):
        return
    for path, span in Parser(file.text, with_spans=True).spans.items():
        match = _COMMENT.match(file.text, span.end)
        if match and span.word is not None and holds_text(path):
            words = match[1]
            if len(words) > _SHOWN:
                words = f"{words[:_SHOWN].rsplit(maxsplit=1)[0]} ..."
            message = f"must keep its words; '{words}' is a comment, which nobody sees"
            hint = f"{QUOTE_IT}, or put the comment on a line of its own"
            yield Cause(match.start(1), message, hint, "lost-words")
