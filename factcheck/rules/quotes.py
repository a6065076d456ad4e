"""The quote check: every quoted word stands in the frozen document, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.model import Claim, Document, Source
from factcheck.record.parts import Quote
from factcheck.record.problems import Fault, Path
from factcheck.rules.case import section_at, spans
from factcheck.rules.naming import parts
from factcheck.text.document import QuoteError
from factcheck.text.stated import number_cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.document import FrozenText


_REMEDIES = {
    "ambiguous-quote": "add a prefix or a suffix",
    "cut-word": "quote the word whole, or leave all of it out",
    "short-quote": "quote more of the sentence",
    "long-quote": "quote it in parts",
}


def quotes_of(entry: Claim | Document | Source) -> Iterator[tuple[Path, str, Quote]]:
    """Yield every quote of an entry with its path and the document in which it stands."""
    for path, quote in parts(entry, Quote):
        if isinstance(entry, Claim):
            yield path, entry.document, quote
        elif isinstance(entry, Document):
            yield path, entry.id, quote
        elif entry.cited:  # what is in its passages is of the first that cites it
            at = path[1] if path[0] == "cited" else 0
            yield path, entry.cited[int(at)].document, quote


def quotes_stand(entry: Claim | Document | Source, case: EntryCase) -> Faults:
    """Every quoted word stands in its document, once, and no quote is cut inside a number."""
    for path, document_id, quote in quotes_of(entry):
        document, text = case.find("documents", document_id), case.text(document_id)
        if document and text:
            yield from refused(text, quote, path)
            yield from _parted_numbers(text, document.language, quote, path)


def _parted_numbers(text: FrozenText, language: str, quote: Quote, at: Path) -> Faults:
    """Yield the fault of a quote that is cut inside a number of more words: `60 to 70`."""
    places = (place for span in spans(text, [quote]) or [] for place in span)
    cuts = (number_cut(text.raw, language, place) for place in places)
    if cut := next(filter(None, cuts), None):
        message = f"must not be cut inside a number ('{cut}'), not '{_shortened(quote.exact)}'"
        yield Fault(at, "cut-word", message, "quote the number whole, or leave all of it out")


def sections_are_told_apart(document: Document, case: EntryCase) -> Faults:
    """No two sections of a document have the same id."""
    names = [section.id for section in document.sections]
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f"must be unique among the sections, not '{name}'"
            yield Fault(("sections", index, "id"), "duplicate-id", message)


def passages_are_of_a_document(source: Source, case: EntryCase) -> Faults:
    """A source whose passages are compared is cited by the document that has them."""
    if source.passages and not source.cited:
        message = "must be cited by a document, or its passages stand nowhere"
        yield Fault(("passages",), "uncited-passages", message)


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
