"""Lists: documents, sources, speakers, outlets, organizations and topics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.ledger.answer import of_sources
from factcheck.record.vocabulary import Attribution, Located, Rating
from factcheck.site.pagination import TALL, Pagination
from factcheck.site.projections.mentions import Mentions, publisher
from factcheck.site.projections.speaker import roles
from factcheck.site.views.document import card
from factcheck.site.views.facets import narrowed, publisher_value
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Organization, Source, Speaker
    from factcheck.site.projections.mentions import Link, SourceLink
    from factcheck.site.settings import Links


class Cell(NamedTuple):
    """A number of claims, and the query by which the list of all claims shows them."""

    number: int
    query: str


class Apart(NamedTuple):
    """Counts which show that one verdict does not tell the other."""

    supported: int
    word_for_word: int
    not_located: int


class Scales:
    """Both scales with the number of claims at each value, and the two crossed."""

    def __init__(self, ledger: Ledger) -> None:
        """Count the claims."""
        verdicts = [(ledger.attribution(it), ledger.rating(it)) for it in ledger.claims.values()]
        pairs = Counter(verdicts)
        said, so = (Counter(pair[at] for pair in verdicts) for at in (0, 1))
        self.attributions = [
            (term, Cell(said[term], narrowed(ledger, attribution=term))) for term in Attribution
        ]
        self.ratings = [(term, Cell(so[term], narrowed(ledger, rating=term))) for term in Rating]

        def cell(attribution: Attribution, rating: Rating) -> Cell:
            query = narrowed(ledger, attribution=attribution, rating=rating)
            return Cell(pairs[attribution, rating], query)

        self.crossed = [
            (rating, [cell(attribution, rating) for attribution in Attribution])
            for rating in Rating
            if so[rating]
        ]
        self.apart = _apart(pairs)


def _apart(pairs: Counter[tuple[Attribution, Rating]]) -> Apart | None:
    supported = sum(number for (_, rating), number in pairs.items() if rating is Rating.SUPPORTED)
    lost = sum(
        number for (said, _), number in pairs.items() if said is Attribution.SOURCE_NOT_FOUND
    )
    if not (supported and lost):
        return None
    return Apart(supported, pairs[Attribution.WORD_FOR_WORD, Rating.SUPPORTED], lost)


class DocumentsView(View):
    """What the list of documents shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        pagination = Pagination(links, TALL)
        shown = pagination.part(list(ledger.documents.values()))
        self.documents = [card(ledger, document) for document in shown]
        super().__init__(
            "Documents",
            "The texts that we check, kept exactly as we received them.",
            pagination=pagination.turn,
        )


class Further(NamedTuple):
    """How many further sources a document names for the claims that cite a source."""

    total: int
    found: int


class SourceRow(NamedTuple):
    """A source with the number of claims that it is cited, named or used for."""

    source: SourceLink
    citing: int
    named: int
    further: Further
    used: int


class SourcesView(View):
    """What the list of sources shows: the cited ones first, then the evidence by date."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        cited = {source.id for source in ledger.cited}
        located: Counter[str] = Counter(source.located for source in ledger.cited)
        others = [source for source in ledger.sources.values() if source.id not in cited]
        others.sort(key=by_day)
        self.cited = [source_row(mentions, source) for source in pagination.part(ledger.cited)]
        self.others_total = len(others)
        self.others = [source_row(mentions, source) for source in pagination.part(others)]
        self.answer = of_sources(located, len(ledger.documents))
        super().__init__(
            "Sources",
            "Every source that a document cites, and every source that is evidence.",
            pagination=pagination.turn,
        )


def source_row(mentions: Mentions, source: Source) -> SourceRow:
    """Return a source as a row of a list."""
    ledger = mentions.ledger
    return SourceRow(
        mentions.source(source),
        len(ledger.by_source.get(source.id, ())),
        len(ledger.named_for.get(source.id, ())),
        further(ledger, source.id),
        len(ledger.uses.get(source.id, ())),
    )


def further(ledger: Ledger, source_id: str) -> Further:
    """Count the further sources that a document names for the claims which cite a source."""
    claims = ledger.by_source.get(source_id, ())
    named = dict.fromkeys(other for claim in claims for other in claim.also_in)
    found = sum(ledger.sources[other].located is not Located.NO for other in named)
    return Further(len(named), found)


def by_day(source: Source) -> tuple[str, str]:
    """Order sources by date, undated ones last."""
    published = source.published
    return (published.date.first.isoformat() if published else "9999", source.id)


class SpeakersView(View):
    """What the list of speakers shows, with their roles as stated."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        self.rows = [
            (
                link := mentions.named("speakers", speaker.id),
                roles(mentions, speaker.id),
                mentions.first(ledger.by_speaker.get(speaker.id, []), link.path),
            )
            for speaker in pagination.part(sorted(ledger.speakers.values(), key=_name))
        ]
        super().__init__(
            "Speakers",
            "Everybody whom a document quotes, with the roles that it states for them.",
            pagination=pagination.turn,
        )


