"""A claim in brief, for other sites: the page that they can frame, and the share image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.views.refs import Desk, View, says, source_words
from factcheck.views.sharing import contact_note, headline
from factcheck.vocabulary import Located, SourceKind

if TYPE_CHECKING:
    from factcheck.ledger import Ledger
    from factcheck.model import Claim
    from factcheck.site import Links


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
    """Return who reported or published the claim, as far as the record tells."""
    if claim.source is None:
        return "The document’s own statement"
    source = ledger.sources[claim.source]
    verb = "reported" if source.kind is SourceKind.ARTICLE else "published"
    is_inferred = source.published is not None and source.published.inferred
    cited = f"{verb} by {source_words(ledger, source)}{' (inferred)' if is_inferred else ''}"
    if source.located is Located.NO:
        return f"According to the document, {cited} (not found)"
    return cited[0].upper() + cited[1:]


def _state(claim: Claim) -> str:
    if claim.withdrawn is not None:
        return f"Withdrawn on {claim.withdrawn.date.words}"
    return f"Reviewed {claim.review.date.words}" if claim.review else "Not reviewed yet"
