"""A proven record that takes over from the last build what has not changed since.

What the rules on one entry found stays as it was while the day, the entry, all that it names and
all that was looked up for it are what they were: only other entries are read and judged again.
The rules on the whole record are asked in every build. What they need of each entry mostly stands
in its outline.
"""

from __future__ import annotations

import marshal
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factcheck.contents import content_problems
from factcheck.document import FrozenText, Span
from factcheck.frozen import read_document
from factcheck.known import AllEntries, Known, Stock
from factcheck.outlines import (
    FIELDS,
    ClaimFacts,
    DocumentFacts,
    Outline,
    model,
    outline,
    shown_fields,
)
from factcheck.pieces import Cuttings, IrregularError
from factcheck.problems import RecordError, Severity
from factcheck.proof import prove, today
from factcheck.reader import symbolic_links
from factcheck.rules import Case, EntryCase, faults_of, record_faults
from factcheck.shelf import Outlines, Shelf
from factcheck.spool import Slot, Spool
from factcheck.workers import spread

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from pydantic import BaseModel

    from factcheck.stages import Means

_BATCH = 250
"""Entries that are judged at a time, so that all processes end at about the same time."""
_TERM = 40
"""Characters; a text as short as this is mostly an id, a term or a date that recurs."""
Key = tuple[str, str]
"""Kind and id of an entry."""


def stock(folder: Path, known: Known | None, means: Means) -> Stock:
    """Read the record of a folder and prove what is new in it.

    Args:
        folder: holds claims.yaml, claims/*.yaml where they exist, and content/documents/.
        known: what the last build left.
        means: what it is done with.

    Raises:
        RecordError: with every problem that was found.

    """
    found = _quick_stock(folder, known, means)
    if found is None or found.is_warned:
        proven = prove(folder)  # which tells every problem at its place
        if found is None:
            return Stock(proven.shelf, None, proven.warnings)
        found.warnings = proven.warnings
    return found


def _quick_stock(folder: Path, known: Known | None, means: Means) -> Stock | None:
    """Return the same without a word of problems or warnings; None where a rule was broken."""
    try:
        with means.stages.stage("reading"):
            judgement = _Judgement(folder, known)
        return judgement.stock(means)
    except IrregularError:
        return None