class CitedRow(NamedTuple):
    """Who is cited, and for how many claims: all, and those with each first verdict."""

    publisher: Link
    claims: Cell
    answers: list[tuple[Attribution, Cell]]


def _cited(mentions: Mentions) -> list[CitedRow]:
    """Return every cited publisher, the one that is cited most first."""
    ledger = mentions.ledger
    counts: dict[tuple[str, str, str], Counter[Attribution]] = {}
    for claim in ledger.claims.values():
        if claim.source is not None:
            source = ledger.sources[claim.source]
            kind, entry = publisher(ledger, source)
            found = counts.setdefault((kind, entry.id, publisher_value(source)), Counter())
            found[ledger.attribution(claim)] += 1
    occurring = [term for term in Attribution if any(found[term] for found in counts.values())]
    rows = [
        CitedRow(
            mentions.named(kind, name),
            Cell(found.total(), narrowed(ledger, outlet=value)),
            [
                (term, Cell(found[term], narrowed(ledger, outlet=value, attribution=term)))
                for term in occurring
            ],
        )
        for (kind, name, value), found in counts.items()
    ]
    return sorted(rows, key=lambda row: -row.claims.number)


class OutletsView(View):
    """What the list of outlets shows: of each how many sources, other pages there, and claims.

    First come those that a document cites, with what became of that.
    """

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        entries = sorted(ledger.outlets.values(), key=lambda item: item.name.casefold())
        rows = [
            (
                mentions.named("outlets", outlet.id),
                len(ledger.published_by.get(outlet.id, ())),
                len(ledger.pages_at.get(outlet.id, ())),
                Cell(len(ledger.by_outlet.get(outlet.id, ())), narrowed(ledger, outlet=outlet.id)),
            )
            for outlet in pagination.part(entries)
        ]
        self.cited = _cited(mentions) if links.page == 1 else []
        self.rows = [row for row in rows if row[1]]
        self.hosts = [row for row in rows if not row[1]]
        super().__init__(
            "Outlets",
            "Publications of the sources that are cited or that are evidence.",
            pagination=pagination.turn,
        )


class OrganizationsView(View):
    """What the list of organizations shows: of each how many documents, sources and speakers."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        issued = Counter(document.issuer for document in ledger.documents.values())
        self.rows = [
            (
                mentions.named("organizations", body.id),
                issued[body.id],
                len(ledger.issued_by.get(body.id, ())),
                len(ledger.speaking_for.get(body.id, ())),
            )
            for body in pagination.part(sorted(ledger.organizations.values(), key=_name))
        ]
        super().__init__(
            "Organisations",
            "Bodies that issued a document or a source, or for which speakers speak.",
            pagination=pagination.turn,
        )


class TopicsView(View):
    """What the list of topics shows."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        self.rows = [
            (
                link := mentions.named("topics", topic.id),
                topic.definition,
                mentions.first(ledger.by_topic.get(topic.id, []), link.path),
            )
            for topic in pagination.part(list(ledger.topics.values()))
        ]
        super().__init__("Topics", "All claims by subject.", pagination=pagination.turn)


def _name(entry: Speaker | Organization) -> str:
    return entry.name
