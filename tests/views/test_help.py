"""Help stands beside the contacts of a document and what is said on them, in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import ClaimKind
from factcheck.site.projections.mentions import Mentions
from factcheck.site.settings import Site
from factcheck.site.views.help import help_with

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

SITE = Site("Two Questions", "A tagline", "The editors")


def test_it_has_the_contacts_as_printed_and_what_is_asked_for(real_ledger: Ledger) -> None:
    told = help_with(Mentions(real_ledger, SITE), [real_ledger.claims["hotline-117"]])
    assert told
    assert [item.words for item in told.contacts][1] == (
        "2. General Commissariat of Nations Police Hotline: 117 and (+855) 31 201 2345"
    )
    assert [claim.id for claim in told.contacts[1].claims] == [
        "hotline-117",
        "hotline-second-number",
    ]
    assert told.details[0].words.endswith("the crime and details of the offenders")
    assert "details-requested" in {request.id for request in told.requests}


def test_it_stands_beside_contacts_and_claims_on_their_topics_only(real_ledger: Ledger) -> None:
    mentions, claims = Mentions(real_ledger, SITE), real_ledger.claims.values()
    topics = {topic for c in claims if c.kind is ClaimKind.CONTACT for topic in c.topics}
    for claim in claims:
        assert (help_with(mentions, [claim]) is None) == topics.isdisjoint(claim.topics)
    assert help_with(mentions, []) is None


def test_a_contact_without_a_topic_has_it_too(other_ledger: Ledger) -> None:
    told = help_with(Mentions(other_ledger, SITE), other_ledger.claims.values())
    assert told
    assert [claim.id for item in told.contacts for claim in item.claims] == [
        "kiosk-for-loose-planks"
    ]
    assert (told.details, told.requests, told.topic) == ([], [], None)
