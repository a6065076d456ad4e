"""The list of all claims: as rows, narrowed by facets, with an index of who and what."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.pagination import Pagination
from factcheck.site.projections.mentions import MANY, Mentions, publisher
from factcheck.site.views.facets import facets, section_title, values
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.projections.mentions import ClaimLink, ClaimLinks, Link
    from factcheck.site.settings import Links

MOST_NARROWED = 20_000
"""Claims; a browser is slow to narrow a list of more, which topics and speakers part as well."""


class Row(NamedTuple):
    """A claim as a row of the ledger."""

    claim: ClaimLink
    speaker: Link | None
    publisher: Link | None
    facets: dict[str, str]
    evidence: int


def groups(mentions: Mentions, claims: Iterable[Claim]) -> list[tuple[str, list[Row]]]:
    """Return claims in the order of the text as rows, by document and section."""
    found = []
    for (name, number), part in groupby(claims, key=lambda item: (item.document, item.section)):
        document = mentions.ledger.documents[name]
        section = next(item for item in document.sections if item.id == number)
        title = section_title(mentions.ledger, document, section)
        found.append((title, [_row(mentions, claim) for claim in part]))
    return found


def _row(mentions: Mentions, claim: Claim) -> Row:
    ledger = mentions.ledger
    source = ledger.sources.get(claim.source or "")
    kind, entry = publisher(ledger, source) if source else ("", None)
    return Row(
        mentions.claim(claim),
        mentions.named("speakers", claim.speaker) if claim.speaker else None,
        mentions.named(kind, entry.id) if entry else None,
        {name: " ".join(found) for name, found in values(ledger, claim).items()},
        len(claim.evidence),
    )


class ClaimsView(View):
    """What the list of all claims shows: every claim, and an index of who and what."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        numbers = pagination.part(range(1, len(ledger.claims) + 1))
        is_first = links.page == 1
        self.total = len(ledger.claims)
        self.groups = groups(mentions, map(ledger.numbered, numbers))
        self.facets = facets(ledger) if is_first and len(ledger.claims) <= MOST_NARROWED else []
        self.index = _index(mentions) if is_first else []
        self.shown = len(numbers)
        self.terms = [*Attribution, *Rating]
        super().__init__(
            "All claims",
            "Every claim: who says it, which source is cited for it, and both verdicts.",
            pagination=pagination.turn,
        )


def _index(mentions: Mentions) -> list[tuple[str, str, list[tuple[Link, ClaimLinks]], int]]:
    """Return who and what claims are linked to, each with their numbers, and how many more."""
    ledger = mentions.ledger
    return [
        (
            title,
            f"{kind}/",
            [
                (mentions.named(kind, key), mentions.first(claims_by[key], f"{kind}/{key}/"))
                for key in sorted(claims_by)[:MANY]
            ],
            max(0, len(claims_by) - MANY),
        )
        for title, kind, claims_by in (
            ("Speakers", "speakers", ledger.by_speaker),
            ("Outlets", "outlets", ledger.by_outlet),
            ("Topics", "topics", ledger.by_topic),
        )
    ]
