"""The quote check: every quoted word stands in the frozen document, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.case import section_at, spans
from factcheck.text.document import QuoteError
from factcheck.text.stated import number_cut

if TYPE_CHECKING:
    from factcheck.record.model import Claim, Document, Source
    from factcheck.record.parts import Quote
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.rules.naming import Path
    from factcheck.text.document import FrozenText


_REMEDIES = {
    "ambiguous-quote": "add a prefix or a suffix",
    "cut-word": "quote the word whole, or leave all of it out",
    "short-quote": "quote more of the sentence",
    "long-quote": "quote it in parts",
}


def claim_quotes_stand(claim: Claim, case: EntryCase) -> Faults:
    """A claim's quotes stand in its document, and part no number."""
    document, text = case.find("documents", claim.document), case.text(claim.document)
    if document is None or text is None:
        return
    for index, quote in enumerate(claim.quotes):
        at = ("quotes", index)
        yield from refused(text, quote, at)
        yield from _parted_numbers(text, document.language, quote, at)


def _parted_numbers(text: FrozenText, language: str, quote: Quote, at: Path) -> Faults:
    """Yield the fault of a quote that is cut inside a number of more words: `60 to 70`."""
    places = (place for span in spans(text, [quote]) or [] for place in span)
    cuts = (number_cut(text.raw, language, place) for place in places)
    if cut := next(filter(None, cuts), None):
        message = f"must not be cut inside a number ('{cut}'), not '{_shortened(quote.exact)}'"
        yield Fault(at, "cut-word", message, "quote the number whole, or leave all of it out")


def roles_stand(claim: Claim, case: EntryCase) -> Faults:
    """A role is worded as the document words it."""
    text = case.text(claim.document)
    if text and claim.role:
        yield from refused(text, claim.role, ("role",))


def document_quotes_stand(document: Document, case: EntryCase) -> Faults:
    """The beginnings of sections and the words named as framing stand in their document."""
    text = case.text(document.id)
    if text is None:
        return
    known: set[str] = set()
    for index, section in enumerate(document.sections):
        at = ("sections", index)
        yield from refused(text, section.begins, (*at, "begins"))
        if section.id in known:
            message = f"must be unique among the sections, not '{section.id}'"
            yield Fault((*at, "id"), "duplicate-id", message)
        known.add(section.id)
    for index, framing in enumerate(document.framing):
        yield from refused(text, framing.quote, ("framing", index, "quote"))


def source_quotes_stand(source: Source, case: EntryCase) -> Faults:
    """Where a source says that it is cited, and each of its passages, stands in the document."""
    for index, citation in enumerate(source.cited):
        if text := case.text(citation.document):
            yield from refused(text, citation.quote, ("cited", index, "quote"))
    if source.passages and not source.cited:
        message = "must be cited by a document, or its passages stand nowhere"
        yield Fault(("passages",), "uncited-passages", message)
    first = case.text(source.cited[0].document) if source.cited else None
    for index, passage in enumerate(source.passages):
        if first:
            yield from refused(first, passage.quote, ("passages", index, "quote"))


def refused(text: FrozenText, quote: Quote, at: Path) -> Faults:
    """Yield the fault for which a quote is refused, if any."""
    try:
        text.locate(quote.exact, quote.prefix, quote.suffix)
    except QuoteError as error:
        hint = _REMEDIES.get(error.code) or text.nearest(quote.exact)
        yield Fault(at, error.code, f"{error}, not '{_shortened(quote.exact)}'", hint)


def _shortened(words: str, length: int = 80) -> str:
    return words if len(words) <= length else f"{words[:length]}..."


def sections_hold_their_claims(claim: Claim, case: EntryCase) -> Faults:
    """A claim's first quote stands in the section that the claim names."""
    document, text = case.find("documents", claim.document), case.text(claim.document)
    if document is None or text is None:
        return
    at = ("section",)
    names = [section.id for section in document.sections]
    if claim.section not in names:
        message = f"must be a section of the document ({', '.join(names)}), not '{claim.section}'"
        yield Fault(at, "unknown-section", message)
        return
    first = spans(text, claim.quotes[:1])
    if first is None or spans(text, [item.begins for item in document.sections]) is None:
        return  # the quote's own rule reports it
    right = section_at(text, document, first[0].start)
    if right != claim.section:
        line = text.line_of(first[0].start)
        message = f"must be the section of its first quote, which stands on line {line}"
        hint = f"write '{right}'" if right else "its quote stands above all sections"
        yield Fault(at, "wrong-section", f"{message}, not '{claim.section}'", hint)
