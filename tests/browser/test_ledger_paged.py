"""The list of all claims on several pages: its first until it is narrowed, and then all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.record.vocabulary import Rating

from .serving import served
from .test_ledger import HEADINGS, PAGE, ROWS, shown, status, visible


@pytest.fixture(scope="module")
def paged_address(paged_site) -> Iterator[str]:
    with served(paged_site) as home:
        yield home


def test_a_list_of_several_pages_shows_its_first_until_it_is_narrowed(
    visits, paged_address, real_ledger
) -> None:
    claims = list(real_ledger.claims)
    with visits(paged_address, width=390) as watch:
        page = watch.open(PAGE)
        assert shown(page) == claims[:8]
        assert status(page) == f"8 of {len(claims)} claims shown"
        page.get_by_text("More filters, and order").click()
        page.locator("nav[aria-label=Pages]").wait_for(state="detached")
        assert shown(page) == claims
        sections = [claim.section for claim in real_ledger.claims.values()]
        assert len(visible(page, HEADINGS)) == len(set(sections))
    assert watch.faults == []


@pytest.mark.parametrize("from_disk", [False, True], ids=["served", "from disk"])
def test_a_choice_in_the_address_narrows_all_pages(
    visits, paged_address, paged_site, real_ledger, from_disk
) -> None:
    expected = [
        claim.id
        for claim in real_ledger.claims.values()
        if real_ledger.rating(claim) is Rating.DISPUTED
    ]
    with visits(f"{paged_site.as_uri()}/" if from_disk else paged_address) as watch:
        page = watch.open(f"{PAGE}?rating=disputed")
        page.locator("nav[aria-label=Pages]").wait_for(state="detached")
        assert shown(page) == expected
        assert status(page) == f"{len(expected)} of {len(real_ledger.claims)} claims shown"
        marks = page.locator(f"{ROWS}:not([hidden]) use").evaluate_all(
            "all => all.filter((use) => !document.querySelector(use.getAttribute('href')))"
        )
        assert marks == []
    assert watch.faults == []


def test_pages_that_do_not_load_are_told_of(visits, paged_address, real_ledger) -> None:
    total = len(real_ledger.claims)
    with visits(paged_address) as watch:
        watch.context.route("**/claims/page/3/rows.js", lambda route: route.abort())
        page = watch.open(f"{PAGE}?sort=title")
        page.locator("nav[aria-label=Pages]").wait_for(state="detached")
        assert status(page) == f"{total - 8} of {total} claims shown; 8 could not be loaded"
