"""Coverage: every word of a document is in a claim's quote or named as framing."""

from __future__ import annotations

from itertools import chain
from textwrap import shorten
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.case import spans
from factcheck.text.document import Span, cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import RecordCase
    from factcheck.text.document import FrozenText

_SHOWN = 80
"""Characters of a run of words that a message shows."""


def every_word_is_mapped(case: RecordCase) -> Iterator[Fault]:
    """No word of a document is left unaccounted for; broken claims are mended first."""
    if case.broken.get("claims"):
        return
    for document_id, document in case.entries("documents").items():
        text, quoted = case.texts.get(document_id), case.quoted.get(document_id)
        if text is None or quoted is None:
            continue
        framing = spans(text, (item.quote for item in document.framing))
        if framing is not None:
            yield from _unmapped_words(document_id, text, [*chain(*quoted.values()), *framing])


def _unmapped_words(document_id: str, text: FrozenText, mapped: list[Span]) -> Iterator[Fault]:
    """Yield a fault for each run of words of a document that lies in none of the spans."""
    for run in unmapped(text, mapped):
        # No more is looked at than can be shown: a run may be as long as the document.
        first = [word[: _SHOWN + 1] for word in text.raw[run.start : run.end].split()[: _SHOWN + 1]]
        words = shorten(" ".join(first), _SHOWN, placeholder=" ...")
        message = f"must map every word; line {text.line_of(run.start)} has '{words}'"
        hint = "quote it in a claim, or name it under framing with a word why"
        yield Fault(("documents", document_id, "framing"), "unmapped-words", message, hint)


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