class _Judgement:
    """The entries of a folder, those of the last build, and which of them to judge."""

    def __init__(self, folder: Path, known: Known | None) -> None:
        if symbolic_links(folder):
            raise IrregularError(folder)
        self.folder = folder
        self.cuttings = Cuttings(folder)
        if content_problems(folder, lambda kind, key: key in self.cuttings.pieces.get(kind, ())):
            raise IrregularError(folder)
        self.day = today()
        if known is None or known.day != self.day.isoformat():  # a rule may have asked for it
            known = Known("", {}, {}, {}, {}, [])
        self.known = known
        self.changed = self._changed()
        self._spool = Spool()
        self._packed: dict[Key, Slot] = {}
        self._data: dict[Key, dict[str, Any]] = {}
        self.warned: set[Key] = set()
        self.entries = {
            kind: AllEntries(kind, pieces, self._read)
            for kind, pieces in self.cuttings.pieces.items()
        }
        self.texts = self._read_texts()

    def stock(self, means: Means) -> Stock | None:
        """Judge what is new; None where a rule was broken."""
        judged = self._judge_all(self._affected(), means)
        if judged is None:
            return None
        with means.stages.stage("linking"):
            return self._put_together(judged)

    def _judge_all(self, affected: list[Key], means: Means) -> dict[Key, Outline] | None:
        """Return the outline of each entry; None where a rule was broken."""
        batches = [affected[at : at + _BATCH] for at in range(0, len(affected), _BATCH)]
        judged: dict[Key, Outline] = {}
        with means.stages.stage("proving", len(affected)) as advance:
            results = spread(self._judge, batches, means.workers)
            for batch, verdicts in zip(batches, results, strict=True):
                if verdicts is None:
                    return None
                for key, (parts, packed, is_warned) in zip(batch, verdicts, strict=True):
                    judged[key] = Outline(*_interned(parts))
                    if packed:
                        self._packed[key] = self._spool.put(packed)
                    if is_warned:
                        self.warned.add(key)
                advance(len(batch))
        return judged

    def _put_together(self, judged: dict[Key, Outline]) -> Stock | None:
        """Return all entries on their shelf; None where a rule on the whole record was broken."""
        outlines = {
            kind: {entry: judged.get((kind, entry)) or self._kept(kind, entry) for entry in pieces}
            for kind, pieces in self.cuttings.pieces.items()
        }
        for key, item in outlines["documents"].items():
            self.texts[key].remember(DocumentFacts(*item.facts).places)
        shelf = Shelf(outlines, self._read, self.texts, self._line_of)
        faults = list(record_faults(_OutlinedCase.of(shelf, self.day)))
        if any(fault.severity is Severity.ERROR for fault in faults):
            return None
        if all((kind, key) in self._packed for kind in FIELDS for key in outlines[kind]):
            self.cuttings.forget()
        is_warned = bool(self.warned or faults)
        return Stock(shelf, self._left(outlines), is_warned=is_warned)

    def _kept(self, kind: str, entry_id: str) -> Outline:
        return Outline(*self.known.outlines[kind][entry_id])

    # What is new

    def _changed(self) -> frozenset[str]:
        """Return KIND/ID of everything that was added, removed, written otherwise or warned of."""
        changed = list(self.known.warned)  # so that it is warned of again
        for kind, pieces in self.cuttings.pieces.items():
            before = self.known.digests.get(kind, {})
            changed += [
                f"{kind}/{key}" for key, piece in pieces.items() if before.get(key) != piece.digest
            ]
            changed += [f"{kind}/{key}" for key in before.keys() - pieces.keys()]
        return frozenset(changed)

    def _affected(self) -> list[Key]:
        """Return what changed, and what names something that did."""

        def is_affected(kind: str, key: str) -> bool:
            is_changed = f"{kind}/{key}" in self.changed
            return is_changed or not self.changed.isdisjoint(self._kept(kind, key).names.split())

        return [
            (kind, key)
            for kind, pieces in self.cuttings.pieces.items()
            for key in pieces
            if is_affected(kind, key)
        ]

    # Reading

    def _read(self, kind: str, entry_id: str) -> BaseModel:
        slot = self._packed.get((kind, entry_id))
        if slot:
            data = marshal.loads(self._spool.take(slot))  # noqa: S302 - made in this run
        else:
            data = self._data[kind, entry_id] = self.cuttings.data(kind, entry_id)
        try:
            return model(kind).model_validate(data)
        except ValidationError as error:
            raise IrregularError(entry_id) from error

    def _read_texts(self) -> dict[str, FrozenText]:
        """Read every document's text, as far as it is the one on record."""
        texts = {}
        for key in self.cuttings.pieces["documents"]:
            is_new = f"documents/{key}" in self.changed
            data = (
                self.cuttings.data("documents", key) if is_new else self._kept("documents", key)[0]
            )
            if is_new:
                data = self.entries["documents"][key].model_dump(include={"file", "sha256"})
            folder = self.folder / "content" / "documents"
            try:
                texts[key] = read_document(folder, data["file"], data["sha256"])
            except RecordError as error:
                raise IrregularError(key) from error
            if not is_new:
                texts[key].remember(DocumentFacts(*self._kept("documents", key).facts).places)
        return texts

    def _line_of(self, kind: str, entry_id: str) -> tuple[str, int]:
        piece = self.cuttings.pieces[kind][entry_id]
        return piece.file, piece.line

    # Judging

    def _judge(self, batch: list[Key]) -> list[tuple[tuple[Any, ...], bytes, bool]] | None:
        """Return for each entry its outline, its data and whether it was warned of.

        None where one of them breaks a rule.
        """
        case = Case(self.entries, self.texts, self.day)
        warned = set()
        reached = []
        for kind, key in batch:
            entry = self.entries[kind][key]
            of_entry = EntryCase(case, kind, entry)
            for fault in faults_of(entry, of_entry):
                if fault.severity is Severity.ERROR:
                    return None
                warned.add((kind, key))
            reached.append(of_entry.reached)
        return [
            (*self._outlined(kind, key, found), (kind, key) in warned)
            for (kind, key), found in zip(batch, reached, strict=True)
        ]

    def _outlined(self, kind: str, key: str, reached: set[Key]) -> tuple[tuple[Any, ...], bytes]:
        entry, data = self.entries[kind][key], self._data.pop((kind, key))
        found = outline(kind, shown_fields(kind, data, entry), entry, self.texts, reached)
        if kind == "claims":  # there are many, and few are asked for by another entry
            self.entries[kind].forget(key)
        return tuple(found), marshal.dumps(data) if kind in FIELDS else b""

    def _left(self, outlines: Outlines) -> Known:
        """Return what the next build may take over."""
        pieces = self.cuttings.pieces
        return Known(
            self.day.isoformat(),
            {
                kind: {key: piece.digest for key, piece in found.items()}
                for kind, found in pieces.items()
            },
            {
                kind: {key: tuple(item) for key, item in found.items()}
                for kind, found in outlines.items()
            },
            {key: text.sha256 for key, text in self.texts.items()},
            {
                kind: {key: (piece.file, piece.line) for key, piece in found.items()}
                for kind, found in pieces.items()
            },
            sorted(f"{kind}/{key}" for kind, key in self.warned),
        )


@dataclass(frozen=True)
class _OutlinedCase(Case):
    """The whole record of a build: an entry is read where its outline does not have the answer."""

    outlines: Outlines = field(default_factory=dict)

    @classmethod
    def of(cls, shelf: Shelf, day: dt.date) -> Case:
        """Return the record that stands on a shelf."""
        entries = {kind: shelf.entries(kind) for kind in shelf.outlines}
        return cls(entries, shelf.texts.plain(), day, outlines=shelf.outlines)

    def named(self) -> AbstractSet[tuple[str, str]]:
        """Return kind and id of everything that any entry names."""
        names = {
            name
            for found in self.outlines.values()
            for item in found.values()
            for name in item.names.split()
        }
        return {(kind, key) for kind, _, key in (name.partition("/") for name in names)}

    def quoted(self) -> Mapping[str, dict[str, list[Span]]]:
        """Return where the words stand that each claim quotes, by document and claim."""
        found: dict[str, dict[str, list[Span]]] = {key: {} for key in self.texts}
        for key, item in self.outlines["claims"].items():
            spans = ClaimFacts(*item.facts).spans
            found[item.fields["document"]][key] = [Span(*span) for quote in spans for span in quote]
        return found

    def related(self) -> Mapping[str, list[tuple[str, str]]]:
        """Return relation and id of each claim that a claim is related to, by its id."""
        return {
            key: [(relation, claim) for relation, claim, _ in ClaimFacts(*item.facts).related]
            for key, item in self.outlines["claims"].items()
        }


def _interned(value: Any) -> Any:
    """Return plain data in which texts that are alike and short are one and the same object."""
    kind = type(value)
    if kind is str:
        return sys.intern(value) if len(value) <= _TERM else value
    if kind is dict:
        return {_interned(key): _interned(item) for key, item in value.items()}
    return kind(map(_interned, value)) if kind in {list, tuple} else value
