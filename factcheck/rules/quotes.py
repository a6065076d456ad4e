"""The quote check: every quoted word stands in the frozen document, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import QuoteError, sections
from factcheck.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import FrozenText, Span
    from factcheck.model import Document
    from factcheck.parts import Quote
    from factcheck.rules.case import Case

Path = tuple[str | int, ...]

_REMEDIES = {
    "ambiguous-quote": "add a prefix or a suffix",
    "short-quote": "quote more of the sentence",
    "long-quote": "quote it in parts",
    "omitted-negation": "quote the words in full",
}


def claim_quotes_stand(case: Case) -> Iterator[Fault]:
    """A claim's quotes stand in its document."""
    for claim in case.record.claims:
        if text := case.texts.get(claim.document):
            for index, quote in enumerate(claim.quotes):
                yield from refused(text, quote, ("claims", claim.id, "quotes", index))


def roles_stand(case: Case) -> Iterator[Fault]:
    """A role is worded as the document words it."""
    for claim in case.record.claims:
        text = case.texts.get(claim.document)
        if text and claim.role:
            yield from refused(text, claim.role, ("claims", claim.id, "role"))


def document_quotes_stand(case: Case) -> Iterator[Fault]:
    """The beginnings of sections and the words named as framing stand in their document."""
    for document in case.record.documents:
        if text := case.texts.get(document.id):
            at = ("documents", document.id)
            known: set[str] = set()
            for index, section in enumerate(document.sections):
                yield from refused(text, section.begins, (*at, "sections", index, "begins"))
                if section.id in known:
                    message = f"must be unique among the sections, not '{section.id}'"
                    yield Fault((*at, "sections", index, "id"), "duplicate-id", message)
                known.add(section.id)
            for index, framing in enumerate(document.framing):
                yield from refused(text, framing.quote, (*at, "framing", index, "quote"))


def source_quotes_stand(case: Case) -> Iterator[Fault]:
    """Where a source says that it is cited, and each of its passages, stands in the document."""
    for source in case.record.sources:
        at = ("sources", source.id)
        for index, citation in enumerate(source.cited):
            if text := case.texts.get(citation.document):
                yield from refused(text, citation.quote, (*at, "cited", index, "quote"))
        if source.passages and not source.cited:
            message = "must be cited by a document, or its passages stand nowhere"
            yield Fault((*at, "passages"), "uncited-passages", message)
        text = case.texts.get(source.cited[0].document) if source.cited else None
        for index, passage in enumerate(source.passages):
            if text:
                yield from refused(text, passage.quote, (*at, "passages", index, "quote"))


def refused(text: FrozenText, quote: Quote, at: Path) -> Iterator[Fault]:
    """Yield the fault for which a quote is refused, if any."""
    try:
        text.locate(quote.exact, quote.prefix, quote.suffix)
    except QuoteError as error:
        hint = _REMEDIES.get(error.code) or text.nearest(quote.exact)
        yield Fault(at, error.code, f"{error}, not '{_shortened(quote.exact)}'", hint)


def _shortened(words: str, length: int = 80) -> str:
    return words if len(words) <= length else f"{words[:length]}..."


def sections_hold_their_claims(case: Case) -> Iterator[Fault]:
    """A claim's first quote stands in the section that the claim names."""
    named = {claim.document for claim in case.record.claims} & case.texts.keys()
    documents = case.ids["documents"]
    bounds_in = {key: _bounds(documents[key], case.texts[key]) for key in named if key in documents}
    for claim in case.record.claims:
        bounds = bounds_in.get(claim.document)
        if bounds is None:
            continue
        at = ("claims", claim.id, "section")
        if claim.section not in bounds:
            message = (
                f"must be a section of the document ({', '.join(bounds)}), not '{claim.section}'"
            )
            yield Fault(at, "unknown-section", message)
            continue
        text, span = case.texts[claim.document], bounds[claim.section]
        try:
            first = text.locate(*_words(claim.quotes[0]))[0]
        except QuoteError:
            continue  # the quote's own rule reports it
        if span is not None and not span.start <= first.start < span.end:
            line = text.line_of(first.start)
            message = f"must be the section of its first quote, which stands on line {line}"
            yield Fault(at, "wrong-section", message)


def _bounds(document: Document, text: FrozenText) -> dict[str, Span | None]:
    """Return where each section stands; None for all where one does not begin as it says."""
    begins = [(item.id, *_words(item.begins)) for item in document.sections]
    try:
        found = sections(text, begins)
    except QuoteError:  # which a rule of its own reports
        return dict.fromkeys(item.id for item in document.sections)
    return {item.id: found[item.id] for item in document.sections}


def _words(quote: Quote) -> tuple[str, str | None, str | None]:
    return quote.exact, quote.prefix, quote.suffix
