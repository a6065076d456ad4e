"""What `new` asks for each kind of entry: a table, and the entry made of the answers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.record.vocabulary import Attribution, ClaimKind, Located, SourceKind, Stance, Weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.record.vocabulary import Term

Answers = dict[str, Any]
"""Text by the name of its question; a list of texts where a question takes several."""

# A slug does not end in one of these.
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "is", "of", "on", "the", "to"})


@dataclass(frozen=True)
class Question:
    """One thing that is asked, at the terminal or as an option.

    `path` is where the answer goes in the entry (nowhere when empty); `ids` is the kind of entry
    whose ids are meant; `after` names the question without whose answer this one makes no sense;
    what is not `is_asked` is an option only; one that `is_flag` is answered by `yes` or not at all.
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


def _ask(name: str, words: str, path: str | None = None, **more: Any) -> Question:
    return Question(name, words, tuple((path or name).split(".")), **more)


QUESTIONS: dict[str, tuple[Question, ...]] = {
    "claim": (
        Question("quote", "its exact words", is_needed=True, is_list=True, is_quote=True),
        Question("prefix", "the words just before, where it stands more than once", is_asked=False),
        Question("suffix", "the words just after, where it stands more than once", is_asked=False),
        Question("context_checked", "why a word next to it changes nothing", is_asked=False),
        Question(
            "document", "the document, where several have it", ids="documents", is_asked=False
        ),
        _ask("title", "the claim in at most 75 characters, with no verdict", is_needed=True),
        _ask("id", "a slug", is_needed=True),
        _ask("kind", "what sort of statement", terms=ClaimKind, is_needed=True),
        _ask("statement", "the claim in our words, in full", is_needed=True),
        _ask("speaker", "who is quoted as saying it", ids="speakers"),
        Question("role", "their role as the document words it", is_quote=True, after="speaker"),
        _ask("topic", "subjects", "topics", ids="topics", is_list=True),
        _ask("source", "the source that the document cites for it", ids="sources"),
        _ask(
            "attribution_note",
            "one sentence for the reader on whether the source says so",
            "attribution.note",
            is_needed=True,
            after="source",
        ),
        _ask(
            "carried",
            "source to document: are these its words?",
            "attribution.carried.verdict",
            terms=Attribution,
            is_needed=True,
            after="source",
        ),
        _ask(
            "carried_note",
            "what that rests on",
            "attribution.carried.note",
            is_needed=True,
            after="source",
        ),
        _ask(
            "said",
            "speaker to source: does it say that they said so?",
            "attribution.said.verdict",
            terms=Attribution,
            after="source",
        ),
        _ask(
            "said_note", "what that rests on", "attribution.said.note", is_needed=True, after="said"
        ),
    ),
    "source": (
        _ask("kind", "what sort of item; none: article", terms=SourceKind),
        _ask("outlet", "the publication that carried it", ids="outlets"),
        _ask("issuer", "the organization, where no publication did", ids="organizations"),
        _ask("title", "the headline as seen"),
        _ask("label", "our description, where there is no headline"),
        _ask("published", "YYYY, YYYY-MM or YYYY-MM-DD"),
        _ask("id", "a slug", is_needed=True),
        _ask("author", "named authors", "authors", is_list=True),
        _ask("url", "its own address"),
        _ask("located", "what became of it when it was looked for", terms=Located, is_needed=True),
        Question("cited", "the document's words that cite it", is_list=True, is_quote=True),
        _ask("origin", "the outlet whose report it passes on, if another one", ids="outlets"),
        _ask(
            "speaker",
            "speakers on record on whose statements the finding rests",
            "speakers",
            ids="speakers",
            is_list=True,
        ),
        _ask(
            "organization",
            "organizations on record on whose statements the finding rests",
            "organizations",
            ids="organizations",
            is_list=True,
        ),
        _ask("names_private_persons", "does the page name private persons?", is_flag=True),
        _ask("finding", "what it says that matters here, in our words"),
        _ask("weight", "its weight as evidence", terms=Weight),
    ),
    "speaker": (
        _ask("name", "the person's name", is_needed=True),
        _ask("id", "a slug", is_needed=True),
        _ask("organization", "whom they speak for", ids="organizations"),
        _ask(
            "other_organization",
            "further organizations for which they hold an office",
            "other_organizations",
            ids="organizations",
            is_list=True,
        ),
        _ask("note", "what else a reader should know"),
    ),
    "evidence": (
        Question("claim", "the claim it bears on", ids="claims", is_needed=True),
        _ask("source", "the source", ids="sources", is_needed=True),
        _ask("stance", "how it bears on the claim", terms=Stance, is_needed=True),
        _ask("does_not_show", "what it does not show", is_needed=True),
        _ask("finding", "what it says of this claim; none: the source's own finding"),
        _ask(
            "speaker",
            "whose statement counts for this claim; none: as the source says",
            "speakers",
            ids="speakers",
            is_list=True,
        ),
        _ask(
            "organization",
            "whose statement counts for this claim; none: as the source says",
            "organizations",
            ids="organizations",
            is_list=True,
        ),
        _ask("weight", "its weight for this claim; none: the source's own", terms=Weight),
    ),
    "outlet": (
        _ask("name", "the publication's name", is_needed=True),
        _ask("id", "a slug", is_needed=True),
        _ask("note", "what else a reader should know"),
    ),
    "organization": (
        _ask("name", "the body's name", is_needed=True),
        _ask("id", "a slug", is_needed=True),
        _ask("short", "a shorter name for lists"),
        _ask("part_of", "the organization to which it belongs", ids="organizations"),
        _ask("note", "what else a reader should know"),
    ),
    "topic": (
        _ask("name", "the subject", is_needed=True),
        _ask("id", "a slug", is_needed=True),
        _ask("definition", "what belongs to it", is_needed=True),
    ),
}

LISTS = {
    "claim": "claims",
    "source": "sources",
    "speaker": "speakers",
    "outlet": "outlets",
    "organization": "organizations",
    "topic": "topics",
}
"""The list of the record in which each kind of entry stands; evidence stands in a claim."""


def is_due(question: Question, answers: Mapping[str, Any]) -> bool:
    """Tell whether a question makes sense after the answers so far."""
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
