"""A small good record as plain data, ways to spoil it, and to walk any record."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from factcheck.record.model import Record
from factcheck.record.parts import Quote
from factcheck.rules import ENTRY_RULES, RECORD_RULES, Case, EntryCase, by_id
from factcheck.text.document import FrozenText

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

_GOOD: dict[str, Any] = {
    "documents": [
        {
            "id": "notice",
            "title": "Notice about the mill",
            "label": "Notice",
            "summary": "A notice.",
            "issuer": "council",
            "date": "2019-05-07",
            "file": "notice.txt",
            "sha256": "0" * 64,
            "sections": [
                {"id": "A", "title": "First", "begins": "A. The first part"},
                {"id": "B", "title": "Second", "begins": "B. The second part"},
            ],
            "framing": [
                {"quote": "NOTICE ABOUT THE MILL", "kind": "title", "why": "The title."},
                {"quote": "A. The first part", "kind": "heading", "why": "A heading."},
                {"quote": "B. The second part", "kind": "heading", "why": "A heading."},
            ],
        }
    ],
    "organizations": [
        {"id": "council", "name": "The Council"},
        {"id": "river-board", "name": "The River Board"},
    ],
    "speakers": [{"id": "odo-fenn", "name": "Odo Fenn", "organization": "council"}],
    "outlets": [{"id": "gazette", "name": "The Gazette"}, {"id": "herald", "name": "The Herald"}],
    "topics": [{"id": "mill", "name": "Mill", "definition": "What it did."}],
    "sources": [
        {
            "id": "article",
            "outlet": "gazette",
            "title": "The mill",
            "published": "2019-05-06",
            "located": "original",
            "cited": [{"document": "notice", "quote": "2,760 hours and 1.5 minutes"}],
            "passages": [{"quote": "The wheel turned for 2,760 hours", "found": "word-for-word"}],
        },
        {
            "id": "log",
            "issuer": "river-board",
            "label": "The mill’s log",
            "published": "2019-06-01",
            "located": "original",
            "finding": "The mill ran on 13 days.",
            "figures": [{"id": "days", "value": 13, "unit": "days"}],
        },
        {
            "id": "letter",
            "outlet": "herald",
            "label": "A letter",
            "published": "2019-06-02",
            "located": "copy",
        },
    ],
    "claims": [
        {
            "id": "ran-12-days",
            "document": "notice",
            "section": "A",
            "kind": "figure",
            "title": "The mill ran on 12 of the 30 days",
            "statement": "The mill ran on 12 of the 30 days.",
            "quotes": ["The mill ran on 12 of the 30 days, said Odo Fenn, keeper of the mill"],
            "speaker": "odo-fenn",
            "role": "keeper of the mill",
            "topics": ["mill"],
            "figures": [
                {"id": "month", "value": 30, "unit": "days"},
                {
                    "id": "ran",
                    "value": 12,
                    "unit": "days",
                    "of": "month",
                    "compare": [{"source": "log", "figure": "days"}],
                },
                {"id": "stood", "derive": "month - ran", "unit": "days", "expect": 18},
            ],
            "related": [{"claim": "weir-mended", "as": "compare", "why": "Both of the mill."}],
        },
        {
            "id": "turned-2760-hours",
            "document": "notice",
            "section": "A",
            "kind": "figure",
            "title": "The wheel turned for 2,760 hours",
            "statement": "The wheel turned for 2,760 hours and 1.5 minutes.",
            "quotes": [
                'The wheel turned for 2,760 hours and 1.5 minutes," he told the Gazette yesterday'
            ],
            "source": "article",
            "attribution": {
                "note": "Word for word.",
                "carried": {"verdict": "word-for-word", "note": "Word for word."},
            },
            "figures": [
                {"id": "hours", "value": 2760, "unit": "hours"},
                {"id": "minutes", "value": 1.5, "unit": "minutes"},
            ],
            "review": {
                "rating": "disputed",
                "date": "2019-07-01",
                "summary": "It is not settled.",
                "body": "The [log](@log) and the [letter](@letter) differ.",
            },
            "evidence": [
                {"source": "log", "stance": "supports", "does_not_show": "Hours."},
                {"source": "letter", "stance": "contradicts", "does_not_show": "Days."},
            ],
        },
        {
            "id": "weir-mended",
            "document": "notice",
            "section": "B",
            "kind": "commitment",
            "title": "The weir will be mended",
            "statement": "The weir will be mended.",
            "quotes": ["The weir will be mended, he told the Gazette yesterday"],
        },
    ],
    "discrepancies": [
        {
            "id": "days",
            "title": "Two numbers of days",
            "what": "12 and 13.",
            "conclude": "Little.",
            "do_not_conclude": "Much.",
            "claims": ["ran-12-days"],
            "sources": ["log"],
        }
    ],
    "looked_for": [
        {"id": "book", "what": "The miller’s book", "claims": ["ran-12-days"], "sources": ["log"]}
    ],
}


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


def case(changes: Mapping[str, Any], text: str = TEXT, **published: Mapping[str, Any]) -> Case:
    """Return the good record, changed, as rules are asked about it."""
    return Case(by_id(valid(changes)), {"notice": FrozenText(text)}, TODAY, published)


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
