"""Facets: what the list of all claims can be narrowed by, and the values of each claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from factcheck.record.vocabulary import Attribution, Certainty, Doubt, Located, Rating, Stance
from factcheck.rules.sides import is_same_side

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source
    from factcheck.record.parts import Section
    from factcheck.record.vocabulary import Term

NONE = "-"
"""The value of a claim that has none; no id is like it."""
MOST_NARROWED = 20_000
"""Claims; a browser is slow to narrow a list of more, which topics and speakers part as well."""
_OTHERS = "others-too"


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


def can_narrow(ledger: Ledger) -> bool:
    """Return whether readers can narrow the list of all claims."""
    return len(ledger.claims) <= MOST_NARROWED


def narrowed(ledger: Ledger, **chosen: str) -> str:
    """Return the query by which the list shows claims of some values; none if it cannot."""
    return urlencode(chosen) if can_narrow(ledger) else ""


def values(ledger: Ledger, claim: Claim) -> dict[str, list[str]]:
    """Return a claim's values in every facet: at least one in each."""
    source = ledger.sources.get(claim.source or "")
    stances = {item.stance for item in claim.evidence}
    certainty = claim.review and claim.review.certainty
    found: dict[str, list[str]] = {
        "speaker": [claim.speaker] if claim.speaker else [],
        "outlet": [publisher_value(source)] if source else [],
        "attribution": [ledger.attribution(claim)],
        "rating": [ledger.rating(claim)],
        "certainty": [certainty] if certainty else [],
        "found": [source.located] if source else [],
        "side": _sides(ledger, claim),
        "topic": claim.topics,
        "section": [section_value(claim.document, claim.section)],
        "stance": [stance for stance in Stance if stance in stances],
    }
    return {name: ids or [NONE] for name, ids in found.items()}


def _sides(ledger: Ledger, claim: Claim) -> list[str]:
    """Return whether all evidence comes from the side that makes the claim."""
    same = [is_same_side(ledger, claim, item) for item in claim.evidence]
    return [Doubt.SAME_SIDE_ONLY if all(same) else _OTHERS] if same else []


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
        Option(section_value(document.id, section.id), section_title(ledger, document, section))
        for document in ledger.documents.values()
        for section in document.sections
    ]
    sides = [
        Option(Doubt.SAME_SIDE_ONLY, Doubt.SAME_SIDE_ONLY.label),
        Option(_OTHERS, "Others too"),
        Option(NONE, "No evidence"),
    ]
    return [
        Facet("speaker", "Said by", [*_by_name(speakers), Option(NONE, "The document")]),
        Facet("outlet", "Cited source", [*_by_name(publishers), Option(NONE, "No source cited")]),
        Facet("attribution", "Did the source say it?", _scale(Attribution)),
        Facet("rating", "Is it so?", _scale(Rating)),
        Facet("certainty", "How sure we are", [*_scale(Certainty), Option(NONE, "Not stated")]),
        Facet("found", "Source found or not", [*_scale(Located), Option(NONE, "No source cited")]),
        Facet("side", "Whose evidence", sides),
        Facet("topic", "Topic", [*_by_name(topics), Option(NONE, "No topic")]),
        Facet("section", "Section", sections),
        Facet("stance", "Evidence", [*_scale(Stance), Option(NONE, "None")]),
    ]


def _scale(terms: type[Term]) -> list[Option]:
    return [Option(term, term.label) for term in terms]


def _by_name(options: list[Option]) -> list[Option]:
    return sorted(options, key=lambda option: (option.words.casefold(), option.value))


def publisher_value(source: Source) -> str:
    """Return the value of who published a source."""
    return source.outlet or _body(source.issuer or "")


def _body(organization: str) -> str:
    """Return a value that no outlet has: an id holds no full stop."""
    return f"organization.{organization}"


def section_value(document: str, section: str) -> str:
    """Return the value of a section of a document."""
    return f"{document}.{section}"
