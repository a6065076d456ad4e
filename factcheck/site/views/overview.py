"""Pages over the whole record: front page, scales, data, search."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.ledger.answer import answer
from factcheck.record.vocabulary import (
    Attribution,
    Certainty,
    ClaimKind,
    Doubt,
    Located,
    Rating,
    Stance,
    Weight,
)
from factcheck.site import charts
from factcheck.site.pagination import Pagination
from factcheck.site.projections.conclusion import filled
from factcheck.site.projections.document import unasked
from factcheck.site.projections.mentions import MANY, Mentions
from factcheck.site.views.claims import groups
from factcheck.site.views.document import card
from factcheck.site.views.facets import narrowed, section_value
from factcheck.site.views.help import help_with
from factcheck.site.views.lists import Cell, Scales
from factcheck.site.views.view import View
from factcheck.site.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document
    from factcheck.record.vocabulary import Term
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink
    from factcheck.site.settings import Links

_DOCUMENTS = 6
"""Documents that stand on the front page, in the order of the record."""
_NAMES = {"organizations": "Organisations", "pages": "Other pages"}
"""What readers see of a kind of entries, where it is spelt otherwise than in the record."""
_LISTS = {"events": "timeline/"}
"""The list of a kind of entries, where it has another path."""
_SHORT = 4
"""A list of many short lists shows a quarter as many rows of each."""
_WIDE = 26
"""Squares in a row of a picture on the front page, which has little height for it."""


class HomeView(View):
    """What the front page shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions = Mentions(ledger, links.site)
        documents = list(ledger.documents.values())[:_DOCUMENTS]
        first = range(1, min(len(ledger.claims), links.site.rows) + 1)
        self.total = len(ledger.claims)
        self.document_total = len(ledger.documents)
        self.documents = [
            (
                card(ledger, document),
                mentions.prose(filled(ledger, document)),
                unasked(ledger, document),
            )
            for document in documents
        ]
        central = (ledger.claims[name] for document in documents for name in document.central)
        self.central = [
            (
                mentions.claim(claim),
                claim.review.summary if claim.review else "",
                charts.waffle(claim.figures, _WIDE),
            )
            for claim in central
        ]
        of_documents = (ledger.by_document.get(document.id, ()) for document in documents)
        self.help = help_with(mentions, chain.from_iterable(of_documents))
        self.cited_total = len(ledger.cited)
        self.cited = [mentions.source(source) for source in ledger.cited[:MANY]]
        self.scales = Scales(ledger)
        self.groups = groups(mentions, map(ledger.numbered, first))
        self.shown = len(first)
        super().__init__(links.site.name, _answer(ledger))


def _answer(ledger: Ledger) -> str:
    """Return in sentences what came of all claims and of all cited sources."""
    ratings: dict[str, int] = {rating: len(ledger.by_rating.get(rating, ())) for rating in Rating}
    located: Counter[str] = Counter(source.located for source in ledger.cited)
    return answer(ratings, located, len(ledger.documents))


DEFINITIONS = (
    (
        "Evidence",
        (
            ("stances", "How it bears on a claim", list(Stance)),
            ("weights", "How strong it is", list(Weight)),
            ("found", "Did we find it?", list(Located)),
        ),
    ),
    (
        "How sure we are",
        (
            ("certainties", "Certainty", list(Certainty)),
            ("doubts", "What makes us less sure", list(Doubt)),
        ),
    ),
    ("Claims", (("kinds", "Kind", list(ClaimKind)),)),
)
"""The other vocabularies that pages show: under a heading, an id and words for each."""


class Sections(NamedTuple):
    """The claims of each section of a document counted at each rating that occurs in it."""

    document: DocumentLink
    terms: list[Rating]
    rows: list[tuple[str, list[Cell]]]
    most: int


class RatingsView(View):
    """What the page of the two scales shows: each value, its meaning and its claims."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links, _SHORT)

        def value(
            term: Term, facet: str, claims: Sequence[str]
        ) -> tuple[Term, Cell, list[ClaimLink]]:
            shown = [ledger.claims[claim] for claim in pagination.part(claims)]
            query = narrowed(ledger, **{facet: term})
            return term, Cell(len(claims), query), mentions.claims(shown)

        is_first = links.page == 1
        documents = list(ledger.documents.values())[:_DOCUMENTS] if is_first else []
        both = Scales(ledger) if is_first else None
        self.attributions = [
            value(term, "attribution", ledger.by_attribution.get(term, [])) for term in Attribution
        ]
        self.ratings = [value(term, "rating", ledger.by_rating.get(term, [])) for term in Rating]
        self.counted = both.attributions if both else []
        self.crossed_rows = both.crossed if both else []
        self.sections = [_by_section(mentions, document) for document in documents]
        self.definitions = DEFINITIONS
        self.marked = (*Stance, *Weight)
        super().__init__(
            "The two scales",
            "All possible answers to both questions, what each means, and its claims.",
            pagination=pagination.turn,
        )


def _by_section(mentions: Mentions, document: Document) -> Sections:
    ledger = mentions.ledger
    claims = ledger.by_document.get(document.id, [])
    found = Counter((claim.section, ledger.rating(claim)) for claim in claims)
    terms = [term for term in Rating if any(rating is term for _, rating in found)]

    def cell(section: str, rating: Rating) -> Cell:
        value = section_value(document.id, section)
        return Cell(found[section, rating], narrowed(ledger, section=value, rating=rating))

    rows = [
        (
            f"{section.id}. {section.title}" if section.heading else section.title,
            [cell(section.id, term) for term in terms],
        )
        for section in document.sections
    ]
    return Sections(mentions.document(document), terms, rows, max(found.values(), default=0))


class DataView(View):
    """What the page of downloads shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions = Mentions(ledger, links.site)
        self.claims = len(ledger.claims)
        self.sources = len(ledger.sources)
        self.documents = [mentions.document(document) for document in ledger.documents.values()]
        self.frozen = list(ledger.documents.values())
        super().__init__("Data", "Everything on this site as data that you can download and reuse.")


class SearchView(View):
    """What the page of the search shows before anything is looked for."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        self.kinds = [
            (
                kind,
                _NAMES.get(kind, kind.capitalize()),
                len(getattr(ledger, kind, ())),
                _LISTS.get(kind, f"{kind}/"),
            )
            for kind in KINDS
        ]
        self.terms = [*Attribution, *Rating]
        self.is_split = links.site.splits_search(len(ledger.claims))
        super().__init__("Search", "Search all claims, reviews, sources and names.")


def missing(_ledger: Ledger, _links: Links) -> View:
    """Return what the page for an unknown address shows."""
    return View(
        title="There is no page here",
        description="This address does not lead to a page of this site.",
    )
