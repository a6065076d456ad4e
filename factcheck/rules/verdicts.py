"""Verdicts: each has the grounds that its value calls for, by the tables in `grounds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.citing import references
from factcheck.record.problems import Fault, Severity
from factcheck.record.vocabulary import Located, Rating, Stance, Weight
from factcheck.rules.grounds import RATING_GROUNDS
from factcheck.rules.sides import independent_origins, is_same_side

if TYPE_CHECKING:
    from factcheck.record.model import Claim
    from factcheck.record.parts import Evidence, Review
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.rules.grounds import RatingGrounds

_STRENGTH = {None: 0, Weight.WEAK: 1, Weight.MEDIUM: 2, Weight.STRONG: 3}


def ratings_agree_with_their_grounds(claim: Claim, case: EntryCase) -> Faults:
    """A rating has the evidence that it needs, and none that it excludes."""
    if claim.review is None or claim.withdrawn:
        return
    if any(case.find("sources", item.source) is None for item in claim.evidence):
        return  # an item may be of a source that is broken, which its own rule reports
    rated = _Rated(claim, claim.review, case)
    yield from rated.missing()
    yield from rated.excluded()
    yield from rated.outweighed()
    yield from rated.lonely()


class _Rated:
    """A claim's rating beside its evidence, of which withdrawn sources are left out."""

    def __init__(self, claim: Claim, review: Review, case: EntryCase) -> None:
        self.claim, self.case, self.review = claim, case, review
        self.rating: Rating = review.rating
        self.grounds: RatingGrounds = RATING_GROUNDS[self.rating]
        self.at = ("review", "rating")
        self.evidence = [
            item for item in claim.evidence if not case.find("sources", item.source).withdrawn
        ]

    def of(self, *stances: Stance) -> list[Evidence]:
        return [item for item in self.evidence if item.stance in stances]

    def is_own(self, item: Evidence) -> bool:
        return is_same_side(self.case, self.claim, item)

    def weight(self, item: Evidence) -> Weight | None:
        weight: Weight | None = self.case.find("sources", item.source).weight
        return item.weight or weight

    def missing(self) -> Faults:
        """Yield each stance that the rating needs and that no evidence has."""
        for stance in self.grounds.needs:
            if not self.of(stance):
                message = f"must have evidence whose stance is '{stance}', to be '{self.rating}'"
                yield Fault(self.at, "missing-evidence", message, "list it, or change the rating")
        if self.claim.kind in self.grounds.not_of:
            message = f"must be a rating that a {self.claim.kind} can have, not '{self.rating}'"
            yield Fault(self.at, "unsuitable-rating", message, "change the rating or the kind")

    def excluded(self) -> Faults:
        """Yield each item of evidence that the rating excludes."""
        for item in self.of(*self.grounds.excludes):
            is_spared = self.grounds.weak_is_allowed and self.weight(item) is Weight.WEAK
            if is_spared or (item.stance is Stance.SUPPORTS and self.is_own(item)):
                continue
            at = ("evidence", self.claim.evidence.index(item), "stance")
            message = f"must not be '{item.stance}' where the rating is '{self.rating}'"
            hint = "change the rating, or take another stance if the item does not show so much"
            yield Fault(at, "excluded-evidence", message, hint)

    def outweighed(self) -> Faults:
        """Yield the fault of a rating whose evidence is weaker than that of the other side."""
        if self.grounds.outweighs is None:
            return
        ours, theirs = (
            max(
                (_STRENGTH[self.weight(item)] for item in items if not self.is_own(item)), default=0
            )
            for items in (self.of(*self.grounds.needs), self.of(self.grounds.outweighs))
        )
        if ours and theirs > ours:
            message = (
                f"must rest on evidence that is not weaker than the '{self.grounds.outweighs}' "
                f"evidence, to be '{self.rating}'"
            )
            hint = f"rate it '{Rating.DISPUTED}', or weigh the evidence again"
            yield Fault(self.at, "outweighed-evidence", message, hint)

    def lonely(self) -> Faults:
        """Yield the fault of a rating for or against the claim on fewer than two publishers.

        Only evidence for the rating that is not from the claim's own side is counted, and reports
        that go back to one report count as one.
        """
        stances = self.grounds.needs if self.grounds.leans else ()
        independent = independent_origins(self.case, self.claim, stances)
        is_single, reason = len(independent) == 1, self.review.single_publisher
        if self.of(*stances) and not independent:
            either = " or ".join(f"'{stance}'" for stance in stances)
            message = f"must rest on {either} evidence "
            message += "by others than the claim's own side: its speaker, their offices, the "
            message += "document's issuer or the outlet cited for it"
            hint = f"add independent evidence, or rate it '{Rating.UNCONFIRMED}'"
            yield Fault(self.at, "same-side-only", message, hint)
        if is_single and reason is None:
            message = "must rest on two independent publishers, as one may be mistaken"
            hint = "add evidence, or say in single_publisher why one is enough"
            yield Fault(self.at, "single-publisher", message, hint, Severity.WARNING)
        if reason is not None and not is_single:
            message = "must be left out, as the rating does not rest on one independent publisher"
            yield Fault(("review", "single_publisher"), "needless-exception", message)


def evidence_was_read(claim: Claim, case: EntryCase) -> Faults:
    """What is for or against a claim is a source that was found: nobody read the others."""
    for index, item in enumerate(claim.evidence):
        source = case.find("sources", item.source)
        if source and source.located is Located.NO and item.stance is not Stance.CONTEXT:
            at = ("evidence", index, "stance")
            message = f"must be 'context', as '{source.id}' was not found, not '{item.stance}'"
            yield Fault(at, "unread-evidence", message, "cite what was read in its place")


def evidence_is_listed_once(claim: Claim, case: EntryCase) -> Faults:
    """A source is listed once for each stance among a claim's evidence."""
    seen = set()
    for index, item in enumerate(claim.evidence):
        if (item.source, item.stance) in seen:
            at = ("evidence", index, "source")
            message = f"must be listed once as '{item.stance}', not twice: '{item.source}'"
            yield Fault(at, "duplicate-evidence", message)
        seen.add((item.source, item.stance))


def reviews_cite_their_evidence(claim: Claim, case: EntryCase) -> Faults:
    """A review speaks of every item of evidence, and of no source that is not among them."""
    if claim.review is None:
        return
    cited = {name for name in references(claim.review.body or "") if case.known("sources", name)}
    listed = {item.source for item in claim.evidence}
    at = ("review", "body")
    for source in sorted(listed - cited):
        message = f"must cite the evidence '{source}'"
        yield Fault(at, "uncited-evidence", message, f"[words](@{source})", Severity.WARNING)
    for source in sorted(cited - listed):
        message = f"must list '{source}', which it cites, as evidence"
        yield Fault(at, "unlisted-evidence", message, "", Severity.WARNING)
