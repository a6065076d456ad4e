"""Adding an entry: what its quotes come to, where it goes, and whether the record stays proven."""

from __future__ import annotations

import shutil
from bisect import bisect
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from factcheck.editing.canonical import Slot, canonical
from factcheck.editing.documents import read_documents, section_of
from factcheck.editing.files import write_text
from factcheck.editing.passages import Found, find
from factcheck.editing.questions import LISTS, to_entry
from factcheck.record.parts import Quote
from factcheck.record.problems import Problem, RecordError, Severity, did_you_mean
from factcheck.record.reader import Reading, read_record, record_files
from factcheck.record.textfiles import read_text
from factcheck.rules.check import prove
from factcheck.text.document import QuoteError, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.editing.documents import Documents


@dataclass(frozen=True)
class Desk:
    """A record that is being added to, with its documents."""

    folder: Path
    reading: Reading
    documents: Documents

    def ids(self, kind: str) -> list[str]:
        """Return the ids of a kind of entry, in the record's order."""
        return [entry.id for entry in getattr(self.reading.record, kind)]


def open_desk(folder: Path) -> Desk:
    """Read a record to add to it.

    Raises:
        RecordError: when it has problems of form, or its documents can't be read.

    """
    return Desk(folder, read_record(folder), read_documents(folder))


def standing(desk: Desk, words: str, document: str | None = None) -> tuple[str, list[Found]]:
    """Return the first document in which words stand, or the one that is named, and the places.

    Raises:
        QuoteError: when they stand in none.

    """
    refusal = QuoteError("must stand in a document of the record", "unknown-quote")
    for name in [document] if document in desk.documents else desk.documents:
        try:
            return name, find(desk.documents[name][1], words)
        except QuoteError as error:
            refusal = error
    raise refusal


def complete(desk: Desk, kind: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entry that answers make, with what follows from its quotes.

    Raises:
        QuoteError: when words stand in no document.

    """
    entry = to_entry(kind, answers)
    if kind == "source" and answers.get("cited"):
        entry["cited"] = [_citation(desk, words) for words in answers["cited"]]
    if kind == "claim":
        entry |= _from_quotes(desk, answers)
    return entry


def _citation(desk: Desk, words: str) -> dict[str, Any]:
    document, places = standing(desk, words)
    return {"document": document, "quote": _written(places[0].quote)}


def _from_quotes(desk: Desk, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return a claim's document, section, quotes and role."""
    context = {key: answers[key] for key in ("prefix", "suffix") if answers.get(key)}
    first, *others = answers["quote"]
    document, _ = standing(desk, first, answers.get("document"))
    entry, text = desk.documents[document]
    span = text.locate(first, **context)[0]
    checked = answers.get("context_checked")
    reason = {"context_checked": checked} if checked else {}
    quotes = [{"exact": first, **context, **reason}, *({"exact": words} for words in others)]
    found: dict[str, Any] = {"document": document, "quotes": [_written(quote) for quote in quotes]}
    if section := section_of(entry, text, span):
        found["section"] = section
    if role := answers.get("role"):
        _, places = standing(desk, role, document)
        nearest = min(places, key=lambda place: abs(place.spans[0].start - span.start))
        found["role"] = _written(nearest.quote)
    return found


def _written(quote: dict[str, str]) -> str | dict[str, str]:
    return quote if len(quote) > 1 else quote["exact"]


def add(desk: Desk, kind: str, entry: dict[str, Any], claim: str = "") -> list[Problem]:
    """Write an entry to its place in the record, and return what the record is warned of.

    The file that it goes into is in canonical form then.

    Words of a document that no claim has yet may stay so: claims are added one by one.

    Raises:
        RecordError: when the record would not be proven; then nothing is written.

    """
    name, slot = _slot(desk, kind, entry, claim)
    path = desk.folder / name
    after = canonical(name, read_text(path), slot, entry)
    warnings = _tried(desk.folder, name, after)
    write_text(path, after)
    return warnings


def _tried(folder: Path, name: str, text: str) -> list[Problem]:
    """Prove a copy of the record with one file changed, and return the warnings."""
    with TemporaryDirectory() as aside:
        copy = Path(aside)
        for path in record_files(folder):
            if path.exists():
                target = copy / path.relative_to(folder)
                target.parent.mkdir(exist_ok=True)
                shutil.copyfile(path, target)
        shutil.copytree(folder / "content" / "documents", copy / "content" / "documents")
        write_text(copy / name, text)
        try:
            return prove(copy).warnings
        except RecordError as error:
            found = [problem for problem in error.problems if problem.code != "unmapped-words"]
            errors = [problem for problem in found if problem.severity is Severity.ERROR]
            if errors:
                raise RecordError(errors) from None
            return found


def _slot(desk: Desk, kind: str, entry: dict[str, Any], claim: str) -> tuple[str, Slot]:
    """Return the file that an entry goes into, and its place there."""
    if kind == "evidence":
        if claim not in desk.ids("claims"):
            message = f"must be the id of a claim, not '{claim}'"
            hint = did_you_mean(claim, desk.ids("claims"))
            raise RecordError([Problem("claims.yaml", 1, 1, "unknown-claim", "", message, hint)])
        origin = desk.reading.origins["claims", claim]
        items = next(item for item in desk.reading.record.claims if item.id == claim).evidence
        return origin.file.name, Slot(("claims", origin.index), "evidence", len(items))
    name, index = _place(desk, LISTS[kind], entry)
    return name, Slot((), LISTS[kind], index)


def _place(desk: Desk, kind: str, entry: dict[str, Any]) -> tuple[str, int]:
    """Return the file and the place in its list: a claim's by its quote, others' by their id."""
    origins = desk.reading.origins
    ids = desk.ids(kind)
    if kind == "claims" and (neighbour := _neighbour(desk, entry)):
        name, step = neighbour
        origin = origins["claims", name]
        return origin.file.name, origin.index + step
    if not ids:
        return desk.reading.file.name, 0
    name = origins[kind, ids[-1]].file.name
    there = [item for item in ids if origins[kind, item].file.name == name]
    is_sorted = there == sorted(there) and kind != "claims"
    return name, bisect(there, entry["id"]) if is_sorted else len(there)


def _neighbour(desk: Desk, entry: dict[str, Any]) -> tuple[str, int] | None:
    """Return the claim whose quote precedes, or else the one whose quote follows."""
    quote = Quote.model_validate(entry["quotes"][0])
    new = _extent(_spans(desk, entry["document"], quote))
    placed = {
        claim.id: _extent(_spans(desk, claim.document, claim.quotes[0]))
        for claim in desk.reading.record.claims
        if claim.document == entry["document"]
    }
    before = [name for name, place in placed.items() if place <= new]
    if before:
        return max(before, key=lambda name: placed[name]), 1
    return (min(placed, key=lambda name: placed[name]), 0) if placed else None


def _spans(desk: Desk, document: str, quote: Quote) -> tuple[Span, ...]:
    try:
        return desk.documents[document][1].locate(quote.exact, quote.prefix, quote.suffix)
    except QuoteError:
        return (Span(0, 0),)


def _extent(spans: tuple[Span, ...]) -> tuple[int, int]:
    return spans[0].start, spans[-1].end
