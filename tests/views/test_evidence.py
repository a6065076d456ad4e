"""The evidence of a claim: nothing is lost, and what counts most stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Stance, Weight
from factcheck.site.projections.claim import claim_data
from factcheck.site.settings import Site
from factcheck.site.views.evidence import groups, sides

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.projections.claim import EvidenceData

SITE = Site("Two Questions", "Said? So?", "The editors")


def weight(item: EvidenceData) -> int:
    return [*Weight, None].index(item.weight)


def test_each_item_is_shown_once_and_the_heaviest_of_others_first(
    real_ledger: Ledger, other_ledger: Ledger
) -> None:
    for ledger in (real_ledger, other_ledger):
        for claim in ledger.claims.values():
            data = claim_data(ledger, SITE, claim)
            found = groups(data)
            shown = [item.anchor for group in found for item in (group.first, *group.rest)]
            assert sorted(shown) == sorted(item.anchor for item in data.evidence)
            for first, rest in ((group.first, group.rest) for group in found):
                others = [item for item in rest if not item.same_side]
                assert not (first.same_side and others)
                assert all(weight(first) <= weight(item) for item in others)


def test_the_strongest_on_a_side_is_never_of_the_claims_own(real_ledger: Ledger) -> None:
    for claim in real_ledger.claims.values():
        data = claim_data(real_ledger, SITE, claim)
        found = {side.stance: side for side in sides(real_ledger, data)}
        assert {Stance.SUPPORTS, Stance.CONTRADICTS} <= found.keys()
        for stance, side in found.items():
            items = [item for item in data.evidence if item.stance is stance]
            others = [item for item in items if not item.same_side]
            assert side.same_side_only == (bool(items) and not others)
            assert side.strongest == min(others, key=weight, default=None)
