"""Payloads put into every text field of the second document's record, and what a rule lets pass."""

from __future__ import annotations

import copy
import hashlib
import re
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, TypeAdapter, ValidationError

from factcheck.record.fields import TITLE_LENGTH
from factcheck.record.model import Record
from factcheck.record.signs import check_quoted
from factcheck.record.yamlfile import parse
from factcheck.rules import Case, by_id, entry_faults, listed
from factcheck.rules.check import today
from factcheck.rules.wording import LONGEST_STATEMENT
from factcheck.text.document import OMISSION
from tests import records
from tests.profiles import PROFILE

from .payloads import PAYLOADS

OTHER = Path(__file__).parents[1] / "site"
DOCUMENT = "orrelby-notice"
_LIMITS = {"title": TITLE_LENGTH, "statement": LONGEST_STATEMENT}
_LONGEST = 6_000
_PROSE = {"body", "finding", "text"}
"""Fields in which a blank line begins a paragraph."""
_CHECKED = {
    "exact": "had got into the grain of the wood",
    "context_checked": "What had not got there is another claim.",
}
"""A quote that needs the one field of quotes which the site itself has no need of."""


class Field(NamedTuple):
    """A text field of one part of a record, by the path to it."""

    owner: str
    name: str
    path: tuple[str | int, ...]


def read() -> dict[str, Any]:
    """Return the second record as plain data, in its longest form."""
    data = parse("claims.yaml", (OTHER / "claims.yaml").read_text("utf-8")).data
    data["claims"][0]["quotes"].append(_CHECKED)
    whole = Record.model_validate(data).model_dump(mode="json", exclude_unset=True)
    return _with_dates(whole)


def _with_dates(value: Any) -> Any:
    """Return data with each period as it is written: `START/END`, or the one date."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end"}:
            start, end = (_date(value[name]) for name in ("start", "end"))
            return start if start == end else f"{start}/{end}"
        return {key: _with_dates(item) for key, item in value.items()}
    return [_with_dates(item) for item in value] if isinstance(value, list) else value


def _date(value: dict[str, Any]) -> str:
    found = [value.get(name) for name in ("year", "month", "day")]
    return "-".join(f"{part:02}" for part in found if part is not None)


def fields(data: dict[str, Any]) -> list[Field]:
    """Return every text that the record holds, whatever it is for."""
    found = []
    for path, part in records.parts(Record.model_validate(data)):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if type(value) is str:
                found.append(Field(type(part).__name__, name, (*path, name)))
            elif isinstance(value, list) and value and type(value[0]) is str:
                places = ((*path, name, index) for index in range(len(value)))
                found += [Field(type(part).__name__, name, place) for place in places]
    return found


def known_fields() -> set[tuple[str, str]]:
    """Return type and name of every field of the model that holds a text, or a list of them."""
    found, waiting, seen = set(), [Record], set[type[BaseModel]]()
    while waiting:
        model = waiting.pop()
        seen.add(model)
        for name, field in model.model_fields.items():
            schema: Any = TypeAdapter(field.rebuild_annotation()).core_schema
            kinds = set(_kinds(schema))
            if "str" in kinds and "model" not in kinds:
                found.add((model.__name__, name))
            waiting += [part for part in _models(field.annotation) if part not in seen]
    return found


def _kinds(schema: Any) -> list[str]:
    """Return the types in a schema, but not those within a model or a function before it."""
    if not isinstance(schema, dict):
        return []
    kind = schema.get("type", "")
    if kind in {"function-before", "enum", "literal", "is-instance", "definitions"}:
        return [kind]
    inner = [schema.get("schema"), schema.get("items_schema")]
    return [kind, *(found for part in inner for found in _kinds(part))]


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [part for item in getattr(annotation, "__args__", ()) for part in _models(item)]


def planted(data: dict[str, Any], texts: dict[tuple[str | int, ...], str]) -> dict[str, Any]:
    """Return the data with texts at their places."""
    data = copy.deepcopy(data)
    for path, text in texts.items():
        part: Any = data
        for step in path[:-1]:
            part = part[step]
        part[path[-1]] = text
    return data


def refusals(
    data: dict[str, Any], text: str, entry: tuple[str | int, ...] | None = None
) -> set[tuple[str | int, ...]]:
    """Return the places of which something is wrong with a record of the second document.

    Where an entry is given by its path, only the rules on this one are asked.
    """
    try:
        record = Record.model_validate(data)
    except ValidationError as error:
        return {tuple(detail["loc"]) for detail in error.errors()}
    case = Case(by_id(record), {DOCUMENT: records.frozen(text)}, today())
    kind, place = entry or (None, 0)
    asked = [(kind, getattr(record, str(kind))[place])] if kind else listed(record)
    faults = entry_faults(case, asked)
    return {_placed(data, fault.at) for fault in faults if fault.severity == "error"}


def _placed(data: dict[str, Any], at: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a fault's path with the place of its entry instead of the id."""
    kind, name, *rest = at
    places = [place for place, entry in enumerate(data[str(kind)]) if entry["id"] == name]
    return (kind, *(places[:1] or [name]), *rest)


