"""The ledger: every entry of a proven record, linked both ways, ordered and counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck import stated
from factcheck.document import Span, cover, sections
from factcheck.indexes import Indexes
from factcheck.vocabulary import Attribution, Rating, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.document import FrozenText
    from factcheck.model import (
        Claim,
        Document,
    )
    from factcheck.paragraphs import Paragraph
    from factcheck.parts import Quote


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


class Ledger(Indexes):
    """All look-ups that pages and exports need; what is read of it is noted by its shelf."""

    def text(self, document: Document) -> FrozenText:
        """Return a document's frozen text."""
        return self.texts[document.id]

    def place(self, document: str, quote: Quote) -> tuple[Span, ...]:
        """Return where a proven quote stands: one raw span for each of its parts."""
        return self.texts[document].locate(quote.exact, quote.prefix, quote.suffix)

    def spans(self, claim: Claim) -> list[Span]:
        """Return every raw span of a claim's quotes, in the order of the quotes."""
        facts = self.shelf.claim_facts(claim.id)
        return [Span(*span) for spans in facts.spans for span in spans]

    def role(self, claim: Claim) -> tuple[str, int] | None:
        """Return the speaker's role in the document's words, and its raw offset there."""
        return self.shelf.claim_facts(claim.id).role

    def stances(self, claim: Claim) -> list[Stance]:
        """Return the stance of each item of a claim's evidence."""
        return [Stance.of(stance) for _, stance in self.shelf.claim_facts(claim.id).stances]

    def paragraph(self, claim: Claim) -> Paragraph:
        """Return the paragraph of the claim's first quote."""
        return self.texts[claim.document].paragraph_at(self.spans(claim)[0].start)

    def attribution(self, claim: Claim) -> Attribution:
        """Verdict 1: that of the weaker step; none cited where the document names no source."""
        return Attribution.of(self.shelf.claim_facts(claim.id).attribution)

    def rating(self, claim: Claim) -> Rating:
        """Verdict 2: that of the review, where there is one."""
        return Rating.of(self.shelf.claim_facts(claim.id).rating)

    def is_reviewed(self, claim: Claim) -> bool:
        """Tell whether a claim was reviewed at all."""
        return self.shelf.claim_facts(claim.id).reviewed

    def sections(self, document: Document) -> dict[str, Span]:
        """Return the raw span of each section by its id."""
        begins = [
            (item.id, item.begins.exact, item.begins.prefix, item.begins.suffix)
            for item in document.sections
        ]
        return sections(self.text(document), begins)

    def decimals(self, claim: Claim) -> dict[str, int]:
        """Return with how many decimals each figure of a claim is shown."""
        if not claim.figures:
            return {}
        text, language = self.texts[claim.document].raw, self.documents[claim.document].language
        numbers = stated.numbers_quoted(text, language, self.spans(claim))
        return stated.decimals(claim.figures, numbers)

    def coverage(self, document: Document) -> Coverage:
        """Count a document's words by what they are mapped to; a claim comes before framing."""
        text, claims = self.text(document), self.by_document.get(document.id, [])
        if document.id not in self._coverage:
            self._coverage[document.id] = self._count(document, text, claims)
        return self._coverage[document.id]

    @cached_property
    def _coverage(self) -> dict[str, Coverage]:
        """What was counted; the claims were noted as read, and as long as they are the same."""
        return {}

    def _count(self, document: Document, text: FrozenText, claims: Iterable[Claim]) -> Coverage:
        claimed = cover(text, (span for claim in claims for span in self.spans(claim)))
        framed = cover(
            text,
            (span for item in document.framing for span in self.place(document.id, item.quote)),
        )
        in_claims = in_framing = 0
        words = text.words
        for start, end in words:
            if claimed.find(0, start, end) < 0:
                in_claims += 1
            elif framed.find(1, start, end) >= 0:
                in_framing += 1
        return Coverage(len(words), in_claims, in_framing)
