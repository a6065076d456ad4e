"""Slips that show in a line of their own: those of slips.toml, and quotation marks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from factcheck.record.failures import Cause, Failure, line_of
from factcheck.record.shapes import FIELD_NAMES

LEAD = r"[ ]*(?:-[ ]+)*"
KEY = rf"{LEAD}(?:[\w-]+:[ ]+)?"
FIELD = rf"(?:{'|'.join(sorted(FIELD_NAMES, key=len, reverse=True))})"
_PARTS = {
    "LEAD": LEAD,
    "KEY": KEY,
    "FIELD": FIELD,
    "VALUE": rf"(?:{KEY}|.*(?:[\[{{,]|: ) *)",
    "BLANK": "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]",
}
"""What the names in the patterns of slips.toml stand for."""


class _Slip(NamedTuple):
    """A row of slips.toml."""

    pattern: re.Pattern[str]
    message: str
    hint: str

    def cause(self, match: re.Match[str], start: int = 0) -> Cause:
        """Return what is wrong in a part of a text that begins at a code point."""
        at = start + match.start("at") if "at" in self.pattern.groupindex else start
        return Cause(at, self.message.format(**match.groupdict()), self.hint)


def _slip(row: dict[str, str]) -> _Slip:
    names = re.compile("|".join(_PARTS))
    pattern = names.sub(lambda name: _PARTS[name[0]], row["pattern"])
    return _Slip(re.compile(pattern, re.MULTILINE), row["message"], row["hint"])


_TABLES = {
    name: [_slip(row) for row in rows]
    for name, rows in tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")).items()
}


def from_a_line(found: Failure) -> Cause | None:
    """Return the first line that can't be right on its own; texts after `|` may hold anything."""
    places = [
        slip.cause(match)
        for slip in _TABLES["lines"]
        for match in slip.pattern.finditer(found.text)
        if not _is_in_a_block(found.text, match.start())
    ]
    return min(places, default=None)


def from_a_sign(found: Failure) -> Cause | None:
    """Return what is wrong with a text that begins with a sign of YAML's own."""
    line, start = line_of(found.text, found.at)
    for slip in _TABLES["stops"]:
        if match := slip.pattern.match(line):
            return slip.cause(match, start)
    is_parsed = found.context.startswith("while pars")
    for index in [found.at] if is_parsed else [found.begins, found.at]:
        line, start = line_of(found.text, index)
        for slip in _TABLES["signs"]:
            match = slip.pattern.fullmatch(line[: index - start + 2])
            if match and start + match.start("at") == index:
                return slip.cause(match, start)
    return None


def from_the_words(found: Failure) -> Cause | None:
    """Return what the YAML library says itself."""
    for slip in _TABLES["words"]:
        if match := slip.pattern.search(found.problem):
            return slip.cause(match, found.at)
    return None


_BLOCK = re.compile(
    r"^(?P<lead>[ ]*)(?P<dash>(?:-[ ]+)*)(?:[\w-]+:[ ]+)?[|>][-+0-9]*[ \t]*(?:#.*)?\n"
    r"(?P<body>(?:(?P=lead)[ ]+.*\n|[ \t]*\n)*)",
    re.MULTILINE,
)


def _is_in_a_block(text: str, index: int) -> bool:
    return any(m.start("body") <= index < m.end("body") for m in _BLOCK.finditer(text))


# ---- Quotation marks ----

_QUOTED = re.compile(rf"^{KEY}(?P<at>[\"'])(?P<rest>.*)$", re.MULTILINE)
_CLOSED = {
    '"': re.compile(r'(?:[^"\\]|\\.)*"(?P<after>.*)'),
    "'": re.compile(r"(?:[^']|'')*'(?!')(?P<after>.*)"),
}
_NEXT_PART = re.compile(rf"\s*(?:-[ ]|{FIELD}:|\Z)")


def from_a_quotation_mark(found: Failure) -> Cause | None:
    """Return the first quotation mark that is not closed, or is closed too early."""
    for match in _QUOTED.finditer(found.text):
        if match.start() > found.at or _is_in_a_block(found.text, match.start()):
            continue
        mark = match["at"]
        closed = _CLOSED[mark].fullmatch(match["rest"])
        if closed is None and _NEXT_PART.match(found.text, match.end()):
            return Cause(match.start("at"), *unclosed(mark))
        if closed and (after := closed["after"].strip()) and after[0] not in "#:,":
            message = f"must end at its closing quotation mark {mark}, and '{after}' follows"
            start = match.end() - len(closed["after"].lstrip())
            return Cause(start, message, _NESTED[mark])
    return None


def unclosed(mark: str) -> tuple[str, str]:
    """Return message and hint for a quotation mark that is not closed."""
    message = f"must close the quotation mark {mark} at the end of the text"
    return message, f"add {mark} where the text ends"


_NESTED = {
    '"': 'put quotation marks around the whole text, and write those within it as \\"',
    "'": "put quotation marks around the whole text, and write an apostrophe within it twice: ''",
}
