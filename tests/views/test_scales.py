"""The two scales on the front page: counted, crossed, and set apart in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from factcheck.site.settings import Links, Site
from factcheck.site.views import facets
from factcheck.site.views.facets import values
from factcheck.site.views.lists import OutletsView, Scales
from factcheck.site.views.overview import RatingsView

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

SITE = Site("Two Questions", "A tagline", "The editors")


def test_every_claim_is_counted_once_on_each_scale_and_once_in_the_crossing(
    real_ledger: Ledger, other_ledger: Ledger
) -> None:
    for ledger in (real_ledger, other_ledger):
        found = Scales(ledger)
        for scale in (found.attributions, found.ratings):
            assert sum(row.number for _, row in scale) == len(ledger.claims)
        cells = [cell for _, row in found.crossed for cell in row]
        assert sum(cell.number for cell in cells) == len(ledger.claims)


def test_each_number_leads_to_the_list_of_as_many_claims(real_ledger: Ledger) -> None:
    stand = [values(real_ledger, claim) for claim in real_ledger.claims.values()]
    sections = RatingsView(real_ledger, Links(SITE, "ratings/")).sections
    found = Scales(real_ledger)
    tables = [*found.crossed, *(row for part in sections for row in part.rows)]
    cells = [cell for _, row in tables for cell in row]
    scales = [row for _, row in (*found.attributions, *found.ratings)]
    cited = OutletsView(real_ledger, Links(SITE, "outlets/")).cited
    outlets = [cell for row in cited for _, cell in (("", row.claims), *row.answers)]
    for counted in (*scales, *cells, *outlets):
        chosen = parse_qsl(counted.query)
        fitting = [each for each in stand if all(value in each[name] for name, value in chosen)]
        assert chosen
        assert len(fitting) == counted.number, counted


def test_each_claim_that_cites_a_source_is_counted_once_at_who_published_it(
    real_ledger: Ledger,
) -> None:
    cited = OutletsView(real_ledger, Links(SITE, "outlets/")).cited
    citing = [claim for claim in real_ledger.claims.values() if claim.source]
    assert sum(row.claims.number for row in cited) == len(citing)
    for row in cited:
        assert sum(cell.number for _, cell in row.answers) == row.claims.number


def test_numbers_lead_nowhere_where_the_list_is_too_long_to_be_narrowed(real_ledger, monkeypatch):
    monkeypatch.setattr(facets, "MOST_NARROWED", 10)
    assert not any(row.query for _, row in Scales(real_ledger).ratings)


def test_nothing_is_said_where_no_claim_is_rated_supported(other_ledger: Ledger) -> None:
    assert Scales(other_ledger).apart is None
