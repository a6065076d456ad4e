"""Reading on past a slip: what is not well-formed is cut out of a text, entry by entry.

An entry that is cut out leaves its id behind, so that what names it is not called wrong too, and
every other entry stays on its line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

import yaml

from factcheck.record.failures import Cause, failure
from factcheck.record.model import Record
from factcheck.record.parser import Parser
from factcheck.record.slips import cause

_COLON = ":\uff1a"
"""The colon, and the one of full width."""
_KINDS = "|".join(Record.model_fields)
_HEAD = re.compile(rf"\ufeff?(?:[\w-]+[ ]*[{_COLON}].*|(?:{_KINDS})[ ]*)")
"""A line with which a list begins; its colon may be missing."""
_INDENTED = re.compile(rf"(?P<indent> +)(?:{_KINDS}):[ ]*")
_LIST = re.compile(rf"\ufeff?(?P<kind>{_KINDS})\b(?P<rest>.*)")
_DASH = re.compile(
    r"(?P<indent> *)-(?P<id>[\s\u00a0]*\{?\s*[\"']?id\b[\"']?\s*"
    rf"[{_COLON}]?\s*[\"']?(?P<word>[a-z0-9-]*))?"
)
_DEEPEST_ENTRY = 4
_FIELD = re.compile(r"\n(?P<at>[ ]+\w+:(?:[ ]|$))", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REST_OF_MERGE = re.compile(r"(?:\|{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_MARK = re.compile(r"(?:---|\.\.\.|%\w+)(?:\s|$)")


class Mended(NamedTuple):
    """A text in which only what could be parsed is left."""

    text: str
    causes: list[Cause]
    cut: list[int]
    """The line (from 0) of each entry of which only its id is left."""
    is_confused: bool
    """True where entries were cut of which not even the list is known."""


class _Part(NamedTuple):
    """An entry with the lines (from 0) that it has, or the head of a list; `end` is not in it."""

    start: int
    end: int
    indent: int
    """Of the entry's dash; -1 for a head."""
    wanted: int
    """The indentation of most entries of the same list."""


def mended(text: str) -> Mended:
    """Cut what is not well-formed out of a text that is not."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)  # not by what YAML takes for a line's end
    starts = list(accumulate(map(len, lines), initial=0))
    causes: list[Cause] = []
    cut: list[int] = []
    for number in _stray_marks(lines):
        mark = lines[number].split(maxsplit=1)[0]
        message = f"must be one document, without '{mark}' within it"
        causes.append(Cause(starts[number], message, "delete the line"))
        lines[number] = _line_end(lines[number])
    parts = _parts(lines)
    above = _before_all(lines, parts)
    if above:
        message = "must stand in a list, below its name"
        hint = "write the name above, such as 'documents:'; begin a note with '#'"
        causes.append(Cause(starts[above[0]], message, hint))
    is_confused = any(lines[number].startswith((" ", "-")) for number in above)
    for number in above:
        lines[number] = _line_end(lines[number])
    for part in parts:
        found = _cause_in(lines, part)
        if found is None:
            continue
        at = starts[part.start] + found.start
        if not (causes and _REST_OF_MERGE.match(text, at)):  # its beginning was told
            causes.append(found._replace(start=at))
        if part.indent >= 0:
            cut.append(part.start)
        else:
            is_confused |= any(map(_says_something, lines[part.start + 1 : part.end]))
        lines[part.start : part.end] = _left(lines, part)
    return Mended("".join(lines), causes, cut, is_confused)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _stray_marks(lines: list[str]) -> list[int]:
    """Return lines that begin or end a document, where there is something above and below."""
    filled = [number for number, line in enumerate(lines) if line.strip() and line[0] != "#"]
    return [number for number in filled[1:-1] if _MARK.match(lines[number])]


def _before_all(lines: list[str], parts: list[_Part]) -> list[int]:
    """Return the lines above the first list that are no comments."""
    above = range(parts[0].start if parts else 0)
    return [at for at in above if lines[at].strip() and not lines[at].startswith(("#", "---", "%"))]


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _parts(lines: list[str]) -> list[_Part]:
    """Return the heads of lists and the entries, in their order."""
    begins: list[tuple[int, int, Counter[int]]] = []
    first, indents = -1, Counter[int]()
    for number, line in enumerate(lines):
        dash = _DASH.match(line)
        if _HEAD.fullmatch(line.rstrip("\r\n")) or _is_indented_head(line, first):
            first, indents = -1, Counter()
            begins.append((number, -1, indents))
        elif dash and begins and _is_entry(dash, first):
            indent = len(dash["indent"])
            first = indent if first < 0 else first
            indents[indent] += 1
            begins.append((number, indent, indents))
    ends = [*(begin[0] for begin in begins), len(lines)][1:]
    return [
        _Part(number, end, indent, -1 if indent < 0 else indents.most_common(1)[0][0])
        for (number, indent, indents), end in zip(begins, ends, strict=True)
    ]


def _is_indented_head(line: str, first: int) -> bool:
    """Return whether a line names a list, and is no field of an entry as it stands too far left."""
    match = _INDENTED.fullmatch(line.rstrip("\r\n"))
    return match is not None and len(match["indent"]) <= first


def _is_entry(dash: re.Match[str], first: int) -> bool:
    indent = len(dash["indent"])
    if first < 0:  # deeper ones are items of an entry that has lost its beginning
        return indent <= _DEEPEST_ENTRY
    return indent == first or (bool(dash["id"]) and indent <= first + 1)


def _cause_in(lines: list[str], part: _Part) -> Cause | None:
    """Return what is wrong with a part on its own."""
    text = "".join(lines[part.start : part.end])
    if part.indent < 0 and (found := _head_cause(text)):
        return found
    if part.indent != part.wanted:
        message = f"must be indented by {part.wanted} blanks like the other entries"
        return Cause(
            part.indent, f"{message}, not by {part.indent}", "line up the dashes of a list"
        )
    try:
        Parser(text)
    except yaml.YAMLError as error:
        return cause(failure(text, error))
    return None


def _head_cause(text: str) -> Cause | None:
    match = _LIST.match(text)
    if text.startswith(" "):
        indent = len(text) - len(text.lstrip(" "))
        message = "must begin without blanks, as the name of a list"
        return Cause(indent, message, "delete the blanks before it")
    if text.startswith("\ufeff"):
        message = "must have no byte order mark, which is invisible, but at the file's beginning"
        return Cause(0, message, "delete the line and type it again")
    if match and not match["rest"].startswith(":"):
        message = f"must have a colon after '{match['kind']}', with which a list begins"
        return Cause(match.end("kind"), message, f"write '{match['kind']}:'")
    if match and (field := _FIELD.search(text)):
        message = "must belong to an entry, which begins with '- id: '"
        at = field.end() - len(field["at"].lstrip())
        return Cause(at, message, "write '- id: ' and the entry's id above this line")
    return None


def _left(lines: list[str], part: _Part) -> list[str]:
    """Return as many lines, of which only the first says something: which list, or which entry."""
    first = lines[part.start]
    ends = [_line_end(line) for line in lines[part.start : part.end]]
    if part.indent < 0:
        match = _LIST.match(first.lstrip(" "))
        if match and not match["rest"].strip(f" \r{_COLON}"):
            return [f"{match['kind']}:{ends[0]}", *ends[1:]]
        return ends
    dash = _DASH.match(first)
    word = (dash and dash["word"]) or ""
    kept = f"id: {word}" if _ID.fullmatch(word) else "{}"
    return [f"{' ' * part.wanted}- {kept}{ends[0]}", *ends[1:]]
