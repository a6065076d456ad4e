"""Framing: only what makes no checkable statement, and never a document as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import FramingKind
from factcheck.rules.case import spans
from factcheck.rules.said import NAMING, without_dates
from factcheck.rules.sense import turns
from factcheck.rules.words import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.record.model import Document
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.document import Span

LONGEST: Mapping[FramingKind, int] = {
    FramingKind.LETTERHEAD: 30,
    FramingKind.TITLE: 30,
    FramingKind.HEADING: 20,
    FramingKind.ATTRIBUTION: 40,
    FramingKind.PURPOSE: 45,
    FramingKind.LINK: 12,
    FramingKind.SIGNATURE: 20,
}
"""Words that framing of each kind may have at most."""
AROUND = frozenset({FramingKind.LETTERHEAD, FramingKind.TITLE, FramingKind.SIGNATURE})
"""Kinds that stand around the text, of which a short document may have more than text."""
MOST_WITHIN, MOST = 1 / 2, 3 / 4
"""Shares of a document's words that framing within the text, and all framing, may have."""
_ITEM = r"^\W*\d+(?:\.\d+)*[.)](?=\s)"
_NO_FIGURE = re.compile(f"{NAMING}|{_ITEM}", re.IGNORECASE)
"""Digits that state nothing: numbers that name something, and numbers of sections."""
_OPENING = re.compile('["“„«»‹›‘「『《]')
"""After one of these a title is that of an article, which may deny something."""
_DENYING = frozenset({Kind.NEGATION, Kind.DENIAL})
_DIGITS = re.compile(r"\d[\d.,]*")


def framing_is_framing(document: Document, case: EntryCase) -> Faults:
    """Framing is short for its kind, has no figure and denies nothing."""
    text = case.text(document.id)
    if text is None:
        return
    words, named = text.words, defaultdict[FramingKind, set[int]](set)
    for index, framing in enumerate(document.framing):
        found = spans(text, [framing.quote]) or []  # else the rule on quotes reports it
        places = {place for span in found for place in _places(words, span)}
        named[framing.kind] |= places
        for message in _faults(text.raw, framing.kind, found, len(places), document.language):
            at = ("framing", index, "quote")
            yield Fault(at, "bad-framing", message, "quote the words in a claim")
    yield from _shares(named, len(words))


def _places(words: Sequence[tuple[int, int]], span: Span) -> range:
    """Return which of a document's words a span holds."""
    return range(*(bisect_left(words, (place, 0)) for place in span))


def _faults(
    raw: str, kind: FramingKind, found: list[Span], count: int, language: str
) -> Iterator[str]:
    if count > LONGEST[kind]:
        yield f"must have at most {LONGEST[kind]} words as {kind.label.lower()}, not {count}"
    for span in found:
        if figure := _DIGITS.search(_NO_FIGURE.sub(" ", without_dates(raw[span.start : span.end]))):
            yield f"must hold no figure, not '{figure[0]}'"
        for turn in turns(raw, *span, language):
            is_named = kind is FramingKind.TITLE and _OPENING.search(raw, span.start, turn.start)
            if turn.kind in _DENYING and not is_named:
                yield f"must hold no word of {turn.kind}, not '{turn.word}'"
                break


def _shares(named: Mapping[FramingKind, set[int]], total: int) -> Faults:
    """Yield the fault of a document of which too much is framing."""
    within = set().union(*(places for kind, places in named.items() if kind not in AROUND))
    whole = set().union(*named.values())
    for places, most, share in ((within, MOST_WITHIN, "half"), (whole, MOST, "three quarters")):
        if len(places) > most * total:
            message = f"must be at most {share} of the words, not {len(places)} of {total}"
            hint = "quote in claims what the document states"
            yield Fault(("framing",), "bad-framing", message, hint)
            return
