"""The editors' conclusion on a document, with its numbers filled in from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.placeholders import CLAIMS, PLACEHOLDER, SOURCES, SOURCES_READ, figure_name
from factcheck.record.vocabulary import Located, Rating
from factcheck.text import figures

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document


def filled(ledger: Ledger, document: Document) -> str | None:
    """Return a document's conclusion in Markdown, its numbers filled in."""
    if document.conclusion is None:
        return None
    counts = _counts(ledger, document)

    def number(name: str) -> str:
        return f"{counts[name]:,}" if name in counts else _figure(ledger, name)

    return PLACEHOLDER.sub(lambda match: number(match[1]), document.conclusion)


def _counts(ledger: Ledger, document: Document) -> dict[str, int]:
    """Return the numbers of a document's claims and sources by the names of their placeholders."""
    ratings = [ledger.rating(claim) for claim in ledger.by_document.get(document.id, [])]
    sources = [
        source
        for source in ledger.cited
        if any(item.document == document.id for item in source.cited)
    ]
    return {
        CLAIMS: len(ratings),
        **{rating: ratings.count(rating) for rating in Rating},
        SOURCES: len(sources),
        SOURCES_READ: sum(source.located is not Located.NO for source in sources),
    }


def _figure(ledger: Ledger, name: str) -> str:
    """Return a claim's figure, named `claim-id.figure-id`, as readers see it: `about 1,240`."""
    named = figure_name(name)
    if named is None:
        message = f"no number goes by the name {name!r}"  # a rule has refused it before
        raise ValueError(message)
    claim = ledger.claims[named.claim]
    figure = next(item for item in claim.figures if item.id == named.figure)
    value = figures.resolve(claim.figures)[named.figure]
    words = figures.in_words(value, figure.unit, ledger.decimals(claim)[named.figure])
    return f"{figure.bound.label} {words}" if figure.bound else words