def document() -> str:
    """Return the second document's text."""
    return (OTHER / "content" / "documents" / f"{DOCUMENT}.txt").read_text("utf-8")


@cache
def tried(payload: str) -> tuple[list[Field], list[Field]]:
    """Return the fields that take a payload, and those in which it is refused.

    Unless the profile is for all, a field of a claim or source is tried by its entry's rules only.
    """
    data, taken, refused = read(), [], []
    for field in fields(data):
        is_alone = field.path[0] in {"claims", "sources"} and not PROFILE.whole
        asked = field.path[:2] if is_alone else None
        wrong = refusals(planted(data, {field.path: payload}), document(), asked)
        (refused if wrong else taken).append(field)
    return taken, refused


@cache
def passing() -> list[str]:
    """Return the payloads that a note takes among other words, also at the end of a line."""
    return [item for item in PAYLOADS if _is_taken(f"So {item}\n\nso")]


def _is_taken(note: str) -> bool:
    try:
        case = records.case({"sources.1.note": note})
    except ValidationError:
        return False
    faults = entry_faults(case, records.entries(case))
    return not any(fault.severity == "error" for fault in faults)


_LINKS = re.compile(r"\]\[|\]\(https:.*\)\*")
"""Links that Markdown would not read as such after some other payload, which is refused."""


def filled(taken: list[Field], payloads: list[str], turn: int) -> dict[tuple[str | int, ...], str]:
    """Return a text for each field, of as many payloads as it has room for, each another first."""
    texts = {}
    for number, field in enumerate(taken):
        start = (turn + number * 17) % len(payloads)
        between = "\n\n" if field.name in _PROSE else " "
        most, text = _LIMITS.get(field.name, _LONGEST), ""
        if (field.owner, field.name) not in {("Claim", "title"), ("Claim", "statement")}:
            most = _LONGEST
        for payload in islice(cycle(payloads), start, start + len(payloads)):
            longer = f"{text}{between}{payload}" if text else payload
            if len(longer) <= most and not (text and _LINKS.search(payload)):
                text = longer
        texts[field.path] = text
    return texts


def _is_quotable(payload: str) -> bool:
    try:
        return payload.isprintable() and check_quoted(payload) == payload
    except ValueError:
        return False


def attack_document(data: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the record with claims that quote payloads, and the document that has them."""
    words = [
        f"Number {number} reads: {payload.strip()} :so far {number}."
        for number, payload in enumerate(PAYLOADS)
        if _is_quotable(payload) and OMISSION not in payload
    ]
    text = document().rstrip("\n") + "\n\n" + "\n\n".join(words) + "\n"
    data = copy.deepcopy(data)
    section = data["documents"][0]["sections"][-1]["id"]
    for start in range(0, len(words), 20):
        claim = {
            "id": f"quoted-{start}",
            "document": DOCUMENT,
            "section": section,
            "kind": "event",
            "title": "Words that stand there",
            "statement": "The words stand there.",
            "quotes": words[start : start + 20],
        }
        data["claims"].append(claim)
    data["documents"][0]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return data, text
