"""The whole report has every claim and source, and its references lead to places on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import ClaimKind
from factcheck.site.projections.mentions import Mentions
from factcheck.site.settings import Links, Site
from factcheck.site.views.help import help_with
from factcheck.site.views.report import ReportView

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

SITE = Site("Two Questions", "A tagline", "The editors")


def test_it_has_all_claims_and_sources(real_ledger: Ledger) -> None:
    view = ReportView(real_ledger, Links(SITE, "report/"))
    assert [claim.id for claim in view.claims] == list(real_ledger.claims)
    assert [source.id for source, _, _ in view.sources] == list(real_ledger.sources)
    assert {*view.here} == {*real_ledger.claims, *real_ledger.sources}
    assert view.pagination.pages == 1


def test_help_stands_beside_contacts_only(real_ledger: Ledger) -> None:
    mentions = Mentions(real_ledger, SITE)
    for claim in real_ledger.claims.values():
        told = help_with(mentions, [claim])
        assert (told is not None) == (claim.kind is ClaimKind.CONTACT)
        if told:
            assert "details-requested" in {request.id for request in told.requests}
