"""What `new` asks for each kind of entry, from questions.toml; the entry made of the answers."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.record import vocabulary
from factcheck.record.vocabulary import Attribution

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.record.vocabulary import Term

# A slug does not end in one of these.
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "is", "of", "on", "the", "to"})


@dataclass(frozen=True)
class Question:
    """One thing that is asked, at the terminal or as an option.

    `path` is where the answer goes in the entry (nowhere when empty; in the table, the name where
    it is left out); `ids` is the kind of entry whose ids are meant; `after` names the question
    without whose answer this one makes no sense; what is not `is_asked` is an option only; one
    that `is_flag` is answered by `yes` or not at all.
    """

    name: str
    words: str
    path: tuple[str, ...] = ()
    ids: str = ""
    terms: type[Term] | None = None
    is_needed: bool = False
    is_list: bool = False
    is_quote: bool = False
    is_asked: bool = True
    is_flag: bool = False
    after: str = ""

    @property
    def option(self) -> str:
        """The option that gives the answer."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def known_terms(self) -> list[str]:
        """The terms that an answer is one of; `no-source-cited` is never typed."""
        if self.is_flag:
            return ["yes"]
        return [str(term) for term in self.terms or () if term is not Attribution.NO_SOURCE_CITED]


def _question(name: str, *, path: str | None = None, terms: str = "", **row: Any) -> Question:
    way = name if path is None else path
    scale = getattr(vocabulary, terms) if terms else None
    return Question(name, path=tuple(filter(None, way.split("."))), terms=scale, **row)


QUESTIONS: dict[str, list[Question]] = {
    kind: [_question(name, **row) for name, row in rows.items()]
    for kind, rows in tomllib.loads(
        Path(__file__).with_name("questions.toml").read_text("utf-8")
    ).items()
}
LISTS = {kind: f"{kind}s" for kind in QUESTIONS if kind != "evidence"}
"""The list of the record in which each kind of entry stands; evidence stands in a claim."""


def is_due(question: Question, answers: Mapping[str, Any]) -> bool:
    """Return whether a question makes sense after the answers so far."""
    return not question.after or bool(answers.get(question.after))


def missing(kind: str, answers: Mapping[str, Any]) -> list[Question]:
    """Return the questions that must be answered and are not."""
    return [
        question
        for question in QUESTIONS[kind]
        if question.is_needed and is_due(question, answers) and not answers.get(question.name)
    ]


def to_entry(kind: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers as an entry, each at its path."""
    entry: dict[str, Any] = {}
    for question in QUESTIONS[kind]:
        answer = answers.get(question.name)
        if question.path and answer:
            *way, last = question.path
            part = entry
            for step in way:
                part = part.setdefault(step, {})
            part[last] = True if question.is_flag else answer
    return entry


def suggested_id(kind: str, answers: Mapping[str, Any], taken: frozenset[str]) -> str:
    """Return a slug of what was answered that no entry of the kind has yet."""
    if kind == "source":
        title = slug(answers.get("title") or answers.get("label") or "", words=3)
        parts = [answers.get("outlet") or answers.get("issuer"), answers.get("published"), title]
        base = slug("-".join(part for part in parts if part), words=12)
    else:
        base = slug(answers.get("title") or answers.get("name") or "", words=6)
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (base, *numbered) if name not in taken) if base else ""


def slug(text: str, words: int) -> str:
    """Return the first words of a text in lower-case letters and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", ascii_only)[:words]
    while found and found[-1] in _SMALL_WORDS:
        found.pop()
    return "-".join(found)
