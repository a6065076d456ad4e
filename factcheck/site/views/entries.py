"""Pages of speakers, outlets, organizations and topics: each with the claims and sources it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.pagination import Pagination
from factcheck.site.projections.document import replies_of
from factcheck.site.projections.mentions import Mentions
from factcheck.site.projections.source import page_data
from factcheck.site.projections.speaker import speaker_data
from factcheck.site.views.help import help_with
from factcheck.site.views.lists import by_day
from factcheck.site.views.view import Crumb, View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Organization, Outlet, Speaker, Topic
    from factcheck.site.projections.mentions import ClaimLinks
    from factcheck.site.projections.speaker import RoleData
    from factcheck.site.settings import Links


class SpeakerView(View):
    """What a speaker's page shows: the roles as stated, and the claims."""

    def __init__(self, ledger: Ledger, entry: Speaker, links: Links) -> None:
        """Make it of the ledger."""
        data, pagination = speaker_data(ledger, links.site, entry), Pagination(links)
        bodies = {entry.organization, *entry.other_organizations}
        mentions, own = Mentions(ledger, links.site), ledger.by_speaker.get(entry.id, [])
        self.speaker = data
        self.roles = [(role, _in_role(mentions, own, role)) for role in data.roles]
        self.claims = pagination.part(data.claims)
        quoted = (name for claim in own for name in ledger.quoted_from.get(claim.source or "", ()))
        others = [name for name in dict.fromkeys(quoted) if name != entry.id]
        self.beside = mentions.all_named("speakers", others)
        reporting = sorted(ledger.reporting.get(entry.id, []), key=by_day)
        self.reporting = [mentions.source(source) for source in pagination.part(reporting)]
        self.replies = replies_of(mentions, bodies)
        self.help = help_with(mentions, pagination.part(own))
        self.feed = f"speakers/{entry.id}/feed.xml"
        super().__init__(
            entry.name,
            f"What {entry.name} is quoted as saying, and what we found on each claim.",
            crumbs=(Crumb("Speakers", "speakers/"),),
            pagination=pagination.turn,
        )


def _in_role(mentions: Mentions, claims: list[Claim], role: RoleData) -> ClaimLinks:
    """Return a speaker's claims in which the document states a role."""
    found = [claim for claim in claims if claim.role and claim.role.exact == role.exact]
    return mentions.first(found, f"speakers/{claims[0].speaker}/")


class OutletView(View):
    """What an outlet's page shows: its sources, copies there, claims that cite it."""

    def __init__(self, ledger: Ledger, entry: Outlet, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        self.note = mentions.prose(entry.note)
        self.sources = [
            mentions.source(source)
            for source in pagination.part(ledger.published_by.get(entry.id, []))
        ]
        self.pages = [
            (page_data(mentions, found.page), mentions.source(found.source))
            for found in pagination.part(ledger.pages_at.get(entry.id, []))
        ]
        self.claims = mentions.claims(pagination.part(ledger.by_outlet.get(entry.id, [])))
        super().__init__(
            entry.name,
            f"Sources that {entry.name} published, and the claims that cite them.",
            crumbs=(Crumb("Outlets", "outlets/"),),
            pagination=pagination.turn,
        )


class OrganizationView(View):
    """What an organization's page shows: documents, sources and speakers of it."""

    def __init__(self, ledger: Ledger, entry: Organization, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        speakers = [item.id for item in ledger.speaking_for.get(entry.id, [])]
        claims = [claim for item in speakers for claim in ledger.by_speaker.get(item, ())]
        claims.sort(key=lambda claim: ledger.numbers[claim.id])
        self.note = mentions.prose(entry.note)
        self.documents = [
            mentions.document(document)
            for document in ledger.documents.values()
            if document.issuer == entry.id
        ]
        self.replies = replies_of(mentions, {entry.id})
        self.speakers = mentions.all_named("speakers", pagination.part(speakers))
        self.sources = [
            mentions.source(source)
            for source in pagination.part(ledger.issued_by.get(entry.id, []))
        ]
        self.claims = mentions.claims(pagination.part(claims))
        self.help = help_with(mentions, pagination.part(claims))
        super().__init__(
            entry.name,
            f"Documents and sources by {entry.name}, and claims by its speakers.",
            crumbs=(Crumb("Organisations", "organizations/"),),
            pagination=pagination.turn,
        )


class TopicView(View):
    """What a topic's page shows: its definition and its claims."""

    def __init__(self, ledger: Ledger, entry: Topic, links: Links) -> None:
        """Make it of the ledger."""
        mentions, pagination = Mentions(ledger, links.site), Pagination(links)
        claims = pagination.part(ledger.by_topic.get(entry.id, []))
        self.claims = mentions.claims(claims)
        self.help = help_with(mentions, claims)
        self.feed = f"topics/{entry.id}/feed.xml"
        super().__init__(
            entry.name,
            entry.definition,
            crumbs=(Crumb("Topics", "topics/"),),
            pagination=pagination.turn,
        )
