"""Overlaps: a second claim on the same words is noticed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.rules.case import RecordCase
    from factcheck.text.document import Span


def claims_have_words_of_their_own(case: RecordCase) -> Iterator[Fault]:
    """No two claims quote the same words; one whose words lie within another's is related to it.

    A withdrawn claim leaves its words to those that take its place.
    """
    claims = case.entries("claims")
    for quoted in case.quoted.values():
        first: dict[tuple[Span, ...], str] = {}
        for claim, spans in (quoted or {}).items():
            if claims[claim].withdrawn:
                continue
            other = first.setdefault(tuple(sorted(set(spans))), claim)
            if other != claim:
                message = f"must not be the words that '{other}' quotes already"
                hint = "quote of the sentence what each claim is about, or make them one claim"
                at = ("claims", claim, "quotes")
                yield Fault(at, "duplicate-claim", message, hint, Severity.WARNING)
        for inner, outer in sorted(_contained({claim: spans for spans, claim in first.items()})):
            if not _are_related(case, inner, outer):
                message = f"must not lie within those of '{outer}', or be related to it"
                hint = "add related, such as part-of, or quote the words of each alone"
                at = ("claims", inner, "quotes")
                yield Fault(at, "overlapping-claims", message, hint, Severity.WARNING)


def _are_related(case: RecordCase, claim: str, other: str) -> bool:
    named = {name for key in (claim, other) for _, name in case.related[key]}
    return claim in named or other in named


def _contained(quoted: Mapping[str, tuple[Span, ...]]) -> set[tuple[str, str]]:
    """Return (claim, other) where every span of a claim lies in a span of the other."""
    lying: dict[tuple[str, str], set[Span]] = defaultdict(set)
    spans = sorted(
        ((span, claim) for claim, found in quoted.items() for span in found),
        key=lambda item: (item[0].start, -item[0].end),
    )
    begun: list[tuple[Span, str]] = []
    for span, claim in spans:
        begun = [item for item in begun if item[0].end > span.start]
        for other_span, other in begun:
            if other != claim and other_span.end >= span.end:
                lying[claim, other].add(span)
                if other_span == span:
                    lying[other, claim].add(span)
        begun.append((span, claim))
    return {pair for pair, found in lying.items() if len(found) == len(quoted[pair[0]])}
