"""Verdicts: each has the grounds that its value calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.citing import references
from factcheck.problems import Fault, Severity
from factcheck.sides import independent_origins, is_same_side
from factcheck.vocabulary import Attribution, Located, Rating, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Source
    from factcheck.rules.case import EntryCase

Path = tuple[str | int, ...]

_NEEDED = {
    Rating.SUPPORTED: {Stance.SUPPORTS},
    Rating.PARTLY_SUPPORTED: {Stance.SUPPORTS},
    Rating.DISPUTED: {Stance.SUPPORTS, Stance.CONTRADICTS},
    Rating.CONTRADICTED: {Stance.CONTRADICTS},
}
_INDEPENDENT = {Rating.SUPPORTED, Rating.PARTLY_SUPPORTED, Rating.CONTRADICTED}
"""These say that there is evidence by others than the claim's own side."""


def sourced_claims_are_attributed(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A claim that cites a source says whether the source says so; one that cites none does not."""
    if claim.source is not None and claim.attribution is None:
        message = "must have an attribution, as it names a source"
        yield Fault((*case.at, "source"), "missing-attribution", message)
    if claim.source is None and claim.attribution is not None:
        message = "must have a source to be attributed to"
        yield Fault((*case.at, "attribution"), "missing-source", message)


def no_source_cited_is_not_typed(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """`no-source-cited` is what a claim without a source gets; it is never written."""
    for step in ("said", "carried") if claim.attribution else ():
        finding = getattr(claim.attribution, step)
        if finding and finding.verdict is Attribution.NO_SOURCE_CITED:
            at = (*case.at, "attribution", step, "verdict")
            message = "must be a finding on a source, not 'no-source-cited'"
            yield Fault(at, "typed-no-source-cited", message, "leave out source and attribution")


def attributions_agree_with_the_search(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """What is found on a step from speaker to document fits what became of the cited source."""
    source = case.find("sources", claim.source) if claim.source else None
    if source is None or claim.attribution is None:
        return
    for step in ("said", "carried"):
        finding = getattr(claim.attribution, step)
        if finding is not None:
            at = (*case.at, "attribution", step, "verdict")
            yield from _unlike_the_search(finding.verdict, source, at)


def passages_agree_with_the_search(source: Source, case: EntryCase) -> Iterator[Fault]:
    """What is found on a passage fits what became of its source."""
    for index, passage in enumerate(source.passages):
        at = (*case.at, "passages", index, "found")
        yield from _unlike_the_search(passage.found, source, at)


def _unlike_the_search(verdict: Attribution, source: Source, at: Path) -> Iterator[Fault]:
    """Yield the fault of a verdict that says otherwise than the source whether it was found."""
    was_found = source.located is not Located.NO
    if verdict is Attribution.SOURCE_NOT_FOUND and was_found:
        message = f"must be a finding on '{source.id}', which was found, not '{verdict}'"
        hint = f"'{Attribution.PASSAGE_NOT_SEEN}' where the words are not in the part that was read"
        yield Fault(at, "found-source", message, hint)
    if verdict not in {Attribution.SOURCE_NOT_FOUND, Attribution.NO_SOURCE_CITED} and not was_found:
        missing = Attribution.SOURCE_NOT_FOUND
        message = f"must be '{missing}', as '{source.id}' was not found, not '{verdict}'"
        hint = "say in the note what another report has of the words"
        yield Fault(at, "unfound-source", message, hint)


def ratings_have_their_evidence(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A rating that leans to a side lists evidence on that side."""
    if claim.review is None:
        return
    stances = {item.stance for item in claim.evidence}
    missing = _NEEDED.get(claim.review.rating, set()) - stances
    for stance in sorted(missing):
        message = f"must have evidence whose stance is '{stance}'"
        yield Fault((*case.at, "review", "rating"), "missing-evidence", message)


def evidence_is_listed_once(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A source is listed once for each stance among a claim's evidence."""
    seen = set()
    for index, item in enumerate(claim.evidence):
        if (item.source, item.stance) in seen:
            at = (*case.at, "evidence", index, "source")
            message = f"must be listed once as '{item.stance}', not twice: '{item.source}'"
            yield Fault(at, "duplicate-evidence", message)
        seen.add((item.source, item.stance))


def ratings_rest_on_evidence(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """Only what nobody assessed, what cannot be checked and what found no evidence has none."""
    without = {Rating.NOT_ASSESSED, Rating.NOT_CHECKABLE, Rating.UNCONFIRMED}
    if claim.review and claim.review.rating not in without and not claim.evidence:
        at = (*case.at, "review", "rating")
        yield Fault(at, "missing-evidence", "must rest on evidence, and none is listed")


def ratings_rest_on_another_side(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A rating for or against a claim rests on an item that is not from the claim's own side."""
    if claim.review is None or claim.withdrawn or claim.review.rating not in _INDEPENDENT:
        return
    if not _sources_are_read(claim, case):
        return
    (needed,) = _NEEDED[claim.review.rating]
    items = [item for item in claim.evidence if item.stance is needed]
    if items and all(is_same_side(case.linked, claim, item) for item in items):
        message = (
            f"must rest on '{needed}' evidence by others than the claim's own side: its speaker, "
            "their offices, the document's issuer or the outlet cited for it"
        )
        hint = f"add independent evidence, or rate it '{Rating.UNCONFIRMED}'"
        yield Fault((*case.at, "review", "rating"), "same-side-only", message, hint)


def strong_ratings_have_two_publishers(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A rating beyond `lacks-context` rests on two publishers, or says why one is enough.

    Only evidence for the rating that is not from the claim's own side is counted, and reports that
    go back to one report count as one.
    """
    if claim.review is None or claim.withdrawn or not _sources_are_read(claim, case):
        return
    needed = _NEEDED.get(claim.review.rating, set())
    is_single = len(independent_origins(case.linked, claim, needed)) == 1
    reason = claim.review.single_publisher
    if is_single and reason is None:
        message = "must rest on two independent publishers, as one may be mistaken"
        hint = "add evidence, or say in single_publisher why one is enough"
        at = (*case.at, "review", "rating")
        yield Fault(at, "single-publisher", message, hint, Severity.WARNING)
    if reason is not None and not is_single:
        message = "must be left out, as the rating does not rest on one independent publisher"
        yield Fault((*case.at, "review", "single_publisher"), "needless-exception", message)


def _sources_are_read(claim: Claim, case: EntryCase) -> bool:
    """Tell whether all evidence can be judged: one item may be of a source that is broken."""
    return all(case.find("sources", item.source) is not None for item in claim.evidence)


def reviews_cite_their_evidence(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A review speaks of every item of evidence, and of no source that is not among them."""
    if claim.review is None:
        return
    cited = {name for name in references(claim.review.body or "") if case.known("sources", name)}
    listed = {item.source for item in claim.evidence}
    at = (*case.at, "review", "body")
    for source in sorted(listed - cited):
        message = f"must cite the evidence '{source}'"
        yield Fault(at, "uncited-evidence", message, f"[words](@{source})", Severity.WARNING)
    for source in sorted(cited - listed):
        message = f"must list '{source}', which it cites, as evidence"
        yield Fault(at, "unlisted-evidence", message, "", Severity.WARNING)
