"""The shelf: every entry of a record, read when it is first asked for, with a note of what was.

Whoever makes a page takes everything from here. What it took is noted, so that the next build
knows of each page what it depends on, without anybody having to say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from factcheck.outlines import FIELDS, ClaimFacts, Outline, default, is_text, model, outline, reader

if TYPE_CHECKING:
    from pydantic import BaseModel

    from factcheck.document import FrozenText

T = TypeVar("T")
Outlines = dict[str, dict[str, Outline]]
"""The outlines of all entries by kind and id, in the order of the record."""
_MANY = 1_000
"""Entries; one takes some ten thousand bytes."""
Notes = set[str]
"""What was read, by key.

`KIND/ID` is an entry, `KIND/ID#` its outline or that there is none, `KIND/**` all outlines of a
kind in their order, `KIND/+` their number; `text/ID` is a document's text, `line/KIND/ID` where
an entry stands, and `NAME/KEY` what an index of that name has under a key, `NAME/**` all of it.
"""


class Shelf:
    """Entries by kind and id, and the documents' texts."""

    def __init__(
        self,
        outlines: Outlines,
        read: Callable[[str, str], BaseModel],
        texts: Mapping[str, FrozenText],
        line_of: Callable[[str, str], tuple[str, int]],
    ) -> None:
        """Take what is known of each entry, and how the rest of it is read.

        Args:
            outlines: of every entry.
            read: returns the entry of a kind and id.
            texts: the frozen text of each document by its id.
            line_of: returns file and line of the entry of a kind and id.

        """
        self.outlines = outlines
        self.texts = Entries("text", texts, self)
        self._read = read
        self._line_of = line_of
        self._read_already: dict[tuple[str, str], Any] = {}
        self._lazy: dict[tuple[str, str], LazyEntry] = {}
        self._facts: dict[str, ClaimFacts] = {}
        self.notes: Notes | None = None

    @contextmanager
    def noting(self) -> Iterator[Notes]:
        """Gather what is read meanwhile."""
        before, found = self.notes, set[str]()
        self.notes = found
        try:
            yield found
        finally:
            self.notes = before

    def note(self, key: str) -> None:
        """Note that a value was read."""
        if self.notes is not None:
            self.notes.add(key)

    def lazy(self, kind: str, entry_id: str) -> Any:
        """Return an entry that is read no further than it is asked for."""
        key = kind, entry_id
        if key not in self._lazy:
            self._lazy[key] = LazyEntry(self, kind, entry_id, self.outlines[kind][entry_id])
        return self._lazy[key]

    def entry(self, kind: str, entry_id: str) -> Any:
        """Return the whole of an entry."""
        self.note(f"{kind}/{entry_id}" if kind in FIELDS else f"{kind}/{entry_id}#")
        key = kind, entry_id
        if key not in self._read_already:
            fields = self.outlines[kind][entry_id].fields
            self._read_already[key] = (
                self._read(*key) if kind in FIELDS else model(kind).model_validate(fields)
            )
        return self._read_already[key]

    def forget(self) -> None:
        """Let go of the entries that were read, where there are many; any is read again."""
        read = [key for key in self._read_already if key[0] in FIELDS]
        if len(read) > _MANY:
            for key in read:
                del self._read_already[key]

    def facts(self, kind: str, entry_id: str) -> tuple[Any, ...]:
        """Return what was worked out from an entry."""
        self.note(f"{kind}/{entry_id}#")
        return self.outlines[kind][entry_id].facts

    def claim_facts(self, claim: str) -> ClaimFacts:
        """Return what was worked out from a claim."""
        self.note(f"claims/{claim}#")
        if claim not in self._facts:
            self._facts[claim] = ClaimFacts(*self.outlines["claims"][claim].facts)
        return self._facts[claim]

    def line_of(self, kind: str, entry_id: str) -> tuple[str, int]:
        """Return file and line of an entry."""
        self.note(f"line/{kind}/{entry_id}")
        return self._line_of(kind, entry_id)

    def entries(self, kind: str, order: list[str] | None = None) -> Mapping[str, Any]:
        """Return all entries of a kind, in the order of the record or in one of their ids."""
        ids = order if order is not None else self.outlines[kind]
        return Entries(kind, {entry_id: self.lazy(kind, entry_id) for entry_id in ids}, self)

    def keep(self, kind: str, entry_id: str, entry: Any) -> None:
        """Take an entry that was read already."""
        self._read_already[kind, entry_id] = entry
        lazy = self.lazy(kind, entry_id)
        lazy.__dict__.update({name: getattr(entry, name) for name in FIELDS.get(kind, ())})


