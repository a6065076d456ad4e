"""`new`: add an entry to the record; asks at a terminal, takes options elsewhere."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.interview import interview, refusal
from factcheck.editing.adding import Desk, add, complete, open_desk
from factcheck.editing.questions import LISTS, QUESTIONS, missing, suggested_id
from factcheck.record.problems import RecordError

if TYPE_CHECKING:
    import argparse

    from factcheck.record.problems import Problem


def configure(parser: argparse.ArgumentParser) -> None:
    """Add one subcommand a kind of entry, with an option for each of its questions."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="KIND")
    for kind, questions in QUESTIONS.items():
        subparser = kinds.add_parser(
            kind, help=f"add to {LISTS.get(kind, 'the evidence of a claim')}"
        )
        subparser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")
        for question in questions:
            subparser.add_argument(
                question.option,
                action="append" if question.is_list else "store",
                choices=question.known_terms or None,
                metavar="ID" if question.ids else None if question.known_terms else "TEXT",
                help=question.words.replace("%", "%%"),
            )


def run(options: argparse.Namespace) -> int:
    """Return 0 where the entry was written, 1 where it was refused, 2 where answers are missing."""
    kind: str = options.what
    answers: dict[str, Any] = {item.name: getattr(options, item.name) for item in QUESTIONS[kind]}
    try:
        desk = open_desk(options.folder)
        if sys.stdin.isatty() and missing(kind, answers):
            interview(desk, kind, answers)
        return _written(desk, kind, answers)
    except RecordError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
    except (KeyboardInterrupt, EOFError):
        print(file=sys.stderr)
    return _not_written(kind, answers)


def _not_written(kind: str, answers: dict[str, Any]) -> int:
    print(f"nothing was written; to try again:\n{_command(kind, answers)}", file=sys.stderr)
    return 1


def _written(desk: Desk, kind: str, answers: dict[str, Any]) -> int:
    if kind in LISTS and not answers["id"]:
        answers["id"] = suggested_id(kind, answers, frozenset(desk.ids(LISTS[kind])))
    if lacking := missing(kind, answers):
        options = ", ".join(question.option for question in lacking)
        print(f"new {kind}: must have {options}", file=sys.stderr)
        return 2
    if report := _refused_words(desk, kind, answers):
        print(report, file=sys.stderr)
        return _not_written(kind, answers)
    entry = complete(desk, kind, answers)
    claim = answers.get("claim", "")
    for warning in add(desk, kind, entry, claim):
        if _concerns(warning, entry.get("id") or claim):
            print(warning)
    print(f"added: {kind} {entry.get('id') or f'of {claim}'}")
    return 0


def _refused_words(desk: Desk, kind: str, answers: dict[str, Any]) -> str:
    """Return what is wrong with the first words that can't be quoted, or nothing."""
    is_told_apart = any(answers.get(name) for name in ("prefix", "suffix", "document"))
    for question in QUESTIONS[kind]:
        given = answers[question.name] if question.is_quote else None
        for words in given if isinstance(given, list) else filter(None, [given]):
            if report := refusal(desk, question, words, is_told_apart=is_told_apart):
                return report
    return ""


def _concerns(warning: Problem, name: str) -> bool:
    return name in warning.where.split(".")


def _command(kind: str, answers: dict[str, Any]) -> str:
    """Return the command that gives the same answers as options."""
    words = ["python", "-m", "factcheck", "new", kind]
    for question in QUESTIONS[kind]:
        answer = answers.get(question.name) or []
        for text in answer if isinstance(answer, list) else [answer]:
            words += [question.option, text]
    return shlex.join(words)
