"""Asking at the terminal: one question after another, with ids and terms to complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.commands.quote import look
from factcheck.editing.questions import LISTS, QUESTIONS, Question, is_due, suggested_id
from factcheck.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.editing.adding import Desk


def interview(desk: Desk, kind: str, answers: dict[str, Any]) -> None:
    """Ask for everything that is not answered yet; an empty line skips what is not needed."""
    for question in QUESTIONS[kind]:
        if question.is_asked and is_due(question, answers) and not answers.get(question.name):
            if question.name == "id":
                taken = frozenset(desk.ids(LISTS[kind]))
                default = suggested_id(kind, answers, taken)
            else:
                default = ""
            answers[question.name] = _asked(desk, question, default)


def _asked(desk: Desk, question: Question, default: str) -> str | list[str] | None:
    if not question.is_list:
        return _answer(desk, question, default, is_needed=question.is_needed)
    found: list[str] = []
    while answer := _answer(desk, question, "", is_needed=question.is_needed and not found):
        found.append(answer)
    return found


def _answer(desk: Desk, question: Question, default: str, *, is_needed: bool) -> str | None:
    """Ask until the answer will do."""
    known = choices(desk, question)
    _offer(known)
    note = "" if is_needed else " (or nothing)"
    shown = f" [{default}]" if default else ""
    if question.known_terms:
        print(f"  {', '.join(known)}")
    while True:
        answer = input(f"{question.name}: {question.words}{note}{shown}: ").strip() or default
        problem = _problem(desk, question, answer, known, is_needed=is_needed)
        if not problem:
            return answer or None
        print(f"  {problem}")


def choices(desk: Desk, question: Question) -> list[str]:
    """Return the ids or terms that an answer is one of; empty where it is free."""
    if question.known_terms:
        return question.known_terms
    return desk.ids(question.ids) if question.ids else []


def _offer(known: Sequence[str]) -> None:
    """Let Tab complete the words of a closed list, where the system can."""
    try:
        import readline  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    readline.set_completer_delims("")
    readline.set_completer(
        lambda start, state: dict(enumerate(w for w in known if w.startswith(start))).get(state)
    )
    readline.parse_and_bind("tab: complete")


def _problem(
    desk: Desk, question: Question, answer: str, known: list[str], *, is_needed: bool
) -> str:
    """Return why an answer will not do, or nothing."""
    if not answer:
        return "must be given" if is_needed else ""
    if (question.known_terms or question.ids) and answer not in known:
        hint = did_you_mean(answer, known)
        message = f"must be one of the known ones, not '{answer}'"
        return f"{message} ({hint})" if hint else message
    return refusal(desk, question, answer) if question.is_quote else ""


def refusal(desk: Desk, question: Question, words: str, *, is_told_apart: bool = False) -> str:
    """Return why words can't be quoted, or nothing; a role may stand in several places."""
    report, count = look(desk.documents, words)
    may_recur = is_told_apart or question.name == "role"
    return "" if count == 1 or (count > 1 and may_recur) else report
