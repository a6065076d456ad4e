"""Coverage: each word of a document is in the quotes of one claim, or named as framing."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from textwrap import shorten
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, Severity
from factcheck.rules.case import spans
from factcheck.text.document import Span, cover

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.rules.case import Case, Faults
    from factcheck.text.document import FrozenText

_SHOWN = 80
"""Characters of a run of words that a message shows."""


def every_word_is_mapped(case: Case) -> Faults:
    """No word of a document is left unaccounted for; broken claims are mended first."""
    if case.broken.get("claims"):
        return
    for document_id, quoted in case.quoted.items():
        document, text = case.entries["documents"][document_id], case.texts[document_id]
        framing = spans(text, (item.quote for item in document.framing))
        if framing is None:
            continue  # the rule on quotes reports it
        for run in unmapped(text, [*chain(*quoted.values()), *framing]):
            message = (
                f"must map every word; line {text.line_of(run.start)} has '{_shown(text, run)}'"
            )
            hint = "quote it in a claim, or name it under framing with a word why"
            yield Fault(("documents", document_id, "framing"), "unmapped-words", message, hint)


def _shown(text: FrozenText, run: Span) -> str:
    """Return the first words of a run; no more is read, as it may be as long as the document."""
    first = [word[: _SHOWN + 1] for word in text.raw[run.start : run.end].split()[: _SHOWN + 1]]
    return shorten(" ".join(first), _SHOWN, placeholder=" ...")


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


def claims_have_words_of_their_own(case: Case) -> Faults:
    """No two claims quote the same words; one whose words lie within another's is related to it.

    A withdrawn claim leaves its words to those that take its place.
    """
    claims = case.entries["claims"]
    for quoted in case.quoted.values():
        first: dict[tuple[Span, ...], str] = {}
        for claim, found in quoted.items():
            if claims[claim].withdrawn:
                continue
            other = first.setdefault(tuple(sorted(set(found))), claim)
            if other != claim:
                message = f"must not be the words that '{other}' quotes already"
                hint = "quote of the sentence what each claim is about, or make them one claim"
                at = ("claims", claim, "quotes")
                yield Fault(at, "duplicate-claim", message, hint, Severity.WARNING)
        for inner, outer in sorted(_contained({claim: found for found, claim in first.items()})):
            related = {
                (name, item.claim) for name in (inner, outer) for item in claims[name].related
            }
            if related.isdisjoint({(inner, outer), (outer, inner)}):
                message = f"must not lie within those of '{outer}', or be related to it"
                hint = "add related, such as part-of, or quote the words of each alone"
                at = ("claims", inner, "quotes")
                yield Fault(at, "overlapping-claims", message, hint, Severity.WARNING)


def _contained(quoted: Mapping[str, tuple[Span, ...]]) -> Iterator[tuple[str, str]]:
    """Yield (claim, other) where every span of a claim lies in a span of the other."""
    lying: dict[tuple[str, str], set[Span]] = defaultdict(set)
    ordered = sorted(
        ((span, claim) for claim, found in quoted.items() for span in found),
        key=lambda item: (item[0].start, -item[0].end),
    )
    begun: list[tuple[Span, str]] = []
    for span, claim in ordered:
        begun = [item for item in begun if item[0].end > span.start]
        for other_span, other in begun:
            if other != claim and other_span.end >= span.end:
                lying[claim, other].add(span)
                if other_span == span:
                    lying[other, claim].add(span)
        begun.append((span, claim))
    return (pair for pair, found in lying.items() if len(found) == len(quoted[pair[0]]))
