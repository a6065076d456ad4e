"""What rules are given: a record, and what of it a rule of each scope may ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.record.problems import did_you_mean
from factcheck.rules.naming import names_in
from factcheck.text.document import QuoteError, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.record.model import Record
    from factcheck.record.parts import Quote
    from factcheck.text.document import FrozenText

Path = tuple[str | int, ...]


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

    def named(self) -> AbstractSet[tuple[str, str]]:
        """Return kind and id of everything that any entry names."""
        return {
            name
            for kind, entries in self.entries.items()
            for entry in entries.values()
            for name in names_in(kind, entry)
        }

    def quoted(self) -> Mapping[str, dict[str, list[Span]] | None]:
        """Return where the words stand that each claim quotes, by document and claim.

        None where one of the quotes does not stand there.
        """
        found: dict[str, dict[str, list[Span] | None]] = {key: {} for key in self.texts}
        for claim in self.entries["claims"].values():
            if claim.document in found:
                text = self.texts[claim.document]
                found[claim.document][claim.id] = spans(text, claim.quotes)
        return {key: _all_found(by_claim) for key, by_claim in found.items()}

    def related(self) -> Mapping[str, list[tuple[str, str]]]:
        """Return relation and id of each claim that a claim is related to, by its id."""
        return {
            key: [(str(item.relation), item.claim) for item in claim.related]
            for key, claim in self.entries["claims"].items()
        }


def _all_found(by_claim: dict[str, list[Span] | None]) -> dict[str, list[Span]] | None:
    whole = {key: value for key, value in by_claim.items() if value is not None}
    return whole if len(whole) == len(by_claim) else None


def listed(record: Record) -> list[tuple[str, Any]]:
    """Return every entry of a record with its kind, any with an id that is taken included."""
    kinds = type(record).model_fields
    return [(kind, entry) for kind in kinds for entry in getattr(record, kind)]


def by_id(record: Record) -> dict[str, dict[str, Any]]:
    """Return the entries of a record by kind and id."""
    kinds = type(record).model_fields
    return {kind: {entry.id: entry for entry in getattr(record, kind)} for kind in kinds}


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


class EntryCase:
    """What a rule on one entry may ask for: the entry's place, and what the entry names.

    The outcome can only depend on the entry, on what it names, on what was looked up in `linked`
    and on the day. So it stays the same as long as these do, which is what a build relies on when
    it does not ask again. For this reason there is no way to list entries, and an entry that is
    not named is only found through `linked`, which keeps a note in `reached`.
    """

    def __init__(self, case: Case, kind: str, entry: Any) -> None:
        """Take the record, and the entry with its kind."""
        self._case = case
        self._entry = entry
        self.kind = kind
        self.at: Path = (kind, entry.id)
        self.today = case.today
        self.reached: set[tuple[str, str]] = set()
        self.linked = LinkedEntries(case, self.reached)

    def find(self, kind: str, entry_id: str) -> Any:
        """Return an entry that this one names; None where there is none, or it is broken."""
        self._require_name(kind, entry_id)
        return self._case.entries[kind].get(entry_id)

    def known(self, kind: str, entry_id: str) -> bool:
        """Return whether an entry exists that this one names, be it broken or not."""
        self._require_name(kind, entry_id)
        return entry_id in self._case.known(kind)

    def text(self, document_id: str) -> FrozenText | None:
        """Return the text of a document that this entry names or is; None where it has none."""
        if (self.kind, self._entry.id) != ("documents", document_id):
            self._require_name("documents", document_id)
        return self._case.texts.get(document_id)

    def suggest(self, value: str, *kinds: str) -> str:
        """Return a hint that shows the id most like a misspelt one, for a message."""
        return did_you_mean(value, [name for kind in kinds for name in self._case.entries[kind]])

    def _require_name(self, kind: str, entry_id: str) -> None:
        if (kind, entry_id) not in self._names:
            message = (
                f"{self.at} does not name {kind}/{entry_id}: only a record rule may ask for it"
            )
            raise LookupError(message)

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        return frozenset(names_in(self.kind, self._entry))


class LinkedEntries:
    """Entries that a rule finds by way of others, such as the organization of a claim's speaker."""

    def __init__(self, case: Case, reached: set[tuple[str, str]]) -> None:
        """Take the record, and where to note each id that is looked up."""
        self.documents = NotedEntries(case, "documents", reached)
        self.organizations = NotedEntries(case, "organizations", reached)
        self.speakers = NotedEntries(case, "speakers", reached)
        self.sources = NotedEntries(case, "sources", reached)
        self.claims = NotedEntries(case, "claims", reached)


class NotedEntries:
    """Entries of a kind, each looked up by its id alone, with a note that it was."""

    def __init__(self, case: Case, kind: str, reached: set[tuple[str, str]]) -> None:
        """Take the record, and where to note each id that is looked up."""
        self._case = case
        self._kind = kind
        self._reached = reached

    def get(self, key: str, /) -> Any:
        """Return an entry; None where there is none, or it is broken."""
        self._reached.add((self._kind, key))
        return self._case.entries[self._kind].get(key)

    def known(self, key: str, /) -> bool:
        """Return whether an entry exists, be it broken or not."""
        self._reached.add((self._kind, key))
        return key in self._case.known(self._kind)


class RecordCase:
    """What a rule on the whole record may ask for."""

    def __init__(self, case: Case) -> None:
        """Take the record."""
        self._case = case
        self.broken = case.broken
        self.published = case.published
        self.texts = case.texts
        self.today = case.today
        self.known = case.known

    def entries(self, kind: str) -> Mapping[str, Any]:
        """Return all entries of a kind by id, in the order of the record."""
        return self._case.entries[kind]

    @cached_property
    def named(self) -> AbstractSet[tuple[str, str]]:
        """Kind and id of everything that any entry names."""
        return self._case.named()

    @cached_property
    def quoted(self) -> Mapping[str, dict[str, list[Span]] | None]:
        """Where each claim's quotes stand, by document; None where one of them is wrong."""
        return self._case.quoted()

    @cached_property
    def related(self) -> Mapping[str, list[tuple[str, str]]]:
        """Relation and id of each claim that a claim is related to, by its id."""
        return self._case.related()
