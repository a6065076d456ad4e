"""Why a text is not well-formed YAML: the usual slips, in plain words, each with its remedy.

The YAML library stops where it can't go on, which is often far below the slip, and says so in
terms of its own. So the slips that editors make are looked for first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.record.failures import CONTROL, QUOTE_IT, TOO_DEEP, Cause, Failure, line_of
from factcheck.record.slips import (
    FIELD,
    KEY,
    LEAD,
    from_a_line,
    from_a_quotation_mark,
    from_a_sign,
    from_the_words,
    unclosed,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def cause(found: Failure) -> Cause:
    """Return the most likely cause of a failure."""
    for detect in () if found.problem in {CONTROL, TOO_DEEP} else _DETECTORS:
        if likely := detect(found):
            return likely
    return _in_plain_words(found)


# ---- Brackets ----

_BRACKETS = {"[": "]", "{": "}"}
_BRACKETED = re.compile(rf"{KEY}(?P<at>[\[{{])")


def _from_a_bracket(found: Failure) -> Cause | None:
    if found.context in {"while parsing a flow sequence", "while parsing a flow mapping"}:
        opening = found.text[found.begins]
        line, start = line_of(found.text, found.begins)
        if found.at >= start + len(line):
            message = f"must close the bracket {opening}"
            return Cause(found.begins, message, f"add {_BRACKETS[opening]} where the list ends")
        if found.text[found.at] in "]}":
            message = f"must close the bracket {opening} with {_BRACKETS[opening]}"
            return Cause(found.at, f"{message}, not with {found.text[found.at]}", "correct it")
        message = f"must have a comma between two items within {opening} and {_BRACKETS[opening]}"
        hint = "a text with a comma, colon, bracket or quotation mark in it needs quotation marks"
        return Cause(found.at, message, hint)
    last = max(found.text.rfind(sign, 0, found.at) for sign in _BRACKETS)
    if found.context == "while parsing a flow node" and last >= 0:  # it ends within brackets
        closing = _BRACKETS[found.text[last]]
        message = f"must close the bracket {found.text[last]}"
        return Cause(last, message, f"add {closing} where the list ends")
    line, start = line_of(found.text, found.at)
    match = _BRACKETED.match(line)
    if match and start + match.start("at") < found.at:
        message = f"must not begin a text with '{match['at']}' as it stands"
        return Cause(start + match.start("at"), message, QUOTE_IT)
    return None


# ---- Colons and indentation ----

_PAIR = re.compile(rf"(?P<lead>{LEAD})(?P<name>[\w-]+):(?:[ ]|$)")
_SECOND_FIELD = re.compile(rf"[ ,]({FIELD})$")
_CURLY = set("“”„‘’«»")
_PLAIN = 'the plain " and not a typographic one'
_UNPAIRED = re.compile(rf"{LEAD}(?P<name>{FIELD})[ ]*(?P<sign>[;=]?)(?:[ ]|$)")


def _from_a_colon(found: Failure) -> Cause | None:
    line, start = line_of(found.text, found.at)
    pair = _PAIR.match(line)
    if found.problem.startswith("mapping values") and (
        pair is None or start + pair.end("name") < found.at
    ):
        hint = _of_a_colon(line[: found.at - start], line[pair.end() :] if pair else "")
        return Cause(found.at, "must not hold a colon and a blank as it stands", hint)
    line, start = line_of(found.text, found.begins)
    match = _UNPAIRED.match(line)
    if found.context == "while scanning a simple key" and match:
        message = f"must have a colon and a blank after the name of the field '{match['name']}'"
        return Cause(start + match.end("name"), message, f"write '{match['name']}: '")
    return None


def _of_a_colon(before: str, value: str) -> str:
    """Return the remedy for a colon in a text, by what stands before it on its line."""
    if value.lstrip()[:1] in _CURLY:
        return f"{QUOTE_IT}: {_PLAIN}"
    if match := _SECOND_FIELD.search(before):
        return f"write '{match[1]}: ' on a line of its own, or {QUOTE_IT}"
    return QUOTE_IT


def _from_the_indentation(found: Failure) -> Cause | None:
    line, start = line_of(found.text, found.at)
    indent = len(line) - len(line.lstrip(" "))
    if not _is_part(line):
        return None
    above = found.text[:start]
    columns = _open_columns(above, of_items=line.lstrip(" ").startswith("- "))
    if indent in columns or not columns:
        return None
    last, at = line_of(found.text, start - 1)
    if indent in _open_columns(above[:at], of_items=False) and _PAIR.match(last):
        step = len(last) - len(last.lstrip(" "))
        message = f"must be indented by {indent} blanks like the lines above and below it"
        return Cause(at + step, f"{message}, not by {step}", "line up the fields of an entry")
    nearest = min(columns, key=lambda column: (abs(column - indent), column))
    message = f"must be indented by {nearest} blanks like what it belongs to, not by {indent}"
    return Cause(start + indent, message, "line up the fields of an entry, and items with items")


def _is_part(line: str) -> bool:
    return bool(_PAIR.match(line)) or line.lstrip(" ").startswith("- ")


def _open_columns(text: str, *, of_items: bool) -> list[int]:
    """Return the columns in which a further item, or else a field, may begin after a text."""
    columns: list[tuple[int, bool]] = []
    for line in text.split("\n"):
        if not _is_part(line):
            continue
        pair = _PAIR.match(line)
        lead = pair["lead"] if pair else line[: len(line) - len(line.lstrip(" ")) + 1]
        own = [(match.start(), True) for match in re.finditer("-", lead)]
        own += [(len(lead), False)] if pair else []
        columns = [column for column in columns if column[0] < own[0][0]] + own
    return [column for column, is_item in columns if is_item == of_items]


def _from_a_stray_line(found: Failure) -> Cause | None:
    """Return what is wrong where a text goes on in a line that is not indented enough."""
    line, start = line_of(found.text, found.at)
    is_stray = "did not find" in found.problem and line.lstrip(" ")[:1].isalnum()
    if found.context == "while scanning a simple key":
        at = found.begins
    elif is_stray and not _is_part(line):
        at = start + len(line) - len(line.lstrip(" "))
    else:
        return None
    message = "must be indented further than the field whose text it goes on with"
    hint = "or begin the line with a field's name and ': ', or with '#' if it is a note"
    return Cause(at, message, hint)


_DETECTORS: tuple[Callable[[Failure], Cause | None], ...] = (
    from_a_line,
    from_a_quotation_mark,
    from_a_sign,
    _from_a_bracket,
    _from_a_colon,
    _from_the_indentation,
    _from_a_stray_line,
)


def _in_plain_words(found: Failure) -> Cause:
    if likely := from_the_words(found):
        return likely
    if found.context == "while scanning a quoted scalar":
        mark = found.text[found.begins]
        return Cause(found.begins, *unclosed(mark))
    message = "must be well-formed YAML, which cannot be read on from here"
    hint = "in this line or the one above look at colons, brackets, quotation marks and blanks"
    return Cause(found.at, message, hint)
