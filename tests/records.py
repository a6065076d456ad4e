"""A small good record as plain data, ways to spoil it, and to walk any record."""

from __future__ import annotations

import copy
import datetime as dt
import functools
import pathlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from factcheck.record.model import Record
from factcheck.record.parts import Quote
from factcheck.rules import ENTRY_RULES, RECORD_RULES, Case, EntryCase, by_id
from factcheck.text.document import FrozenText
from tests import quickyaml

if TYPE_CHECKING:
    from factcheck.record.problems import Fault

Path = tuple[str | int, ...]
TODAY = dt.date(2020, 1, 31)
LEFT_OUT = object()
"""Given as a change, it takes the field away."""

TEXT = """NOTICE ABOUT THE MILL

A. The first part

The mill ran on 12 of the 30 days, said Odo Fenn, keeper of the mill.

"The wheel turned for 2,760 hours and 1.5 minutes," he told the Gazette yesterday.

B. The second part

The weir will be mended, he told the Gazette yesterday.
"""

_GOOD = quickyaml.load(pathlib.Path(__file__).with_name("records.yaml").read_text("utf-8"))


def good() -> dict[str, Any]:
    """Return a record in which no rule finds fault."""
    return copy.deepcopy(_GOOD)


def changed(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the good record with values set at paths such as `claims.0.review.date`."""
    data = good()
    for path, value in changes.items():
        *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
        part: Any = data
        for step in steps:
            part = part[step]
        if value is LEFT_OUT:
            del part[last]
        elif isinstance(part, list) and last == len(part):
            part.append(copy.deepcopy(value))
        else:
            part[last] = copy.deepcopy(value)
    return data


def valid(changes: Mapping[str, Any]) -> Record:
    """Return the good record, changed, as it was validated."""
    return Record.model_validate(changed(changes))


@functools.lru_cache(maxsize=16)  # folding a text takes longer than most rules
def frozen(text: str) -> FrozenText:
    """Return a document's text, which many cases share."""
    return FrozenText(text)


def case(changes: Mapping[str, Any], text: str = TEXT, **published: Mapping[str, Any]) -> Case:
    """Return the good record, changed, as rules are asked about it."""
    return Case(by_id(valid(changes)), {"notice": frozen(text)}, TODAY, published)


def entries(of: Case) -> list[tuple[str, Any]]:
    """Return every entry of a record with its kind."""
    return [(kind, entry) for kind, found in of.entries.items() for entry in found.values()]


def told(faults: Iterator[Fault], entry: Path = ()) -> list[str]:
    """Return faults as an editor would read them, without file and line."""
    return [
        f"{fault.severity}[{fault.code}] {'.'.join(map(str, (*entry, *fault.at)))}: {fault.message}"
        + (f" ({fault.hint})" if fault.hint else "")
        for fault in faults
    ]


def found(
    rule: Callable[..., Iterator[Fault]], changes: Mapping[str, Any], text: str = TEXT
) -> list[str]:
    """Return what a rule finds in the good record after the changes."""
    spoilt = case(changes, text)
    if rule in RECORD_RULES:
        return told(rule(spoilt))
    return [
        message
        for kind, entry in entries(spoilt)
        if rule in ENTRY_RULES[kind]
        for message in told(rule(entry, EntryCase(spoilt, kind)), (kind, entry.id))
    ]


def parts(value: Any, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Yield every part of a record, itself included, with its path."""
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name), (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))


def quotes(record: Record) -> Iterator[tuple[Path, Quote]]:
    """Yield every quote of a record with its path."""
    for path, part in parts(record):
        if isinstance(part, Quote):
            yield path, part


def another_letter(sign: str) -> str:
    """Return a letter or digit other than the one given."""
    if sign.isdigit():
        return "7" if sign != "7" else "3"
    return "q" if sign not in "qQ" else "x"
