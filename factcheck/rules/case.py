"""What rules are given: a record, and what of it a rule on one entry may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.record.form import KINDS
from factcheck.record.problems import Fault, did_you_mean
from factcheck.rules.naming import names_in
from factcheck.text.document import QuoteError, Span, sections

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.record.model import Document, Record
    from factcheck.record.parts import Quote
    from factcheck.text.document import FrozenText

Faults = Iterator[Fault]
"""What a rule finds. A rule on one entry gives places within that entry."""


@dataclass(frozen=True)
class Case:
    """A record of valid form; `texts` holds the frozen text of each document by its id.

    `entries` are by kind and id. `today` is the day by which nothing may be dated later;
    `published` has, by kind and id, the entries that were published before, or None where one
    can't be read any more; `broken` names those of entries whose form is wrong, which are not in
    the record.
    """

    entries: Mapping[str, Mapping[str, Any]]
    texts: Mapping[str, FrozenText]
    today: dt.date
    published: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    broken: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def known(self, kind: str) -> AbstractSet[str]:
        """Return all ids of a kind, those of entries of the wrong form included."""
        ids, broken = self.entries[kind].keys(), self.broken.get(kind)
        return ids | broken if broken else ids

    @cached_property
    def named(self) -> AbstractSet[tuple[str, str]]:
        """Kind and id of everything that any entry names."""
        return {
            name
            for entries in self.entries.values()
            for entry in entries.values()
            for name in names_in(entry)
        }

    @cached_property
    def quoted(self) -> Mapping[str, dict[str, list[Span]]]:
        """Where the words stand that each claim quotes, by document and claim.

        Of a document of which any quote is wrong there is nothing.
        """
        found: dict[str, dict[str, list[Span] | None]] = {key: {} for key in self.texts}
        for claim in self.entries["claims"].values():
            if text := self.texts.get(claim.document):
                found[claim.document][claim.id] = spans(text, claim.quotes)
        whole = {key: {name: at for name, at in by.items() if at} for key, by in found.items()}
        return {key: by for key, by in whole.items() if len(by) == len(found[key])}


def listed(record: Record) -> list[tuple[str, Any]]:
    """Return every entry of a record with its kind, any with an id that is taken included."""
    return [(kind, entry) for kind in KINDS for entry in getattr(record, kind)]


def by_id(record: Record) -> dict[str, dict[str, Any]]:
    """Return the entries of a record by kind and id."""
    return {kind: {entry.id: entry for entry in getattr(record, kind)} for kind in KINDS}


def spans(text: FrozenText, quotes: Iterable[Quote]) -> list[Span] | None:
    """Return the raw spans of quotes, or None where one of them does not stand."""
    try:
        return [
            span
            for quote in quotes
            for span in text.locate(quote.exact, quote.prefix, quote.suffix)
        ]
    except QuoteError:
        return None


def section_at(text: FrozenText, document: Document, offset: int) -> str | None:
    """Return the id of the section of a document that holds a raw offset, if one does.

    Raises:
        QuoteError: when the beginning of a section does not stand there once.

    """
    found = sections(text, document.sections)
    return next((name for name, part in found.items() if part.start <= offset < part.end), None)


class EntryCase:
    """What a rule on one entry may ask for: other entries by their ids, and texts of documents.

    There is no way to list entries, and every id that is looked up is noted in `reached`. So the
    outcome stays the same as long as these entries, the texts and the day do, which is what a
    build relies on when it does not ask again.
    """

    def __init__(self, case: Case, kind: str) -> None:
        """Take the record, and the kind of the entry."""
        self._case = case
        self.kind = kind
        self.today = case.today
        self.reached: set[tuple[str, str]] = set()

    def find(self, kind: str, entry_id: str | None) -> Any:
        """Return an entry; None where there is none, or it is broken."""
        if entry_id is None:
            return None
        self.reached.add((kind, entry_id))
        return self._case.entries[kind].get(entry_id)

    def known(self, kind: str, entry_id: str) -> bool:
        """Return whether an entry exists, be it broken or not."""
        self.reached.add((kind, entry_id))
        return entry_id in self._case.known(kind)

    def text(self, document_id: str) -> FrozenText | None:
        """Return the text of a document; None where it has none."""
        return self._case.texts.get(document_id)

    def suggest(self, value: str, *kinds: str) -> str:
        """Return a hint that shows the id most like a misspelt one, for a message."""
        return did_you_mean(value, [name for kind in kinds for name in self._case.entries[kind]])
