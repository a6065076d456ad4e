"""An answer of `new`, checked when it is given: as a field of a draft of the entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factcheck.editing.questions import LISTS, to_entry
from factcheck.record.messages import explain
from factcheck.record.parts import Evidence
from factcheck.record.problems import Severity
from factcheck.record.shapes import at
from factcheck.rules import Case, EntryCase, by_id, faults_of
from factcheck.rules.check import today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.editing.adding import Desk
    from factcheck.editing.questions import Question

_DRAFTS: dict[str, dict[str, Any]] = {
    "claim": {"section": "0", "kind": "event", "title": "Draft", "statement": "Draft."},
    "source": {"label": "Draft", "located": "no"},
    "speaker": {"name": "Draft"},
    "outlet": {"name": "Draft"},
    "organization": {"name": "Draft"},
    "topic": {"name": "Draft", "definition": "Draft."},
    "evidence": {"source": "draft", "stance": "context", "does_not_show": "Draft."},
}
"""What stands for the needed fields that are not answered yet."""


def refused(desk: Desk, kind: str, question: Question, answers: Mapping[str, Any]) -> str:
    """Return why the last answer will not do, or nothing."""
    if not question.path or question.is_flag:
        return ""
    if question.name == "id" and answers["id"] in desk.ids(LISTS[kind]):
        return f"must be an id that is not taken, not '{answers['id']}'"
    model = at((LISTS[kind],)) if kind in LISTS else Evidence
    try:
        entry = model.model_validate(_draft(desk, kind, answers)) if model else None
    except ValidationError as error:
        return _first(error, question.path)
    return _broken_rule(desk, kind, entry, question.path) if kind in LISTS else ""


def _draft(desk: Desk, kind: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    named: dict[str, Any] = {} if kind == "evidence" else {"id": "draft"}
    if kind == "claim":
        named["document"] = answers.get("document") or next(iter(desk.documents))
        named["quotes"] = answers.get("quote") or ["Draft"]
    return _DRAFTS[kind] | named | to_entry(kind, answers)


def _first(error: ValidationError, path: tuple[str, ...]) -> str:
    """Return the first finding at a field; fields that are not answered yet are no matter."""
    details = [item for item in error.errors() if item["loc"][: len(path)] == path]
    for message in map(explain, details):
        return f"{message.text} ({message.hint})" if message.hint else message.text
    return ""


def _broken_rule(desk: Desk, kind: str, entry: Any, path: tuple[str, ...]) -> str:
    """Return the first rule on an entry that a field breaks."""
    texts = {name: text for name, (_, text) in desk.documents.items()}
    case = Case(by_id(desk.reading.record), texts, today())
    for fault in faults_of(entry, EntryCase(case, LISTS[kind])):
        if fault.severity is Severity.ERROR and fault.at[2 : 2 + len(path)] == path:
            return f"{fault.message} ({fault.hint})" if fault.hint else fault.message
    return ""
