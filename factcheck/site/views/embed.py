"""A claim in brief, for other sites: the page that they can frame, and the share image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Located
from factcheck.site.projections.mentions import Mentions, source_words
from factcheck.site.views.sharing import contact_note, description, headline
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Links


class EmbedView(View):
    """Who makes a claim, both verdicts, the document, the cited source and how fresh that is."""

    def __init__(self, ledger: Ledger, claim: Claim, links: Links) -> None:
        """Make it of the ledger."""
        self.claim = Mentions(ledger, links.site).claim(claim)
        self.document = ledger.documents[claim.document].label
        self.source = _source(ledger, claim)
        self.state = _state(claim)
        self.contact_note = contact_note(ledger, claim)
        super().__init__(headline(ledger, claim), description(ledger, claim))


def _source(ledger: Ledger, claim: Claim) -> str:
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
