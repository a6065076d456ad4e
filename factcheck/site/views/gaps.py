"""What is missing or does not agree: things not found, and discrepancies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.pagination import TALL, Pagination
from factcheck.site.projections import changes
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.help import help_with
from factcheck.site.views.lists import source_row
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Discrepancy, LookedFor
    from factcheck.site.projections.mentions import ClaimLink, SourceLink
    from factcheck.site.settings import Links


class NotFoundView(View):
    """What the page of things looked for and not found shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links, TALL)
        self.rows = [
            (changes.looked_for(mentions, entry), *_concerned(mentions, entry))
            for entry in pagination.part(list(ledger.looked_for.values()))
        ]
        self.cited = [source_row(mentions, source) for source in pagination.part(ledger.cited)]
        super().__init__(
            "Looked for and not found",
            "What we looked for and did not find, and what that does not mean.",
            pagination=pagination.turn,
        )


class DiscrepanciesView(View):
    """What the page of discrepancies shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links, TALL)
        self.rows = [
            (changes.discrepancy(mentions, entry), *_concerned(mentions, entry))
            for entry in pagination.part(list(ledger.discrepancies.values()))
        ]
        concerned = (claim.id for _, claims, _ in self.rows for claim in claims)
        self.help = help_with(mentions, (ledger.claims[claim] for claim in concerned))
        super().__init__(
            "Discrepancies",
            "Where accounts differ, and what we can and cannot conclude from that.",
            pagination=pagination.turn,
        )


def _concerned(
    mentions: Mentions, entry: Discrepancy | LookedFor
) -> tuple[list[ClaimLink], list[SourceLink]]:
    """Return the claims and the sources that a discrepancy or a search concerns."""
    ledger = mentions.ledger
    sources = [mentions.source(ledger.sources[source]) for source in entry.sources]
    return mentions.claims(ledger.claims[claim] for claim in entry.claims), sources
