"""The quote check: every quoted word stands in the frozen document, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.case import spans
from factcheck.text.document import QuoteError, sections
from factcheck.text.stated import number_cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim, Document, Source
    from factcheck.record.parts import Quote
    from factcheck.rules.case import EntryCase
    from factcheck.text.document import FrozenText

Path = tuple[str | int, ...]

_REMEDIES = {
    "ambiguous-quote": "add a prefix or a suffix",
    "cut-word": "quote the word whole, or leave all of it out",
    "short-quote": "quote more of the sentence",
    "long-quote": "quote it in parts",
}


def claim_quotes_stand(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A claim's quotes stand in its document, and part no number."""
    document, text = case.find("documents", claim.document), case.text(claim.document)
    if document is None or text is None:
        return
    for index, quote in enumerate(claim.quotes):
        at = (*case.at, "quotes", index)
        yield from refused(text, quote, at)
        yield from _parted_numbers(text, document.language, quote, at)


def _parted_numbers(text: FrozenText, language: str, quote: Quote, at: Path) -> Iterator[Fault]:
    """Yield the fault of a quote that is cut inside a number of more words: `60 to 70`."""
    places = (place for span in spans(text, [quote]) or [] for place in span)
    cuts = (number_cut(text.raw, language, place) for place in places)
    if cut := next(filter(None, cuts), None):
        message = f"must not be cut inside a number ('{cut}'), not '{_shortened(quote.exact)}'"
        yield Fault(at, "cut-word", message, "quote the number whole, or leave all of it out")


def roles_stand(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A role is worded as the document words it."""
    text = case.text(claim.document)
    if text and claim.role:
        yield from refused(text, claim.role, (*case.at, "role"))


def document_quotes_stand(document: Document, case: EntryCase) -> Iterator[Fault]:
    """The beginnings of sections and the words named as framing stand in their document."""
    text = case.text(document.id)
    if text is None:
        return
    known: set[str] = set()
    for index, section in enumerate(document.sections):
        at = (*case.at, "sections", index)
        yield from refused(text, section.begins, (*at, "begins"))
        if section.id in known:
            message = f"must be unique among the sections, not '{section.id}'"
            yield Fault((*at, "id"), "duplicate-id", message)
        known.add(section.id)
    for index, framing in enumerate(document.framing):
        yield from refused(text, framing.quote, (*case.at, "framing", index, "quote"))


def source_quotes_stand(source: Source, case: EntryCase) -> Iterator[Fault]:
    """Where a source says that it is cited, and each of its passages, stands in the document."""
    for index, citation in enumerate(source.cited):
        if text := case.text(citation.document):
            yield from refused(text, citation.quote, (*case.at, "cited", index, "quote"))
    if source.passages and not source.cited:
        message = "must be cited by a document, or its passages stand nowhere"
        yield Fault((*case.at, "passages"), "uncited-passages", message)
    first = case.text(source.cited[0].document) if source.cited else None
    for index, passage in enumerate(source.passages):
        if first:
            yield from refused(first, passage.quote, (*case.at, "passages", index, "quote"))


def refused(text: FrozenText, quote: Quote, at: Path) -> Iterator[Fault]:
    """Yield the fault for which a quote is refused, if any."""
    try:
        text.locate(quote.exact, quote.prefix, quote.suffix)
    except QuoteError as error:
        hint = _REMEDIES.get(error.code) or text.nearest(quote.exact)
        yield Fault(at, error.code, f"{error}, not '{_shortened(quote.exact)}'", hint)


def _shortened(words: str, length: int = 80) -> str:
    return words if len(words) <= length else f"{words[:length]}..."


def sections_hold_their_claims(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A claim's first quote stands in the section that the claim names."""
    document, text = case.find("documents", claim.document), case.text(claim.document)
    if document is None or text is None:
        return
    at = (*case.at, "section")
    names = [section.id for section in document.sections]
    if claim.section not in names:
        message = f"must be a section of the document ({', '.join(names)}), not '{claim.section}'"
        yield Fault(at, "unknown-section", message)
        return
    try:
        first = text.place(claim.quotes[0])[0]
        parts = sections(text, document.sections)
    except QuoteError:
        return  # the quote's own rule reports it
    right = next((name for name, part in parts.items() if part.start <= first.start < part.end), "")
    if right != claim.section:
        line = text.line_of(first.start)
        message = f"must be the section of its first quote, which stands on line {line}"
        hint = f"write '{right}'" if right else "its quote stands above all sections"
        yield Fault(at, "wrong-section", f"{message}, not '{claim.section}'", hint)
