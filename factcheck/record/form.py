"""The form of a file's entries: those that are right, and what is wrong with the others.

A slip is told once. What only follows from it is not: the fields of an entry that could not be
read, or the entries of a list whose first line was lost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from factcheck.record.messages import explain
from factcheck.record.model import Record
from factcheck.record.problems import Problem
from factcheck.record.shapes import at, fields

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from factcheck.record.yamlfile import YamlFile

KINDS = tuple(Record.model_fields)
"""The lists of the record: documents, organizations, ..."""
_EMPTYING = {"lost-words", "yaml-alias"}
_SPOILING = {*_EMPTYING, "yaml-tag"}
Place = tuple[Any, ...]
"""A list and the index of an entry in it."""


class Form(NamedTuple):
    """What of a file has the right form."""

    record: Record
    problems: list[Problem]
    lost: frozenset[str]
    """The lists of which it is not known what belongs to them."""


def entries(data: dict[str, Any]) -> dict[Place, Any]:
    """Return the entries of a file's data by their places."""
    return {
        (kind, index): entry
        for kind in KINDS
        if isinstance(data.get(kind), list)
        for index, entry in enumerate(data[kind])
    }


def validate(file: YamlFile, data: dict[str, Any]) -> Form:
    """Return the entries of a file that have the right form, and what is wrong with the others."""
    found = entries(data)
    details: list[ErrorDetails] = []
    wrong = _spoiled(file, found)
    try:
        record = Record.model_validate(data)
    except ValidationError as error:
        details = error.errors()
        wrong |= {detail["loc"][:2] for detail in details}
    if wrong:
        record = Record.model_validate(_right(found, wrong))
    misplaced = _misplaced(found, details)
    cut = {place for place in found if file.cut and file.position(place)[0] in file.cut}
    untold = misplaced.keys() | cut
    problems = [
        _explained(file, data, item)
        for item in details
        if item["loc"][:2] not in untold and not _follows(file, item, details)
    ]
    problems += [
        _wrong_list(file, data, (kind, index), other)
        for (kind, index), other in misplaced.items()
        if misplaced.get((kind, index - 1)) != other  # the first of those that stand together
    ]
    lost = {*misplaced.values(), *_lost(details, data)}
    lost |= {place[0] for place in wrong & found.keys() if not _has_id(found[place])}
    return Form(record, problems, frozenset(KINDS if file.is_confused else lost))


def _spoiled(file: YamlFile, found: dict[Place, Any]) -> set[Place]:
    """Return the entries that are not what their editor wrote, which no rule should judge."""
    lines = [item.line for item in file.problems if item.code in _SPOILING]
    starts = sorted((file.position(place)[0], place) for place in found) if lines else []
    places = [bisect_right(starts, line, key=lambda start: start[0]) - 1 for line in lines]
    return {starts[place][1] for place in places if place >= 0}


def _right(found: dict[Place, Any], wrong: set[Place]) -> dict[str, list[Any]]:
    right = defaultdict(list)
    for place, entry in found.items():
        if place not in wrong:
            right[place[0]].append(entry)
    return right


def _misplaced(found: dict[Place, Any], details: list[ErrorDetails]) -> dict[Place, str]:
    """Return the list to which entries belong that stand in another, by the fields they have."""
    misplaced = {}
    for place in dict.fromkeys(item["loc"][:2] for item in details):
        entry = found.get(place)
        if not isinstance(entry, dict) or entry.keys() <= fields(at(place)).keys():
            continue
        fits = [other for other in KINDS if entry.keys() <= fields(at((other,))).keys()]
        if fits:
            misplaced[place] = min(fits, key=lambda other: len(_needed(other) - entry.keys()))
    return misplaced


def _needed(kind: str) -> set[str]:
    model = at((kind,))
    known = model.model_fields if model else {}
    return {name for name, info in known.items() if info.is_required()}


def _has_id(entry: Any) -> bool:
    """Return whether an entry that can't be read is known by its id at least."""
    return isinstance(entry, dict) and isinstance(entry.get("id"), str)


def _wrong_list(file: YamlFile, data: dict[str, Any], place: Place, other: str) -> Problem:
    line, column = file.position(place)
    message = f"must stand in the list '{other}' with these fields, not in '{place[0]}'"
    hint = f"if entries of '{other}' begin here, write the line '{other}:' above"
    return Problem(file.name, line, column, "wrong-list", _where(data, place), message, hint)


def _lost(details: list[ErrorDetails], data: dict[str, Any]) -> set[str]:
    """Return the lists that problems with the file's outermost form take away."""
    names = {item["loc"][0] for item in details if len(item["loc"]) == 1}
    unknown = names - set(KINDS)
    return {kind for kind in KINDS if kind in names or (unknown and kind not in data)}


def _follows(file: YamlFile, detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Return whether a finding follows from another, as a misspelt field is also a missing one."""
    if detail["input"] is None:  # a comment or an alias may stand in place of the value
        line = file.position(detail["loc"])[0]
        if any(item.line == line for item in file.problems if item.code in _EMPTYING):
            return True
    name, above = str(detail["loc"][-1]), detail["loc"][:-1]
    return detail["type"] == "missing" and any(
        item["type"] == "extra_forbidden"
        and item["loc"][:-1] == above
        and (_holds_more(name, str(item["loc"][-1])) or f"'{name}'" in explain(item).hint)
        for item in details
    )


def _holds_more(name: str, key: str) -> bool:
    """Return whether a key is a text, or a field with its value."""
    return " " in key or key.startswith(f"{name}:")


def _explained(file: YamlFile, data: dict[str, Any], detail: ErrorDetails) -> Problem:
    """Turn one of pydantic's findings into a problem in our words, at its place."""
    is_word = isinstance(detail["input"], bool | int | float)
    message = explain(detail, file.typed(detail["loc"]) if is_word else None)
    line, column = file.position(detail["loc"], of_key=message.about_key)
    where = _where(data, detail["loc"])
    return Problem(file.name, line, column, message.code, where, message.text, message.hint)


def _where(data: Any, path: tuple[str | int, ...]) -> str:
    """Return a path in words, with ids in place of list positions where there are any."""
    words = []
    for step in path:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            name = data.get("id") if isinstance(data, dict) else None
            words.append(name if isinstance(name, str) else str(step))
        elif isinstance(data, dict):
            data = data.get(step)
            words.append("".join(sign for sign in str(step) if sign.isprintable()))
    return ".".join(words)
