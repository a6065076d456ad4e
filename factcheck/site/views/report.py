"""The whole report: conclusion, verdicts, all claims with their grounds, and all sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Stance
from factcheck.site.pagination import Pagination
from factcheck.site.projections.claim import claim_data
from factcheck.site.projections.document import document_data
from factcheck.site.projections.mentions import Mentions
from factcheck.site.projections.source import page_data
from factcheck.site.views.help import help_with
from factcheck.site.views.lists import Scales
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.site.settings import Links


class ReportView(View):
    """What the whole report shows; a very large record takes several pages of it."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        claims = pagination.part(ledger.in_order)
        sources = pagination.part(list(ledger.sources.values()))
        documents = pagination.part(list(ledger.documents.values()))
        self.documents = [document_data(mentions, document) for document in documents]
        self.scales = Scales(ledger)
        self.stances = list(Stance)
        self.claims = [claim_data(ledger, links.site, claim) for claim in claims]
        self.says = [mentions.claim(claim).says for claim in claims]
        self.help = help_with(mentions, claims)
        self.sources = [
            (
                mentions.source(source),
                source.archived,
                [page_data(mentions, page) for page in source.copies],
            )
            for source in sources
        ]
        self.numbers = {source: number for number, source in enumerate(ledger.sources, start=1)}
        self.here = [*(claim.id for claim in claims), *(source.id for source in sources)]
        super().__init__(
            _title(list(ledger.documents.values())),
            "The conclusion, all claims with both verdicts and reviews, and all sources, to print.",
            pagination=pagination.turn,
        )


def _title(documents: Sequence[Document]) -> str:
    """Return what the report is on."""
    if len(documents) != 1:
        return f"Report on {len(documents)} documents"
    day = documents[0].date.words.replace(" ", "\N{NO-BREAK SPACE}")
    return f"Report on the {documents[0].title} of {day}"
