"""A claim in brief, for other sites: the page that they can frame, and the share image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.views.refs import Desk, View, source_words

if TYPE_CHECKING:
    from factcheck.ledger import Ledger
    from factcheck.model import Claim
    from factcheck.site import Links


def view(ledger: Ledger, claim: Claim, links: Links) -> View:
    """Return what the embedded page shows."""
    return {**brief(ledger, claim), "claim": Desk(ledger, links).claim(claim)}


def brief(ledger: Ledger, claim: Claim) -> View:
    """Return a claim's title, both verdicts, whose words it is, and how fresh that is."""
    return {
        "title": claim.title,
        "attribution": ledger.attribution(claim),
        "rating": ledger.rating(claim),
        "document": ledger.documents[claim.document].label,
        "origin": _origin(ledger, claim),
        "state": _state(claim),
        "withdrawn": claim.withdrawn is not None,
    }


def _origin(ledger: Ledger, claim: Claim) -> str:
    """Return who said it and who carried it, as far as the record tells."""
    parts = []
    if claim.speaker is not None:
        parts.append(f"said by {ledger.speakers[claim.speaker].name}")
    if claim.source is not None:
        source = ledger.sources[claim.source]
        inferred = source.published is not None and source.published.inferred
        parts.append(f"carried by {source_words(ledger, source)}{' (inferred)' * inferred}")
    origin = "; ".join(parts) or "the document’s own statement"
    return origin[0].upper() + origin[1:]


def _state(claim: Claim) -> str:
    if claim.withdrawn is not None:
        return f"Withdrawn on {claim.withdrawn.date.words}"
    return f"Reviewed {claim.review.date.words}" if claim.review else "Not reviewed yet"
