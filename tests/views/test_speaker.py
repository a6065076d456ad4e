"""A speaker's page leads to everything that is on record of what the speaker said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.settings import Links, Site
from factcheck.site.views.entries import SpeakerView

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

SITE = Site("Two Questions", "A tagline", "The editors")


def page(ledger: Ledger, name: str) -> SpeakerView:
    return SpeakerView(ledger, ledger.speakers[name], Links(SITE, f"speakers/{name}/"))


def test_each_claim_stands_under_the_role_in_which_it_is_made(real_ledger: Ledger) -> None:
    for name, claims in real_ledger.by_speaker.items():
        found = {
            claim.id: role.exact
            for role, of in page(real_ledger, name).roles
            for claim in of.claims
        }
        assert found == {claim.id: claim.role.exact for claim in claims if claim.role}


def test_who_is_quoted_from_the_same_source_stands_on_both_pages(real_ledger: Ledger) -> None:
    for name in real_ledger.speakers:
        for other in page(real_ledger, name).beside:
            assert name in {back.id for back in page(real_ledger, other.id).beside}
    assert [it.id for it in page(real_ledger, "eldeen-husaini").beside] == ["fatimah-zainal"]


def test_every_source_that_reports_a_statement_is_listed(real_ledger: Ledger) -> None:
    for name in real_ledger.speakers:
        expected = {it.id for it in real_ledger.sources.values() if name in it.speakers}
        assert {link.id for link in page(real_ledger, name).reporting} == expected
