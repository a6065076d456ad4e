"""Facts of the record and the settings inside pages of prose, so that nobody has to type them.

In `content/pages/`, a paragraph such as `[[authenticity]]` is replaced by the template
`facts/authenticity.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.prose import FACT
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.projections.document import authenticity
from factcheck.site.projections.mentions import Mentions

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.site.projections.document import AuthenticityData
    from factcheck.site.projections.mentions import Link
    from factcheck.site.settings import Links

_DOCUMENTS = 6
"""Documents of which a page of prose shows facts, in the order of the record."""


class Part(NamedTuple):
    """A part of a page of prose, and the template of the facts that follow it, if any."""

    html: str
    template: str | None


class DocumentFacts(NamedTuple):
    """A document: what confirms its text, and what is needed to compare quotes with the text."""

    document: Link
    known: AuthenticityData | None
    file: str
    sha256: str
    quotes: int
    words: str


class Facts(NamedTuple):
    """A page of prose in parts, with the facts that its template can show between them."""

    parts: list[Part]
    documents: list[DocumentFacts]
    more_documents: int
    attributions: list[Attribution]
    ratings: list[Rating]


def view(ledger: Ledger, links: Links, html: str) -> Facts:
    """Return a page of prose in parts, with the facts between them."""
    mentions = Mentions(ledger, links.site)
    documents = list(ledger.documents.values())[:_DOCUMENTS]
    pieces = FACT.split(html)
    return Facts(
        [
            Part(part, f"facts/{name}.html" if name else None)
            for part, name in zip(pieces[::2], [*pieces[1::2], ""], strict=True)
        ],
        [_document(mentions, item) for item in documents],
        len(ledger.documents) - len(documents),
        list(Attribution),
        list(Rating),
    )


def _document(mentions: Mentions, document: Document) -> DocumentFacts:
    ledger = mentions.ledger
    claims = ledger.by_document.get(document.id, [])
    return DocumentFacts(
        mentions.document(document),
        authenticity(mentions, document),
        document.file,
        document.sha256,
        sum(len(ledger.spans(claim)) for claim in claims),
        claims[0].quotes[0].exact if claims else "",
    )
