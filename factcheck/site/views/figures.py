"""Key figures: how many, as stated, by whom, over which time, and what that does not show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.site import charts
from factcheck.site.pagination import Pagination
from factcheck.site.projections.counts import units
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.projections.counts import Unit
    from factcheck.site.settings import Links


class FiguresView(View):
    """What the page of figures shows: of each unit the accounts, on one axis of time."""

    def __init__(self, ledger: Ledger, links: Links) -> None:
        """Make it of the ledger."""
        pagination, found = Pagination(links), units(Mentions(ledger, links.site))
        accounts = [account for unit in found for account in unit.accounts]
        parts = [unit._replace(accounts=pagination.part(unit.accounts)) for unit in found]
        self.units = list(_limited_once(parts))
        self.total = sum(unit.total for unit in found)
        self.axis = charts.axis(
            count.figure.period
            for account in accounts
            for count in account.counts
            if count.figure.period
        )
        super().__init__(
            "Key figures",
            "How many people, cases and complaints: every number that was stated, and who gave it.",
            pagination=pagination.turn,
        )


def _limited_once(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield units of which the first that has a source's figures says what that does not show."""
    seen: set[str] = set()
    for unit in units:
        names = [account.source.id if account.source else "" for account in unit.accounts]
        yield unit._replace(
            accounts=[
                replace(account, does_not_show=[]) if name in seen else account
                for name, account in zip(names, unit.accounts, strict=True)
            ]
        )
        seen.update(names)
