"""The two scales on the front page: counted, crossed, and set apart in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.views.lists import Scales

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger


def test_every_claim_is_counted_once_on_each_scale_and_once_in_the_crossing(
    real_ledger: Ledger, other_ledger: Ledger
) -> None:
    for ledger in (real_ledger, other_ledger):
        found = Scales(ledger)
        for scale in (found.attributions, found.ratings):
            assert sum(number for _, number in scale) == len(ledger.claims)
        assert sum(sum(cells) for _, cells in found.crossed) == len(ledger.claims)


def test_nothing_is_said_where_no_claim_is_rated_supported(other_ledger: Ledger) -> None:
    assert Scales(other_ledger).apart is None
