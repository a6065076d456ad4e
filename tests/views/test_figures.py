"""Key figures: every stated number once, under its unit, and none that is worked out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.site.settings import Links, Site
from factcheck.site.views.figures import FiguresView

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

LINKS = Links(Site("Two Questions", "A tagline", "The editors"), "figures/")


def test_every_stated_figure_of_a_source_is_there_once(real_ledger: Ledger) -> None:
    shown = [
        (unit.name, count.fact, count.figure.id)
        for unit in FiguresView(real_ledger, LINKS).units
        for account in unit.accounts
        for count in account.counts
        if account.source
    ]
    stated = [
        (figure.unit, f"sources/{source.id}/figures.{place}.value_in_words", figure.id)
        for source in real_ledger.sources.values()
        for place, figure in enumerate(source.figures)
        if figure.derive is None
    ]
    assert sorted(shown) == sorted(stated)


def test_a_number_of_several_claims_is_there_once(real_ledger: Ledger) -> None:
    for unit in FiguresView(real_ledger, LINKS).units:
        for account in unit.accounts:
            if account.document:
                told = [(count.figure.value, count.figure.bound) for count in account.counts]
                assert len(told) == len(set(told))


def test_what_most_numbers_count_comes_first_in_all_its_kinds(real_ledger: Ledger) -> None:
    units = FiguresView(real_ledger, LINKS).units
    words = [unit.name.split()[0] for unit in units]
    totals = [sum(u.total for u in units if u.name.split()[0] == word) for word in words]
    assert totals == sorted(totals, reverse=True)
    assert len([word for word, _ in groupby(words)]) == len({*words})


def test_what_a_source_does_not_show_is_said_once(real_ledger: Ledger) -> None:
    accounts = [item for unit in FiguresView(real_ledger, LINKS).units for item in unit.accounts]
    told = [item.source.id for item in accounts if item.source and item.does_not_show]
    assert sorted(told) == sorted({item.source.id for item in accounts if item.source})


def test_accounts_are_in_the_order_of_time_and_name_who_counted(real_ledger: Ledger) -> None:
    for unit in FiguresView(real_ledger, LINKS).units:
        days = [item.published.date.first for item in unit.accounts if item.published]
        assert days == sorted(days)
        assert unit.total == sum(len(account.counts) for account in unit.accounts)
