"""Asking at the terminal: one question after another, with ids and terms to complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.cli.quote import look
from factcheck.editing.answers import refused
from factcheck.editing.questions import LISTS, QUESTIONS, Question, is_due, suggested_id
from factcheck.record.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.editing.adding import Desk


def interview(desk: Desk, kind: str, answers: dict[str, Any]) -> None:
    """Ask for everything that is not answered yet; an empty line skips what is not needed.

    Each answer is kept as it is given, those of a list too, so that none is lost where the
    interview is broken off.
    """
    for question in QUESTIONS[kind]:
        if question.is_asked and is_due(question, answers) and not answers.get(question.name):
            _ask(desk, kind, question, answers)


def _ask(desk: Desk, kind: str, question: Question, answers: dict[str, Any]) -> None:
    """Ask one question, or for one item after another."""
    default = ""
    if question.name == "id":
        default = suggested_id(kind, answers, frozenset(desk.ids(LISTS[kind])))
    _offer(choices(desk, question))
    before: list[str] = []
    while answer := _answer(desk, kind, question, {**answers, question.name: before}, default):
        if not question.is_list:
            answers[question.name] = answer
            return
        before = answers[question.name] = [*before, answer]


def _answer(
    desk: Desk, kind: str, question: Question, answers: dict[str, Any], default: str
) -> str | None:
    """Ask until the answer will do; `answers` has the items that were given before."""
    before = answers[question.name]
    is_needed = question.is_needed and not before
    note = "" if is_needed else " (or nothing)"
    shown = f" [{default}]" if default else ""
    if question.known_terms:
        print(f"  {', '.join(question.known_terms)}")
    while True:
        answer = input(f"{question.name}: {question.words}{note}{shown}: ").strip() or default
        given = {**answers, question.name: [*before, answer] if question.is_list else answer}
        problem = "must be given" if is_needed and not answer else ""
        if answer:
            problem = _problem(desk, question, answer) or refused(desk, kind, question, given)
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


def _problem(desk: Desk, question: Question, answer: str) -> str:
    """Return why an answer is none of the known ones, or can't be quoted; or nothing."""
    known = choices(desk, question)
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
