"""The ledger: every entry of a proven record, linked both ways, ordered and counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.ledger.indexes import Indexes
from factcheck.ledger.ties import Change
from factcheck.text import stated
from factcheck.text.document import Span, cover, sections

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.record.dates import PartialDate
    from factcheck.record.model import Claim, Document
    from factcheck.rules.check import Proven
    from factcheck.text.document import FrozenText
    from factcheck.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words of a document there are, in claims' quotes, and named as framing."""

    words: int
    in_claims: int
    in_framing: int

    @property
    def mapped(self) -> int:
        """Words that are accounted for either way."""
        return self.in_claims + self.in_framing


def _latest(dates: Iterable[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: (date.first, date.last), default=None)


class Ledger(Indexes):
    """All look-ups that pages and exports need."""

    def __init__(self, proven: Proven) -> None:
        """Link the entries of a record that has passed every rule."""
        super().__init__(proven)
        self._reading = proven.reading
        self._coverage: dict[str, Coverage] = {}

    def line_of(self, kind: str, entry_id: str) -> tuple[str, int]:
        """Return the file and the line of an entry."""
        return self._reading.line_of(kind, entry_id)

    @property
    def first_document(self) -> Document | None:
        """The document that was put on record first."""
        return next(iter(self.documents.values()), None)

    def numbered(self, number: int) -> Claim:
        """Return the claim with a number, from 1 in the order of the text."""
        return self.in_order[number - 1]

    def neighbours(self, claim: str) -> tuple[Claim | None, Claim | None]:
        """Return the claims before and after one."""
        at, claims = self.numbers[claim] - 1, self.in_order
        return claims[at - 1] if at else None, claims[at + 1] if at + 1 < len(claims) else None

    @cached_property
    def changes(self) -> list[Change]:
        """Every correction, the latest first."""
        found = [Change("claims", entry, c) for entry in self.in_order for c in entry.corrections]
        sources = self.sources.values()
        found += [Change("sources", entry, c) for entry in sources for c in entry.corrections]
        return sorted(found, key=lambda change: change.correction.date.first, reverse=True)

    def last_change(self, claim: Claim) -> PartialDate | None:
        """Return the date of a claim's last review, correction or withdrawal.

        A bare year counts from its first day, as nothing shows that it was later than a day in it.
        """
        dated = [claim.review, claim.withdrawn, *claim.corrections]
        return _latest(item.date.end for item in dated if item is not None)

    @cached_property
    def last_review(self) -> PartialDate | None:
        """The date of the latest change to any claim."""
        return _latest(filter(None, map(self.last_change, self.claims.values())))

    def text(self, document: Document) -> FrozenText:
        """Return a document's frozen text."""
        return self.texts[document.id]

    def spans(self, claim: Claim) -> list[Span]:
        """Return every raw span of a claim's quotes, in the order of the quotes."""
        return [span for quote in claim.quotes for span in self.place(claim.document, quote)]

    def role(self, claim: Claim) -> tuple[str, int] | None:
        """Return the speaker's role in the document's words, and its raw offset there."""
        role = claim.role
        return (role.exact, self.place(claim.document, role)[0].start) if role else None

    def paragraph(self, claim: Claim) -> Paragraph:
        """Return the paragraph of the claim's first quote."""
        return self.texts[claim.document].paragraph_at(self.spans(claim)[0].start)

    def sections(self, document: Document) -> dict[str, Span]:
        """Return the raw span of each section by its id."""
        return sections(self.text(document), document.sections)

    def decimals(self, claim: Claim) -> dict[str, int]:
        """Return with how many decimals each figure of a claim is shown."""
        text, language = self.texts[claim.document].raw, self.documents[claim.document].language
        numbers = stated.numbers_quoted(text, language, self.spans(claim))
        return stated.decimals(claim.figures, numbers)

    def coverage(self, document: Document) -> Coverage:
        """Count a document's words by what they are mapped to; a claim comes before framing."""
        if document.id not in self._coverage:
            self._coverage[document.id] = self._count(document)
        return self._coverage[document.id]

    def _count(self, document: Document) -> Coverage:
        text, claims = self.text(document), self.by_document.get(document.id, [])
        claimed = cover(text, (span for claim in claims for span in self.spans(claim)))
        quotes = (item.quote for item in document.framing)
        framed = cover(text, (span for quote in quotes for span in self.place(document.id, quote)))
        words = [(1 in claimed[start:end], 1 in framed[start:end]) for start, end in text.words]
        in_claims = sum(in_claim for in_claim, _ in words)
        return Coverage(len(words), in_claims, words.count((False, True)))
