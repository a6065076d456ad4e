"""The annotated document: its claims one by one, and only those with some verdicts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

PAGE = "documents/mfaic-clarification/index.html"


@pytest.fixture(scope="module")
def page(visits, address) -> Iterator[object]:
    with visits(address, width=390) as watch:
        yield watch.open(PAGE)
        assert not watch.faults, watch.report()


@pytest.fixture(scope="module")
def claims(real_ledger) -> list[object]:
    return list(real_ledger.claims.values())


def read(page) -> tuple[str, str]:
    """Return what the bar says: how many, and the claim that was chosen."""
    count, named = page.locator(".steps [role=status]").all()
    title = named.locator("a:not(.d)")
    return count.inner_text(), title.inner_text() if title.count() else ""


def test_buttons_reach_every_claim_once_however_marks_overlap(page, claims) -> None:
    page.evaluate("scrollTo(0, 0)")
    seen = []
    for _ in claims:
        page.get_by_role("button", name="Next claim").click()
        count, title = read(page)
        seen.append((count, title.partition(". ")[2]))
        assert page.locator("[aria-current=true]").count()
    assert seen == [
        (f"{place} of {len(claims)}", claim.title) for place, claim in enumerate(claims, 1)
    ]
    page.get_by_role("button", name="Previous claim").click()
    assert read(page)[1].endswith(claims[-2].title)


def test_keys_step_only_while_the_bar_or_a_claim_has_the_focus(page) -> None:
    before = read(page)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("n")
    assert read(page) == before
    page.get_by_role("button", name="Next claim").focus()
    for key, back in (("ArrowRight", "ArrowLeft"), ("n", "p")):
        page.keyboard.press(key)
        assert read(page) != before
        page.keyboard.press(back)
        assert read(page) == before


def test_marks_can_be_narrowed_by_both_verdicts(page, claims, real_ledger) -> None:
    said, so = "source-not-found", "disputed"
    wanted = [
        claim.title
        for claim in claims
        if (real_ledger.attribution(claim), real_ledger.rating(claim)) == (said, so)
    ]
    page.get_by_text("Claims by verdict").click()
    toggles = [page.locator(f"#show-{value} button") for value in (said, so)]
    for toggle in toggles:
        toggle.click()
    assert read(page)[0] == f"{len(wanted)} of {len(claims)} claims"
    notes = page.locator(".notes details:not([hidden]) a[id]").all_text_contents()
    assert [note.partition(". ")[2] for note in notes] == wanted
    numbers = page.locator(".text sup:visible").all_inner_texts()
    assert sum(len(number.split()) for number in numbers) == len(wanted)
    assert {mark.get_attribute("class") for mark in page.locator(".text a.m").all()} == {
        "m m-disputed"
    }
    for toggle in toggles:
        toggle.click()
    assert read(page)[0] == f"{len(claims)} claims"


def test_a_link_to_the_words_of_a_claim_chooses_it(page, claims) -> None:
    page.goto(page.url.partition("#")[0] + f"#w-{claims[9].id}")
    page.wait_for_function("document.querySelector('.steps .named a')")
    assert read(page) == (f"10 of {len(claims)}", f"10. {claims[9].title}")
