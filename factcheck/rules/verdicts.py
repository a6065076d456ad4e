"""Verdicts: each has the grounds that its value calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.citing import references
from factcheck.problems import Fault, Severity
from factcheck.vocabulary import Attribution, Rating, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim
    from factcheck.rules.case import EntryCase

_NEEDED = {
    Rating.SUPPORTED: {Stance.SUPPORTS},
    Rating.PARTLY_SUPPORTED: {Stance.SUPPORTS},
    Rating.DISPUTED: {Stance.SUPPORTS, Stance.CONTRADICTS},
    Rating.CONTRADICTED: {Stance.CONTRADICTS},
}


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
    for hop in ("said", "carried") if claim.attribution else ():
        finding = getattr(claim.attribution, hop)
        if finding and finding.verdict is Attribution.NO_SOURCE_CITED:
            at = (*case.at, "attribution", hop, "verdict")
            message = "must be a finding on a source, not 'no-source-cited'"
            yield Fault(at, "typed-no-source-cited", message, "leave out source and attribution")


def ratings_have_their_evidence(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A rating that leans to a side lists evidence on that side."""
    if claim.review is None:
        return
    stances = {item.stance for item in claim.evidence}
    missing = _NEEDED.get(claim.review.rating, set()) - stances
    for stance in sorted(missing):
        message = f"must be borne out by evidence whose stance is '{stance}'"
        yield Fault((*case.at, "review", "rating"), "missing-evidence", message)


def evidence_is_listed_once(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A source stands once for each stance among a claim's evidence."""
    seen = set()
    for index, item in enumerate(claim.evidence):
        if (item.source, item.stance) in seen:
            at = (*case.at, "evidence", index, "source")
            message = f"must stand once as '{item.stance}', not twice: '{item.source}'"
            yield Fault(at, "duplicate-evidence", message)
        seen.add((item.source, item.stance))


def ratings_rest_on_evidence(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """Only what nobody assessed, what cannot be checked and what found no evidence has none."""
    without = {Rating.NOT_ASSESSED, Rating.NOT_CHECKABLE, Rating.UNCONFIRMED}
    if claim.review and claim.review.rating not in without and not claim.evidence:
        at = (*case.at, "review", "rating")
        yield Fault(at, "missing-evidence", "must rest on evidence, and none is listed")


def strong_ratings_have_two_publishers(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A rating beyond `lacks-context` rests on two publishers, or says why one is enough."""
    if claim.review is None or claim.withdrawn:
        return
    sources = [case.find("sources", item.source) for item in claim.evidence]
    if None in sources:
        return  # one that could not be read may be the second publisher's
    publishers = {source.outlet or source.issuer for source in sources}
    is_single = claim.review.rating in _NEEDED and len(publishers) == 1
    reason = claim.review.single_publisher
    if is_single and reason is None:
        message = "must rest on two publishers, as one may be mistaken or relay one party"
        hint = "add evidence, or say in single_publisher why one is enough"
        at = (*case.at, "review", "rating")
        yield Fault(at, "single-publisher", message, hint, Severity.WARNING)
    if reason is not None and not is_single:
        message = "must be left out, as the rating does not rest on one publisher"
        yield Fault((*case.at, "review", "single_publisher"), "needless-exception", message)


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
