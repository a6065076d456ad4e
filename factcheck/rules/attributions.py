"""Attributions: what is found on each step from speaker to document fits the cited source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault, Path, Severity
from factcheck.record.vocabulary import Attribution, Located
from factcheck.rules.case import spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim, Source
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.document import Span


_ORDER = tuple(Attribution)


def sourced_claims_are_attributed(claim: Claim, case: EntryCase) -> Faults:
    """A claim that cites a source says whether the source says so; one that cites none does not."""
    if claim.source is not None and claim.attribution is None:
        message = "must have an attribution, as it names a source"
        yield Fault(("source",), "missing-attribution", message)
    if claim.source is None and claim.attribution is not None:
        message = "must have a source to be attributed to"
        yield Fault(("attribution",), "missing-source", message)


def no_source_cited_is_not_typed(claim: Claim, case: EntryCase) -> Faults:
    """`no-source-cited` is what a claim without a source gets; it is never written."""
    for at, verdict in _findings(claim):
        if verdict is Attribution.NO_SOURCE_CITED:
            message = "must be a finding on a source, not 'no-source-cited'"
            yield Fault(at, "typed-no-source-cited", message, "leave out source and attribution")


def speakers_have_a_step_of_their_own(claim: Claim, case: EntryCase) -> Faults:
    """Of words that a source has from a speaker, it is also found whether they said so there.

    The speaker who wrote the source is quoted by nobody.
    """
    source = case.find("sources", claim.source)
    if source is None or claim.attribution is None:
        return
    if claim.speaker is None and claim.attribution.said:
        message = "must be left out, as the claim names no speaker"
        hint = "or name the speaker"
        at = ("attribution", "said")
        yield Fault(at, "needless-step", message, hint, Severity.WARNING)
    speaker = case.find("speakers", claim.speaker)
    if speaker and not claim.attribution.said and speaker.name not in source.authors:
        message = (
            f"must have a finding in said: does '{source.id}' say that {speaker.name} said so?"
        )
        hint = "add said: {verdict, note}, or name the speaker among the source's authors"
        yield Fault(("attribution",), "missing-step", message, hint, Severity.WARNING)


def attributions_agree_with_the_search(claim: Claim, case: EntryCase) -> Faults:
    """What is found on a step from speaker to document fits what became of the cited source."""
    source = case.find("sources", claim.source)
    if source is None or claim.attribution is None:
        return
    for at, verdict in _findings(claim):
        yield from _unlike_the_search(verdict, source, at)
    listed = claim.attribution.differences
    is_needed = any(verdict is Attribution.DIFFERS for _, verdict in _findings(claim))
    if is_needed and not (listed or source.differences):
        message = "must list in differences how the words differ"
        hint = "quote both wordings in each item"
        yield Fault(("attribution",), "missing-differences", message, hint)
    if listed and not is_needed:
        message, hint = "must be left out, as no step is 'differs'", "or change the verdict"
        yield Fault(("attribution", "differences"), "needless-differences", message, hint)


def passages_agree_with_the_search(source: Source, case: EntryCase) -> Faults:
    """What is found on a passage fits what became of its source."""
    for index, passage in enumerate(source.passages):
        at = ("passages", index, "found")
        yield from _unlike_the_search(passage.found, source, at)
        if passage.found is Attribution.DIFFERS and not (passage.note or source.differences):
            message = "must say in its note how the words differ"
            hint = "or list it in the source's differences"
            yield Fault(at, "missing-differences", message, hint)
    if source.located is Located.NO and (source.copies or source.archived):
        message = "must be 'copy' or 'original', as a copy of the source is listed, not 'no'"
        hint = "pages on the same matter are listed in see_also"
        yield Fault(("located",), "found-source", message, hint)


def _findings(claim: Claim) -> Iterator[tuple[Path, Attribution]]:
    """Yield what was found on each step, with its path."""
    for step in ("said", "carried"):
        if finding := getattr(claim.attribution, step, None):
            yield ("attribution", step, "verdict"), finding.verdict


def _unlike_the_search(verdict: Attribution, source: Source, at: Path) -> Faults:
    """Yield the fault of a verdict that says otherwise than the source whether it was found."""
    missing, was_found = Attribution.SOURCE_NOT_FOUND, source.located is not Located.NO
    if verdict is missing and was_found:
        message = f"must be a finding on '{source.id}', which was found, not '{verdict}'"
        hint = f"'{Attribution.PASSAGE_NOT_SEEN}' where the words are not in the part that was read"
        yield Fault(at, "found-source", message, hint)
    if verdict not in {missing, Attribution.NO_SOURCE_CITED} and not was_found:
        message = f"must be '{missing}', as '{source.id}' was not found, not '{verdict}'"
        hint = "say in the note what another report has of the words"
        yield Fault(at, "unfound-source", message, hint)


def attributions_agree_with_the_passages(claim: Claim, case: EntryCase) -> Faults:
    """What is found on a claim's words is what its source says was found on the same words."""
    source = case.find("sources", claim.source)
    text = case.text(claim.document)
    if source is None or text is None or claim.attribution is None or not source.passages:
        return
    if not source.cited or source.cited[0].document != claim.document:
        return  # its passages stand in another document
    ours = spans(text, claim.quotes)
    theirs = [(spans(text, [item.quote]), item.found) for item in source.passages]
    if ours is None or any(place is None for place, _ in theirs):
        return  # the rule on quotes reports it
    met = [(place, found) for place, found in theirs if place and _meet(ours, place)]
    verdict = claim.attribution.carried.verdict
    weakest = max((found for _, found in met), key=_ORDER.index, default=verdict)
    is_stronger = _ORDER.index(verdict) < _ORDER.index(weakest)
    is_covered = _cover(ours, [span for place, _ in met for span in place])
    if is_stronger or (is_covered and verdict is not weakest):
        at = ("attribution", "carried", "verdict")
        message = f"must be '{weakest}', as '{source.id}' has for these words, not '{verdict}'"
        hint = "change the one that is wrong: the verdict here or found in the source's passages"
        yield Fault(at, "unlike-passage", message, hint)


def _meet(ours: list[Span], theirs: list[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in ours for b in theirs)


def _cover(ours: list[Span], theirs: list[Span]) -> bool:
    """Return whether each of our spans lies in one of theirs."""
    return all(any(b.start <= a.start and a.end <= b.end for b in theirs) for a in ours)
