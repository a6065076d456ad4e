"""Who, when and where: names, roles, titles, places and dates are the document's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, Path
from factcheck.record.vocabulary import FramingKind
from factcheck.rules.case import section_at, spans
from factcheck.text.document import FrozenText
from factcheck.text.writtendates import dates_in, is_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.record.model import Claim, Document, Source, Speaker
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.document import Span
    from factcheck.text.paragraphs import Paragraph

_AROUND = (FramingKind.LETTERHEAD, FramingKind.SIGNATURE)
"""Where a document says of itself when it was issued."""


def speakers_are_named(claim: Claim, case: EntryCase) -> Faults:
    """The document names whoever is said to speak in it."""
    yield from _unnamed(claim.speaker, case.text(claim.document), ("speaker",), case)


def signers_are_named(document: Document, case: EntryCase) -> Faults:
    """The document names whoever is said to have signed it."""
    yield from _unnamed(document.signed_by, case.text(document.id), ("signed_by",), case)


def _unnamed(name: str | None, text: FrozenText | None, at: Path, case: EntryCase) -> Faults:
    speaker = case.find("speakers", name)
    if text and speaker and not _is_named(speaker, text):
        message = f"must be a speaker whom the document names, not '{speaker.name}'"
        hint = "where the document writes the name otherwise, add that to the speaker's other_names"
        yield Fault(at, "unnamed-speaker", message, hint)


def roles_stand_by_their_speakers(claim: Claim, case: EntryCase) -> Faults:
    """A role is taken from the paragraph of the quote, or from one that names the speaker.

    The latter is in the section of the claim; of whoever signed the document, it may also be at
    the foot, where the role often has a paragraph of its own beside the name.
    """
    text, document = case.text(claim.document), case.find("documents", claim.document)
    if text is None or document is None or claim.role is None:
        return
    role, quotes = spans(text, [claim.role]), spans(text, claim.quotes)
    begins = spans(text, [section.begins for section in document.sections])
    if role is None or quotes is None or begins is None or _is_beside(text, role[0], quotes):
        return  # where one does not stand, the rule on quotes reports it
    speaker = case.find("speakers", claim.speaker)
    if speaker and _is_with_the_name(text, role[0], speaker, claim, document):
        return
    line = text.line_of(role[0].start)
    message = (
        f"must stand in the paragraph of the quote or of the speaker's name, not on line {line}"
    )
    hint = "quote the role that the document gives there, or leave it out"
    yield Fault(("role",), "misplaced-role", message, hint)


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
    is_near = section_at(text, document, role.start) == claim.section
    return is_near and _is_named(speaker, _words(text, [paragraph]))


def documents_state_their_facts(document: Document, case: EntryCase) -> Faults:
    """A document's title, place and date are those that it states, as far as it states any."""
    text = case.text(document.id)
    if text is None:
        return
    if _has_title(document, text) and not text.names(document.title):
        hint = "give it in the document's words, or map a title of another text as 'attribution'"
        yield _unstated(("title",), document.title, hint)
    if document.place and not text.names(document.place):
        hint = "give it as the document does, or leave it out"
        yield _unstated(("place",), document.place, hint)
    around = "\n".join(item.quote.exact for item in document.framing if item.kind in _AROUND)
    is_dated = any(found.day for found in dates_in(around))
    if is_dated and not is_written(document.date, around, document.date.first.year):
        hint = "give the date that stands in its letterhead or signature"
        yield _unstated(("date",), document.date, hint)


def _has_title(document: Document, text: FrozenText) -> bool:
    """Return whether words above the first section are named as a title; others are of articles."""
    titles = [item.quote for item in document.framing if item.kind is FramingKind.TITLE]
    first = spans(text, [document.sections[0].begins])
    return first is not None and any(
        span.start < first[0].start for span in spans(text, titles) or ()
    )


def cited_facts_are_stated(source: Source, case: EntryCase) -> Faults:
    """What is known of a source from a document stands in a paragraph that cites the source."""
    years, words = [], []
    for item in source.cited:
        text, document = case.text(item.document), case.find("documents", item.document)
        found = spans(text, [item.quote]) if text else None
        if text is None or document is None or found is None:
            return  # of a document that cannot be read nothing can be told
        words.append(_words(text, [text.paragraph_at(span.start) for span in found]).raw)
        years.append(document.date.first.year)
    paragraphs = FrozenText(" ".join(words))
    for index, field in enumerate(source.stated_by_document):
        for value in _unstated_values(source, field, paragraphs, years):
            hint = "give it in the words there, or take the field out of stated_by_document"
            yield _unstated(("stated_by_document", index), value, hint)


def _unstated_values(
    source: Source, field: str, words: FrozenText, years: list[int]
) -> Iterator[object]:
    """Yield each value of a field that does not stand in some words; an inferred day need not."""
    value = getattr(source, field)
    if not value:
        yield f"no {field}"
    elif field == "published":
        is_there = any(is_written(value.date, words.raw, year) for year in years)
        if not is_there and not value.inferred:
            yield value.date
    else:
        yield from (
            name for name in (value if field == "authors" else [value]) if not words.names(name)
        )


def _unstated(at: Path, value: object, hint: str) -> Fault:
    message = f"must be what the document states, not '{value}'"
    return Fault(at, "unstated-fact", message, hint)


def _is_named(speaker: Speaker, text: FrozenText) -> bool:
    return any(text.names(name) for name in (speaker.name, *speaker.other_names))


def _words(text: FrozenText, paragraphs: Iterable[Paragraph]) -> FrozenText:
    return FrozenText(" ".join(text.raw[item.start : item.end] for item in paragraphs))
