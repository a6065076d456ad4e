"""Verdicts and the like show what they mean: WCAG 1.4.13, and 2.1.1 by key."""

from __future__ import annotations

import pytest

from factcheck.record.vocabulary import Attribution, Located, Rating, Stance, Weight

CLAIM = "claims/only-19-of-104/index.html"
WORD = ".hop a.d"
MEANING = Attribution.SOURCE_NOT_FOUND.definition


@pytest.fixture(scope="module")
def claim(visits, address):
    """A claim's page, opened once."""
    with visits(address) as watch:
        yield watch.open(CLAIM)
        assert not watch.faults, watch.report()


def shown(page) -> list[str]:
    """Return what is shown beside a word."""
    return page.locator("[role=tooltip]").all_inner_texts()


def test_the_pointer_shows_it_and_may_rest_on_it(claim) -> None:
    claim.hover(WORD)
    assert shown(claim) == [MEANING]
    claim.hover("[role=tooltip]")
    assert shown(claim) == [MEANING]
    claim.mouse.move(5, 5)
    assert shown(claim) == []


def test_the_focus_shows_it_and_escape_hides_it(claim) -> None:
    claim.focus(WORD)
    assert shown(claim) == [MEANING]
    assert claim.get_attribute(WORD, "aria-describedby") == "tip"
    claim.keyboard.press("Escape")
    assert shown(claim) == []
    claim.evaluate("document.activeElement.blur()")


def test_the_first_tap_shows_it_and_the_second_follows_the_link(visits, address) -> None:
    with visits(address, width=390, has_touch=True) as watch:
        page = watch.open(CLAIM)
        page.tap(WORD)
        page.wait_for_selector("[role=tooltip]")
        assert shown(page) == [MEANING]
        assert page.url.endswith(CLAIM)
        page.tap(WORD)
        page.wait_for_url("**/ratings/**")
        assert page.url.endswith("ratings/index.html#source-not-found")


SCALES = (Attribution, Rating, Stance, Weight, Located)
LISTS = {
    "front page": "index.html",
    "ledger": "claims/index.html",
    "speaker": "speakers/khieu-sopheak/index.html",
    "topic": "topics/case-figures/index.html",
    "outlet": "outlets/fresh-news/index.html",
    "source": "sources/the-star-2022-09-04-malaysian-envoy/index.html",
    "document": "documents/mfaic-clarification/index.html",
}


@pytest.mark.parametrize("page", LISTS.values(), ids=LISTS)
def test_verdicts_in_lists_show_it_too(visits, address, page: str) -> None:
    meanings = {term: term.definition for scale in SCALES for term in scale}
    with visits(address) as watch:
        found = watch.open(page).evaluate(
            """() => [...document.querySelectorAll("main a.v.d")].map((word) => {
                word.focus();
                return [word.hash.slice(1), document.querySelector("#tip")?.textContent];
            })"""
        )
    assert found
    assert all(shown == meanings[term] for term, shown in found)


def test_a_link_to_a_folded_item_opens_the_fold(visits, address) -> None:
    for options in ({}, {"java_script_enabled": False}):
        with visits(address, **options) as watch:
            page = watch.open(CLAIM)
            anchor = page.locator("details.more .ev").first.get_attribute("id")
            assert page.locator(f"#{anchor}").is_hidden()
            watch.open(f"{CLAIM}#{anchor}")
            assert page.locator(f"#{anchor}").is_visible()
