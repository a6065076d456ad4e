"""A claim as it is named where its page is shared, found or followed: it is never asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from factcheck.record.dates import PartialDate
from factcheck.record.vocabulary import ClaimKind, Rating
from factcheck.site import phrases
from factcheck.site.projections.mentions import claimant

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site

WIDTH, HEIGHT = 600, 300
"""Pixels in which every card fits without scrolling, also where it is as narrow as 300."""


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


def sentence(ledger: Ledger, claim: Claim) -> str:
    """Return a claim and both answers in a few words."""
    name = claimant(ledger, claim)[1].name
    said = phrases.sentence(claim.title, name, _date(ledger, claim), answers(ledger, claim))
    return f"{said} Withdrawn on {claim.withdrawn.date.words}." if claim.withdrawn else said


def frame(site: Site, claim: Claim, title: str) -> str:
    """Return the HTML by which another site shows a claim's card."""
    address, name = site.absolute(f"claims/{claim.id}/embed/"), f"{title} · {site.name}"
    return (
        f'<iframe src="{escape(address)}" width="{WIDTH}" height="{HEIGHT}"'
        f' title="{escape(name)}" loading="lazy" style="border:0;max-width:100%"></iframe>'
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
