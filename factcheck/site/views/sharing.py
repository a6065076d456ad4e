"""A claim as it is named where its page is shared, found or followed: it is never asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.dates import PartialDate
from factcheck.record.vocabulary import ClaimKind, Rating
from factcheck.site import phrases
from factcheck.site.projections.mentions import claimant

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim


def headline(ledger: Ledger, claim: Claim) -> str:
    """Return a claim's title with its verdict, or that it was withdrawn."""
    verdict = "Withdrawn" if claim.withdrawn else ledger.rating(claim).label
    return phrases.headline(claim.title, verdict)


def answers(ledger: Ledger, claim: Claim) -> str:
    """Return the answers to both questions about a claim."""
    return phrases.answers(ledger.attribution(claim).label, ledger.rating(claim).label)


def description(ledger: Ledger, claim: Claim) -> str:
    """Return whose claim it is and of when, both answers, and the summary of the review."""
    return phrases.description(
        claimant(ledger, claim)[1].name,
        _date(ledger, claim),
        answers(ledger, claim),
        claim.review.summary if claim.review else Rating.NOT_ASSESSED.definition,
    )


def _date(ledger: Ledger, claim: Claim) -> str:
    """Return the date of the cited source, or else that of the document."""
    source = ledger.sources.get(claim.source or "")
    if source is None or source.published is None:
        return ledger.documents[claim.document].date.words
    inferred = " (inferred)" if source.published.inferred else ""
    return f"{source.published.date.words}{inferred}"


def contact_note(ledger: Ledger, claim: Claim) -> str | None:
    """Return when a contact channel was printed, and that we have not tried it."""
    if claim.kind is not ClaimKind.CONTACT:
        return None
    printed = ledger.documents[claim.document].date.start
    return phrases.contact_note(PartialDate(printed.year, printed.month).words)