class Shelved(Protocol):
    """A record that has passed every rule."""

    @property
    def shelf(self) -> Shelf:
        """Its entries."""


class LazyEntry:
    """An entry that answers from its outline as far as that goes, and is read for the rest.

    Who has one was noted to have read its outline, so that the fields there are plain attributes.
    """

    def __init__(self, shelf: Shelf, kind: str, entry_id: str, known: Outline) -> None:
        """Take what is known of the entry."""
        self._shelf = shelf
        self._kind = kind
        self._outline = known
        self.id = entry_id
        self.outline_note = f"{kind}/{entry_id}#"

    def __getattr__(self, name: str) -> Any:
        """Return a field's value; those of the outline are asked for here once only."""
        kind = self._kind
        if kind not in FIELDS:  # an outline is the whole entry
            value = self.__dict__[name] = getattr(self._shelf.entry(kind, self.id), name)
            return value
        if name not in FIELDS[kind]:
            return getattr(self._shelf.entry(kind, self.id), name)
        data = self._outline.fields.get(name)
        if data is None:
            value = default(kind, name)
        else:
            value = data if is_text(kind, name) else reader(kind, name).validate_python(data)
        self.__dict__[name] = value
        return value


class Entries(Mapping[str, T], Generic[T]):
    """A mapping that notes what is read of it, and of whose outlines its values are made."""

    def __init__(self, name: str, values: Mapping[str, T], shelf: Shelf) -> None:
        """Take the values under the name that they are noted by."""
        self._name = name
        self._values = values
        self._shelf = shelf
        self._made_of: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, key: str) -> T:
        """Return a value, or note that there is none."""
        notes = self._shelf.notes
        if notes is not None:
            notes.add(f"{self._name}/{key}#")
        value = self._values[key]
        if notes is not None and isinstance(value, list):
            notes.update(self._outlines_of(key, value))
        return value

    def _outlines_of(self, key: str, value: list[Any]) -> tuple[str, ...]:
        if key not in self._made_of:
            self._made_of[key] = tuple(dict.fromkeys(_outlines_in(value)))
        return self._made_of[key]

    def plain(self) -> Mapping[str, T]:
        """Return the values without noting that they were read."""
        return self._values

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value."""
        self._shelf.note(f"{self._name}/{key}#")
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        """Yield all keys."""
        self._shelf.note(f"{self._name}/**")
        return iter(self._values)

    def __len__(self) -> int:
        """Count the keys."""
        self._shelf.note(f"{self._name}/+")
        return len(self._values)

    def values(self) -> ValuesView[T]:
        """Return all values; all outlines that they are made of are noted at once."""
        self._shelf.note(f"{self._name}/**")
        if self._shelf.notes is not None:
            for key, value in self._values.items():
                if not isinstance(value, list):
                    break
                self._shelf.notes.update(self._outlines_of(key, value))
        return self._values.values()


def _outlines_in(value: Any) -> Iterator[str]:
    """Yield the notes of the outlines of all entries in a value of an index."""
    if isinstance(value, LazyEntry):
        yield value.outline_note
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _outlines_in(item)


def shelve(
    record: Any,
    texts: Mapping[str, FrozenText],
    line_of: Callable[[str, str], tuple[str, int]],
) -> Shelf:
    """Return the shelf of a record that was read as a whole and has passed every rule."""
    entries = {
        kind: {entry.id: entry for entry in getattr(record, kind)}
        for kind in type(record).model_fields
    }
    outlines = {
        kind: {key: outline(kind, {}, entry, texts) for key, entry in found.items()}
        for kind, found in entries.items()
    }
    shelf = Shelf(outlines, lambda kind, key: cast("BaseModel", entries[kind][key]), texts, line_of)
    for kind, found in entries.items():
        for key, entry in found.items():
            shelf.keep(kind, key, entry)
    return shelf
