"""Why a text is not well-formed YAML: the usual slips, in plain words, each with its remedy.

The YAML library stops where it can't go on, which is often far below the slip, and says so in
terms of its own. So the slips that editors make, which slips.toml has, are looked for first.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.record.failures import CONTROL, TOO_DEEP, Cause, Failure, line_of
from factcheck.record.indentation import LEAD, wrongly_indented
from factcheck.record.shapes import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = rf"{LEAD}(?:[\w-]+:[ ]+)?"
_PARTS = {
    "LEAD": LEAD,
    "KEY": _KEY,
    "FIELD": rf"(?:{'|'.join(sorted(FIELD_NAMES, key=len, reverse=True))})",
    "VALUE": rf"(?:{_KEY}|.*(?:[\[{{,]|: ) *)",
    "BLANK": "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]",
}
"""What the names in the patterns of slips.toml stand for."""
_CLOSING = {"[": "]", "{": "}"}
_BLOCK = re.compile(
    r"^(?P<lead>[ ]*)(?P<dash>(?:-[ ]+)*)(?:[\w-]+:[ ]+)?[|>][-+0-9]*[ \t]*(?:#.*)?\n"
    r"(?P<body>(?:(?P=lead)[ ]+.*\n|[ \t]*\n)*)",
    re.MULTILINE,
)


class _Slip(NamedTuple):
    """A row of slips.toml."""

    said: re.Pattern[str]
    places: list[str]
    pattern: re.Pattern[str]
    message: str
    hint: str

    def cause(self, at: int, match: re.Match[str]) -> Cause:
        """Return what is wrong at a code point."""
        names = match.groupdict()
        names["closing"] = _CLOSING.get(names.get("opening", ""))
        return Cause(at, self.message.format(**names), self.hint.format(**names))


@cache
def _table(name: str) -> list[_Slip]:
    """Return a table of slips.toml, which only a failing run needs."""
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return [_slip(row) for row in tables[name]]


def _slip(row: dict[str, Any]) -> _Slip:
    parts = re.compile("|".join(_PARTS))
    pattern = parts.sub(lambda name: _PARTS[name[0]], row.get("pattern", ""))
    said, slip = re.compile(row.get("said", "")), re.compile(pattern, re.MULTILINE)
    return _Slip(said, row.get("in", []), slip, row["message"], row["hint"])


def cause(found: Failure) -> Cause:
    """Return the most likely cause of a failure."""
    is_plain = found.problem in {CONTROL, TOO_DEEP}
    return next(_at_the_stop("others", found) if is_plain else _all(found))


def _all(found: Failure) -> Iterator[Cause]:
    """Yield what may be the cause of a failure, the likeliest first."""
    yield from sorted(_in_lines("lines", found.text, len(found.text)))[:1]
    yield from sorted(_in_lines("quotes", found.text, found.at))[:1]
    yield from _at_the_stop("stops", found)
    yield from wrongly_indented(found)
    yield from _at_the_stop("others", found)


def _in_lines(table: str, text: str, last: int) -> Iterator[Cause]:
    """Yield the lines that can't be right on their own; texts after `|` may hold anything."""
    for slip in _table(table):
        for match in slip.pattern.finditer(text):
            blocks = (block.span("body") for block in _BLOCK.finditer(text))
            if match.start() <= last and not any(a <= match.start() < b for a, b in blocks):
                yield slip.cause(match.start("at"), match)


def _at_the_stop(table: str, found: Failure) -> Iterator[Cause]:
    """Yield what may be wrong where the library stopped."""
    places = _places(found)
    for slip in _table(table):
        said = slip.said.search(f"{found.context}: {found.problem}")
        if said and not slip.places:
            yield slip.cause(found.at, said)
        for text, start in (places[name] for name in slip.places if said):
            if match := slip.pattern.match(text):
                yield slip.cause(start + match.start("at"), match)


def _places(found: Failure) -> dict[str, tuple[str, int]]:
    """Return the parts of a text in which a slip may be, and where each begins."""
    stopped, start = line_of(found.text, found.at)
    began, begins = line_of(found.text, found.begins)
    return {
        "line where it stopped": (stopped, start),
        "line where it began": (began, begins),
        "line to where it stopped": (stopped[: found.at - start + 1], start),
        "line to where it began": (began[: found.begins - begins + 1], begins),
        "between": (f"{found.text}\n"[found.begins : found.at + 1], found.begins),
        "before": (found.text[: found.at], 0),
    }
