"""Facts of the record and the settings inside pages of prose, so that nobody has to type them.

In `content/pages/`, a paragraph such as `[[authenticity]]` is replaced by the template
`facts/authenticity.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.prose import FACT
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.views.refs import Desk, View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.site.settings import Links

_DOCUMENTS = 6
"""Documents of which a page of prose shows facts, in the order of the record."""


def view(ledger: Ledger, links: Links, html: str) -> View:
    """Return a page of prose in parts, with the facts that its template can show between them."""
    desk = Desk(ledger, links)
    documents = list(ledger.documents.values())[:_DOCUMENTS]
    pieces = FACT.split(html)
    return {
        "parts": [
            {"html": part, "template": f"facts/{name}.html" if name else None}
            for part, name in zip(pieces[::2], [*pieces[1::2], ""], strict=True)
        ],
        "documents": [_authenticity(desk, item) for item in documents],
        "more_documents": len(ledger.documents) - len(documents),
        "attributions": list(Attribution),
        "ratings": list(Rating),
    }


def _authenticity(desk: Desk, document: Document) -> View:
    """Return what confirms that a document's text is the text as it was issued."""
    known = document.authenticity
    return {
        "label": document.label,
        "path": f"documents/{document.id}/",
        "confirmed": desk.line(known.confirmed) if known else None,
        "not_confirmed": desk.line(known.not_confirmed) if known else None,
    }
