"""What the YAML library says where it stops, and the form in which we say why."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

# What YAML does not read at all.
_UNREADABLE = re.compile(
    "[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
QUOTE_IT = "put quotation marks around the whole text"
DEEPEST = 50
CONTROL = "control characters are not allowed"
TOO_DEEP = f"nested more than {DEEPEST} levels deep"


class Cause(NamedTuple):
    """What is wrong, and at which code point of the text."""

    start: int
    message: str
    hint: str = ""
    code: str = "yaml-syntax"


class Failure(NamedTuple):
    """What the YAML library said: its words, where it stopped, and where the part began."""

    text: str
    problem: str
    at: int
    context: str
    begins: int


def failure(text: str, error: yaml.YAMLError) -> Failure:
    """Return what is known of an error."""
    if not isinstance(error, yaml.MarkedYAMLError):
        match = _UNREADABLE.search(text)
        at = match.start() if match else 0
        return Failure(text, CONTROL, at, "", at)
    at_mark = error.problem_mark or error.context_mark
    from_mark = error.context_mark or at_mark
    at, begins = (mark.index if mark else 0 for mark in (at_mark, from_mark))
    return Failure(text, error.problem or "", at, error.context or "", begins)


def line_of(text: str, index: int) -> tuple[str, int]:
    """Return the line in which a code point stands, and where it begins."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return text[start : end if end >= 0 else len(text)], start
