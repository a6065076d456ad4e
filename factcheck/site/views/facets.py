"""Facets: what the list of all claims can be narrowed by, and the values of each claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import Attribution, Rating, Stance

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source
    from factcheck.record.parts import Section
    from factcheck.record.vocabulary import Term

NONE = "-"
"""The value of a claim that has none; no id is like it."""


class Option(NamedTuple):
    """A value by which the list can be narrowed, and its words."""

    value: str
    words: str


class Facet(NamedTuple):
    """What the list can be narrowed by, with its values in the order in which they are offered."""

    name: str
    label: str
    options: list[Option]


def facets(ledger: Ledger) -> list[Facet]:
    """Return the facets with those of their values that occur among the claims."""
    occurring = {
        (name, value)
        for claim in ledger.claims.values()
        for name, found in values(ledger, claim).items()
        for value in found
    }
    return [
        facet._replace(options=[it for it in facet.options if (facet.name, it.value) in occurring])
        for facet in _facets(ledger)
    ]


def values(ledger: Ledger, claim: Claim) -> dict[str, list[str]]:
    """Return a claim's values in every facet: at least one in each."""
    source = ledger.sources.get(claim.source or "")
    stances = {item.stance for item in claim.evidence}
    found: dict[str, list[str]] = {
        "speaker": [claim.speaker] if claim.speaker else [],
        "outlet": [_publisher(source)] if source else [],
        "attribution": [ledger.attribution(claim)],
        "rating": [ledger.rating(claim)],
        "topic": claim.topics,
        "section": [_section(claim.document, claim.section)],
        "stance": [stance for stance in Stance if stance in stances],
    }
    return {name: ids or [NONE] for name, ids in found.items()}


def section_title(ledger: Ledger, document: Document, section: Section) -> str:
    """Return a section's number and title, after its document's name where there are several."""
    name = f"{document.label}: " if len(ledger.documents) > 1 else ""
    number = f"{section.id}. " if section.heading else ""
    return f"{name}{number}{section.title}"


def _facets(ledger: Ledger) -> list[Facet]:
    """Return every facet with all values that there could be."""
    publishers = [Option(entry.id, entry.name) for entry in ledger.outlets.values()]
    publishers += [Option(_body(item.id), item.name) for item in ledger.organizations.values()]
    speakers = [Option(entry.id, entry.name) for entry in ledger.speakers.values()]
    topics = [Option(entry.id, entry.name) for entry in ledger.topics.values()]
    sections = [
        Option(_section(document.id, section.id), section_title(ledger, document, section))
        for document in ledger.documents.values()
        for section in document.sections
    ]
    return [
        Facet("speaker", "Said by", [*_by_name(speakers), Option(NONE, "The document")]),
        Facet("outlet", "Cited source", [*_by_name(publishers), Option(NONE, "No source cited")]),
        Facet("attribution", "Did the source say it?", _scale(Attribution)),
        Facet("rating", "Is it so?", _scale(Rating)),
        Facet("topic", "Topic", [*_by_name(topics), Option(NONE, "No topic")]),
        Facet("section", "Section", sections),
        Facet("stance", "Evidence", [*_scale(Stance), Option(NONE, "None")]),
    ]


def _scale(terms: type[Term]) -> list[Option]:
    return [Option(term, term.label) for term in terms]


def _by_name(options: list[Option]) -> list[Option]:
    return sorted(options, key=lambda option: (option.words.casefold(), option.value))


def _publisher(source: Source) -> str:
    return source.outlet or _body(source.issuer or "")


def _body(organization: str) -> str:
    """Return a value that no outlet has: an id holds no full stop."""
    return f"organization.{organization}"


def _section(document: str, section: str) -> str:
    return f"{document}.{section}"
