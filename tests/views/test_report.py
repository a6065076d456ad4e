"""The whole report has every claim and source, and its references lead to places on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.settings import Links, Site
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
