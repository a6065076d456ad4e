"""Who, when and where: names, roles, titles, places and dates are the document's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import FramingKind
from factcheck.text.document import FrozenText, QuoteError, sections
from factcheck.text.writtendates import dates_in, is_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.record.dates import Period
    from factcheck.record.model import Claim, Document, Source, Speaker
    from factcheck.record.parts import Published, Quote
    from factcheck.rules.case import EntryCase
    from factcheck.text.document import Span
    from factcheck.text.paragraphs import Paragraph

_AROUND = (FramingKind.LETTERHEAD, FramingKind.SIGNATURE)
"""Where a document says of itself when it was issued."""


def speakers_are_named(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """The document names whoever is said to speak in it."""
    text = case.text(claim.document)
    speaker = case.find("speakers", claim.speaker) if claim.speaker else None
    if text and speaker and not _is_named(speaker, text):
        yield _unnamed(speaker, (*case.at, "speaker"))


def signers_are_named(document: Document, case: EntryCase) -> Iterator[Fault]:
    """The document names whoever is said to have signed it."""
    text = case.text(document.id)
    signer = case.find("speakers", document.signed_by) if document.signed_by else None
    if text and signer and not _is_named(signer, text):
        yield _unnamed(signer, (*case.at, "signed_by"))


def _unnamed(speaker: Speaker, at: tuple[str | int, ...]) -> Fault:
    message = f"must be a speaker whom the document names, not '{speaker.name}'"
    hint = "where the document writes the name otherwise, add that to the speaker's other_names"
    return Fault(at, "unnamed-speaker", message, hint)


def roles_stand_by_their_speakers(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A role is taken from the paragraph of the quote, or from one that names the speaker.

    The latter is in the section of the claim; of whoever signed the document, it may also be at
    the foot, where the role often has a paragraph of its own beside the name.
    """
    text, document = case.text(claim.document), case.find("documents", claim.document)
    if text is None or document is None or claim.role is None:
        return
    speaker = case.find("speakers", claim.speaker) if claim.speaker else None
    try:
        role = _spans(text, [claim.role])[0]
        quotes = _spans(text, claim.quotes)
        if _is_beside(text, role, quotes) or (
            speaker and _is_with_the_name(text, role, speaker, claim, document)
        ):
            return
    except QuoteError:
        return  # the rule on quotes reports it
    line = text.line_of(role.start)
    message = (
        f"must stand in the paragraph of the quote or of the speaker's name, not on line {line}"
    )
    hint = "quote the role that the document gives there, or leave it out"
    yield Fault((*case.at, "role"), "misplaced-role", message, hint)


def _is_beside(text: FrozenText, role: Span, quotes: Iterable[Span]) -> bool:
    """Return whether a role stands in a paragraph that a quote reaches."""
    paragraph = text.paragraph_at(role.start)
    return any(span.start < paragraph.end and span.end > paragraph.start for span in quotes)


def _is_with_the_name(
    text: FrozenText, role: Span, speaker: Speaker, claim: Claim, document: Document
) -> bool:
    paragraph = text.paragraph_at(role.start)
    if claim.speaker == document.signed_by:
        at = text.paragraphs.index(paragraph)
        return _is_named(speaker, _words(text, text.paragraphs[max(at - 1, 0) : at + 2]))
    span = sections(text, document.sections).get(claim.section)
    is_near = span is not None and span.start <= role.start < span.end
    return is_near and _is_named(speaker, _words(text, [paragraph]))


def documents_state_their_facts(document: Document, case: EntryCase) -> Iterator[Fault]:
    """A document's title, place and date are those that it states, as far as it states any."""
    text = case.text(document.id)
    if text is None:
        return
    if _has_title(document, text) and not text.names(document.title):
        hint = "give it in the document's words, or map a title of another text as 'attribution'"
        yield _unstated((*case.at, "title"), document.title, hint)
    if document.place and not text.names(document.place):
        hint = "give it as the document does, or leave it out"
        yield _unstated((*case.at, "place"), document.place, hint)
    around = "\n".join(item.quote.exact for item in document.framing if item.kind in _AROUND)
    is_dated = any(found.day for found in dates_in(around))
    if is_dated and not is_written(document.date, around, document.date.first.year):
        hint = "give the date that stands in its letterhead or signature"
        yield _unstated((*case.at, "date"), document.date, hint)


def _has_title(document: Document, text: FrozenText) -> bool:
    """Return whether words above the first section are named as a title; others are of articles."""
    titles = [item.quote for item in document.framing if item.kind is FramingKind.TITLE]
    try:
        start = _spans(text, [document.sections[0].begins])[0].start
        return any(span.start < start for span in _spans(text, titles))
    except QuoteError:
        return False  # the rule on quotes reports it


def cited_facts_are_stated(source: Source, case: EntryCase) -> Iterator[Fault]:
    """What is known of a source from a document stands in a paragraph that cites the source."""
    citing = [(case.text(item.document), item.quote) for item in source.cited]
    documents = [case.find("documents", item.document) for item in source.cited]
    if None in documents or any(text is None for text, _ in citing):
        return  # of a document that cannot be read nothing can be told
    try:
        words = FrozenText(" ".join(_citing(text, quote) for text, quote in citing if text))
    except QuoteError:
        return  # the rule on quotes reports it
    years = [document.date.first.year for document in documents]
    for index, field in enumerate(source.stated_by_document):
        for value in _unstated_values(source, field, words, years):
            hint = "give it in the words there, or take the field out of stated_by_document"
            yield _unstated((*case.at, "stated_by_document", index), value, hint)


def _citing(text: FrozenText, quote: Quote) -> str:
    return _words(text, [text.paragraph_at(span.start) for span in _spans(text, [quote])]).raw


def _unstated_values(
    source: Source, field: str, words: FrozenText, years: list[int]
) -> Iterator[object]:
    """Yield each value of a field that does not stand in some words."""
    if field == "published":
        yield from _unstated_day(source.published, words.raw, years)
    elif field == "authors":
        yield from (name for name in source.authors if not words.names(name))
    elif source.title and not words.names(source.title):
        yield source.title
    if not getattr(source, field):
        yield f"no {field}"


def _unstated_day(published: Published | None, words: str, years: list[int]) -> Iterator[Period]:
    """Yield a day that is not written in some words, unless it was worked out from them."""
    if published is None or published.inferred:
        return
    if not any(is_written(published.date, words, year) for year in years):
        yield published.date


def _unstated(at: tuple[str | int, ...], value: object, hint: str) -> Fault:
    message = f"must be what the document states, not '{value}'"
    return Fault(at, "unstated-fact", message, hint)


def _is_named(speaker: Speaker, text: FrozenText) -> bool:
    return any(text.names(name) for name in (speaker.name, *speaker.other_names))


def _words(text: FrozenText, paragraphs: Iterable[Paragraph]) -> FrozenText:
    return FrozenText(" ".join(text.raw[item.start : item.end] for item in paragraphs))


def _spans(text: FrozenText, quotes: Iterable[Quote]) -> list[Span]:
    return [span for quote in quotes for span in text.place(quote)]
