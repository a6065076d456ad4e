"""Lines that do not begin where a field or an item of theirs can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.record.failures import Cause, Failure, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAD = r"[ ]*(?:-[ ]+)*"
"""A pattern of the blanks and dashes at the beginning of a line."""
_PAIR = re.compile(rf"(?P<lead>{LEAD})[\w-]+:(?:[ ]|$)")


def wrongly_indented(found: Failure) -> Iterator[Cause]:
    """Yield what is wrong where a line begins in a column in which nothing can."""
    line, start = line_of(found.text, found.at)
    indent = len(line) - len(line.lstrip(" "))
    if not _is_part(line):
        return
    above = found.text[:start]
    columns = _open_columns(above, of_items=line.lstrip(" ").startswith("- "))
    if indent in columns or not columns:
        return
    last, at = line_of(found.text, start - 1)
    if indent in _open_columns(above[:at], of_items=False) and _PAIR.match(last):
        step = len(last) - len(last.lstrip(" "))
        message = f"must be indented by {indent} blanks like the lines above and below it"
        yield Cause(at + step, f"{message}, not by {step}", "line up the fields of an entry")
    nearest = min(columns, key=lambda column: (abs(column - indent), column))
    message = f"must be indented by {nearest} blanks like what it belongs to, not by {indent}"
    yield Cause(start + indent, message, "line up the fields of an entry, and items with items")


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
