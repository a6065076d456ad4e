"""Certainty: how sure a rating is agrees with its reasons, and these with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import Certainty, Doubt
from factcheck.rules.grounds import RATING_GROUNDS
from factcheck.rules.sides import independent_origins

if TYPE_CHECKING:
    from factcheck.record.model import Claim
    from factcheck.record.parts import Review
    from factcheck.rules.case import EntryCase, Faults

_ENOUGH = 2
"""Independent publishers that a certainty of `high` rests on."""


def certainty_agrees_with_its_reasons(claim: Claim, case: EntryCase) -> Faults:
    """A certainty stands where evidence decides, and its doubts are what the evidence shows."""
    review = claim.review
    if review is None or claim.withdrawn:
        return
    yield from _form(review, case)
    if review.certainty is None or not RATING_GROUNDS[review.rating].needs:
        return
    if all(case.find("sources", item.source) for item in claim.evidence):
        yield from _counted(claim, review, case)


def _form(review: Review, case: EntryCase) -> Faults:
    """Yield what can be told without the evidence."""
    at, doubts_at = ("review", "certainty"), ("review", "doubts")
    if review.certainty is None:
        if review.doubts:
            message = "must be left out where no certainty is given"
            yield Fault(doubts_at, "unlike-certainty", message, "give the certainty")
        return
    if not RATING_GROUNDS[review.rating].needs:
        message = f"must be left out where the rating is '{review.rating}': no evidence decides it"
        yield Fault(at, "unlike-certainty", message)
    is_high = review.certainty is Certainty.HIGH
    if is_high and review.doubts:
        message = f"must be empty where the certainty is '{review.certainty}'"
        yield Fault(doubts_at, "unlike-certainty", message, "lower the certainty")
    if not is_high and not review.doubts:
        message = f"must have a doubt that makes it '{review.certainty}', in doubts"
        yield Fault(at, "unlike-certainty", message, f"one of {', '.join(Doubt)}")
    if len(set(review.doubts)) < len(review.doubts):
        yield Fault(doubts_at, "unlike-certainty", "must name each doubt once")


def _counted(claim: Claim, review: Review, case: EntryCase) -> Faults:
    """Yield what the number of independent publishers refutes."""
    stances = RATING_GROUNDS[review.rating].needs
    publishers = len(independent_origins(case, claim, stances))
    if review.certainty is Certainty.HIGH and publishers < _ENOUGH:
        message = (
            f"must not be '{Certainty.HIGH}' where the rating rests on fewer than two independent "
            f"publishers, here {publishers}"
        )
        yield Fault(("review", "certainty"), "unlike-certainty", message)
        return
    is_so = {Doubt.ONE_PUBLISHER: publishers == 1, Doubt.SAME_SIDE_ONLY: publishers == 0}
    at = ("review", "doubts")
    for doubt, holds in is_so.items():
        if holds != (doubt in review.doubts):
            must = "must name" if holds else "must not name"
            message = f"{must} '{doubt}', as the number of independent publishers is {publishers}"
            yield Fault(at, "unlike-certainty", message)
