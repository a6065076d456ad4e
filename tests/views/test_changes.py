"""Changes: every review, correction and withdrawal once, the latest day first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.settings import Links, Site
from factcheck.site.views import changes

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

LINKS = Links(Site("Two Questions", "A tagline", "The editors"), "changes/")


def test_days_come_latest_first_each_with_all_its_changes(other_ledger: Ledger) -> None:
    view = changes.everything(other_ledger, LINKS)
    days = [(day.date.end.first, str(day.date)) for day in view.days]
    assert days == sorted(set(days), reverse=True)
    reviewed = [
        (claim.id, what.startswith("First"))
        for day in view.days
        for what, claims in day.reviewed.items()
        for claim in claims
    ]
    claims = [claim for claim in other_ledger.claims.values() if claim.review]
    assert sorted(reviewed) == sorted((claim.id, not claim.corrections) for claim in claims)
    assert len({is_first for _, is_first in reviewed}) == 2


def test_corrections_leave_reviews_out(other_ledger: Ledger) -> None:
    found = changes.corrections(other_ledger, LINKS).days
    entries = (*other_ledger.claims.values(), *other_ledger.sources.values())
    made = sum(len(entry.corrections) + bool(entry.withdrawn) for entry in entries)
    assert made
    assert sum(len(day.notes) for day in found) == made
    assert not any(day.reviewed for day in found)


def test_it_says_so_while_nothing_is_corrected(real_ledger: Ledger, other_ledger: Ledger) -> None:
    assert not changes.everything(other_ledger, LINKS).is_uncorrected
    is_corrected = any(c.corrections or c.withdrawn for c in real_ledger.claims.values())
    is_corrected |= any(s.corrections or s.withdrawn for s in real_ledger.sources.values())
    assert changes.everything(real_ledger, LINKS).is_uncorrected != is_corrected
