"""Coverage: every word of a document is in a claim's quote or named as framing."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from factcheck.document import QuoteError, Span, cover
from factcheck.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.document import FrozenText
    from factcheck.model import Document
    from factcheck.parts import Quote
    from factcheck.rules.case import Case

_SHOWN = 80
"""Characters of a run of words that a message shows."""


def every_word_is_mapped(case: Case) -> Iterator[Fault]:
    """No word of a document is left unaccounted for; broken claims are mended first."""
    for document in case.record.documents:
        text = None if case.broken.get("claims") else case.texts.get(document.id)
        claims = [claim for claim in case.record.claims if claim.document == document.id]
        quotes = [quote for claim in claims for quote in claim.quotes]
        quotes += [framing.quote for framing in document.framing]
        mapped = spans(text, quotes) if text else None
        if text is not None and mapped is not None:
            yield from unmapped_words(document, text, mapped)


def unmapped_words(document: Document, text: FrozenText, mapped: list[Span]) -> Iterator[Fault]:
    """Yield a fault for each run of words of a document that lies in none of the spans."""
    for run in unmapped(text, mapped):
        # No more is looked at than can be shown: a run may be as long as the document.
        first = [word[: _SHOWN + 1] for word in text.raw[run.start : run.end].split()[: _SHOWN + 1]]
        words = shorten(" ".join(first), _SHOWN, placeholder=" ...")
        message = f"must map every word; line {text.line_of(run.start)} has '{words}'"
        hint = "quote it in a claim, or name it under framing with a word why"
        yield Fault(("documents", document.id, "framing"), "unmapped-words", message, hint)


def spans(text: FrozenText, quotes: Iterable[Quote]) -> list[Span] | None:
    """Return the raw spans of the quotes, or None where one of them does not stand."""
    try:
        return [
            span
            for quote in quotes
            for span in text.locate(quote.exact, quote.prefix, quote.suffix)
        ]
    except QuoteError:
        return None


def unmapped(text: FrozenText, mapped: list[Span]) -> list[Span]:
    """Return the runs of words, paragraph by paragraph, that lie in none of the spans."""
    covered = cover(text, mapped)
    runs: list[Span] = []
    is_open = False
    for start, end in text.words:
        if covered.find(0, start, end) < 0:
            is_open = False
        elif is_open and start < text.paragraph_at(runs[-1].start).end:
            runs[-1] = Span(runs[-1].start, end)
        else:
            runs.append(Span(start, end))
            is_open = True
    return runs
