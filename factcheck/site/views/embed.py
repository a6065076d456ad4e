"""A claim in brief, for other sites: the page that they can frame, and the share image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Located
from factcheck.site.views.refs import Desk, View, says, source_words
from factcheck.site.views.sharing import contact_note, headline

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Links


def view(ledger: Ledger, claim: Claim, links: Links) -> View:
    """Return what the embedded page shows."""
    return {
        **brief(ledger, claim),
        "claim": Desk(ledger, links).claim(claim),
        "headline": headline(ledger, claim),
        "contact_note": contact_note(ledger, claim),
    }


def brief(ledger: Ledger, claim: Claim) -> View:
    """Return who makes a claim, its title, both verdicts, its source and how fresh that is."""
    return {
        "title": claim.title,
        "says": says(ledger, claim),
        "attribution": ledger.attribution(claim),
        "rating": ledger.rating(claim),
        "document": ledger.documents[claim.document].label,
        "origin": _origin(ledger, claim),
        "state": _state(claim),
        "withdrawn": claim.withdrawn is not None,
    }


def _origin(ledger: Ledger, claim: Claim) -> str:
    """Return the source that the document cites, and whether it was found."""
    if claim.source is None:
        return "The document’s own statement"
    source = ledger.sources[claim.source]
    inferred = " (inferred)" if source.published and source.published.inferred else ""
    lost = " (not found)" if source.located is Located.NO else ""
    return f"Source: {source_words(ledger, source)}{inferred}{lost}"


def _state(claim: Claim) -> str:
    if claim.withdrawn is not None:
        return f"Withdrawn on {claim.withdrawn.date.words}"
    return f"Reviewed {claim.review.date.words}" if claim.review else "Not reviewed yet"
