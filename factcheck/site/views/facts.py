"""Facts of the record and the settings inside pages of prose, so that nobody has to type them.

In `content/pages/`, a paragraph such as `[[authenticity]]` is replaced by the template
`facts/authenticity.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.prose import FACT
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.projections.document import authenticity
from factcheck.site.projections.mentions import Mentions

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.site.settings import Links

_DOCUMENTS = 6
"""Documents of which a page of prose shows facts, in the order of the record."""


class DocumentFacts:
    """A document: what confirms its text, and what is needed to compare quotes with the text."""

    def __init__(self, mentions: Mentions, document: Document) -> None:
        """Count its quotes; the words are those of the first."""
        claims = mentions.ledger.by_document.get(document.id, [])
        self.document = mentions.document(document)
        self.known = authenticity(mentions, document)
        self.file, self.sha256 = document.file, document.sha256
        self.quotes = sum(len(mentions.ledger.spans(claim)) for claim in claims)
        self.words = claims[0].quotes[0].exact if claims else ""


class Facts:
    """A page of prose in parts, with the facts that its template can show between them."""

    def __init__(self, ledger: Ledger, links: Links, html: str) -> None:
        """Part the page where it asks for facts, each by the name of its template."""
        mentions = Mentions(ledger, links.site)
        documents = list(ledger.documents.values())[:_DOCUMENTS]
        pieces = FACT.split(html)
        templates = [*(f"facts/{name}.html" for name in pieces[1::2]), None]
        self.parts = list(zip(pieces[::2], templates, strict=True))
        self.documents = [DocumentFacts(mentions, document) for document in documents]
        self.more_documents = len(ledger.documents) - len(documents)
        self.attributions = list(Attribution)
        self.ratings = list(Rating)
