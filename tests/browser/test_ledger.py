"""The list of all claims: narrowed and ordered in place, with the address to tell of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.record.vocabulary import Attribution, Rating
from tests.profiles import PROFILE

PAGE = "claims/index.html"
ROWS = ".ledger tr[id]"
HEADINGS = ".ledger .group th"
NAMES = [
    *("speaker", "outlet", "attribution", "rating", "certainty", "found"),
    *("side", "topic", "section", "stance", "sort"),
]
FIRST = 4
"""Choices that are not folded."""


SEEN = "all => all.filter((at) => at.checkVisibility({ visibilityProperty: true }))"


def visible(page, selector: str, what: str = "at.textContent") -> list:
    """What is asked of each element that can be seen, from top to bottom."""
    return page.locator(selector).evaluate_all(f"{SEEN}.map((at) => {what})")


def shown(page) -> list[str]:
    return visible(page, ROWS, "at.id")


def status(page) -> str:
    return page.get_by_role("status").inner_text()


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def busiest(groups: dict[str, list]) -> str:
    return max(groups, key=lambda key: len(groups[key]))


FACETS: list[tuple[str, Callable, Callable]] = [
    ("speaker", lambda c, _: c.speaker, lambda k: busiest(k.by_speaker)),
    (
        "outlet",
        lambda c, k: c.source and k.sources[c.source].outlet,
        lambda k: busiest(k.by_outlet),
    ),
    ("outlet", lambda c, _: "-" if c.source is None else "", lambda _: "-"),
    ("topic", lambda c, _: c.topics, lambda k: busiest(k.by_topic)),
    (
        "section",
        lambda c, _: f"{c.document}.{c.section}",
        lambda k: next(f"{c.document}.{c.section}" for c in k.claims.values()),
    ),
    ("rating", lambda c, k: k.rating(c), lambda _: "contradicted"),
    ("attribution", lambda c, k: k.attribution(c), lambda _: "source-not-found"),
    ("certainty", lambda c, _: c.review and c.review.certainty, lambda _: "low"),
    ("found", lambda c, k: c.source and k.sources[c.source].located, lambda _: "copy"),
    ("stance", lambda c, _: {item.stance for item in c.evidence}, lambda _: "qualifies"),
    ("stance", lambda c, _: [] if c.evidence else ["-"], lambda _: "-"),
]


def unfold(page) -> None:
    """Show the further choices, if they are folded."""
    page.locator(".filters details:not([open]) summary").evaluate_all("all => all[0]?.click()")


def fits(value: object, wanted: str) -> bool:
    return wanted == value if isinstance(value, str) or value is None else wanted in value


def test_each_facet_shows_the_claims_that_have_its_value(visits, address, real_ledger) -> None:
    claims = real_ledger.claims.values()
    with visits(address) as watch:
        for name, of, pick in FACETS:
            wanted = pick(real_ledger)
            expected = [claim.id for claim in claims if fits(of(claim, real_ledger), wanted)]
            assert 0 < len(expected) < len(claims), name
            page = watch.open(PAGE)
            unfold(page)
            page.select_option(f"[name={name}]", wanted)
            assert shown(page) == expected, name
            assert status(page) == f"{len(expected)} of {len(claims)} claims shown"
            assert query(page) == {name: [wanted]}
            page.reload()
            assert shown(page) == expected, name
    assert watch.faults == []


def test_two_facets_narrow_together_and_headings_without_claims_go(
    visits, address, real_ledger
) -> None:
    expected = [
        claim
        for claim in real_ledger.claims.values()
        if real_ledger.rating(claim) is Rating.DISPUTED
        and real_ledger.attribution(claim) is Attribution.SOURCE_NOT_FOUND
    ]
    assert expected
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?rating=disputed&attribution=source-not-found")
        assert shown(page) == [claim.id for claim in expected]
        assert len(visible(page, HEADINGS)) == len({claim.section for claim in expected})
        assert page.locator(HEADINGS).count() > len(visible(page, HEADINGS))


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_hidden_is_hidden_in_every_layout(visits, address, width) -> None:
    with visits(address, width=width) as watch:
        page = watch.open(f"{PAGE}?rating=contradicted")
        assert status(page).startswith(f"{len(shown(page))} of ")
        assert len(visible(page, ".ledger tbody")) == len(visible(page, HEADINGS))


def letters(title: str) -> str:
    return re.sub(r"[^\w\s]", "", title).casefold()


def items(number: int) -> str:
    return f"{number or 'No'} {'item' if number == 1 else 'items'} of evidence"


ORDERS: list[tuple[str, Callable, Callable]] = [
    ("rating", lambda c, k: list(Rating).index(k.rating(c)), lambda c, k: k.rating(c).label),
    (
        "attribution",
        lambda c, k: list(Attribution).index(k.attribution(c)),
        lambda c, k: k.attribution(c).label,
    ),
    ("evidence", lambda c, _: -len(c.evidence), lambda c, _: items(len(c.evidence))),
]


def test_each_order_has_headings_of_its_own_and_equals_keep_the_texts_order(
    visits, address, real_ledger
) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        unfold(page)
        before = (shown(page), page.locator(HEADINGS).all_inner_texts())
        for name, key, heading in ORDERS:
            expected = sorted(
                real_ledger.claims.values(), key=lambda claim, key=key: key(claim, real_ledger)
            )
            words = list(dict.fromkeys(heading(claim, real_ledger) for claim in expected))
            page.select_option("[name=sort]", name)
            assert shown(page) == [claim.id for claim in expected], name
            assert page.locator(HEADINGS).all_inner_texts() == words, name
            assert query(page) == {"sort": [name]}
            page.select_option("[name=sort]", "")
            assert (shown(page), page.locator(HEADINGS).all_inner_texts()) == before, name
    assert watch.faults == []


def test_by_title_there_are_no_headings_and_signs_do_not_count(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?sort=title")
        titles = [letters(title) for title in page.locator(f"{ROWS} .t a").all_inner_texts()]
        assert page.locator(HEADINGS).count() == 0
        first = [title.split()[0] for title in titles]
        assert first == sorted(first)
        assert len(titles) == len(shown(page))


UNKNOWN = [
    ("?speaker=nobody", {}),
    ("?speaker=", {}),
    ("?rating=Disputed&sort=upside-down", {}),
    ("?rating=%3Cb%3E&rating=disputed", {}),
    ("?rating=__proto__&stance=constructor", {}),
    ("?colour=red&rating=disputed", {"rating": "disputed"}),
    ("?topic=nothing&sort=evidence", {"sort": "evidence"}),
]


def test_what_the_address_cannot_mean_is_ignored(visits, address) -> None:
    with visits(address) as watch:
        for asked, taken in UNKNOWN:
            page = watch.open(PAGE + asked)
            chosen = {name: page.input_value(f"[name={name}]") for name in NAMES}
            assert {name: value for name, value in chosen.items() if value} == taken, asked
            assert all(visible(page, "select", "at.selectedOptions[0]?.text")), "none is blank"
            found = len(shown(page))
            assert found, asked
            assert status(page).startswith(f"{found} of ")
    assert watch.faults == []


def test_back_and_forward_lead_through_what_was_chosen(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        unfold(page)
        seen = [shown(page)]
        for name, value in (("rating", "supported"), ("sort", "title"), ("stance", "supports")):
            page.select_option(f"[name={name}]", value)
            seen.append(shown(page))
        assert query(page) == {"rating": ["supported"], "stance": ["supports"], "sort": ["title"]}
        for expected in reversed(seen[:-1]):
            page.go_back()
            assert shown(page) == expected
        assert query(page) == {}
        for expected in seen[1:]:
            page.go_forward()
            assert shown(page) == expected
    assert watch.faults == []


def test_all_can_be_shown_again(visits, address, real_ledger) -> None:
    total = len(real_ledger.claims)
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?rating=disputed&sort=evidence#index")
        page.get_by_role("button", name="Show all again").click()
        page.wait_for_url(address + PAGE)
        assert shown(page) == list(real_ledger.claims)
        assert status(page) == f"{total} of {total} claims shown"
        assert {page.input_value(f"[name={name}]") for name in NAMES} == {""}
        page.go_back()
        assert query(page) == {"rating": ["disputed"], "sort": ["evidence"]}
        assert len(shown(page)) < total


@pytest.mark.parametrize("other", ["rating=disputed", "attribution=source-not-found"])
def test_an_options_number_is_what_choosing_it_shows(visits, address, other) -> None:
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?{other}")
        unfold(page)
        for name in NAMES[:-1]:
            if other.startswith(name):
                continue
            options = page.locator(f"[name={name}] option").evaluate_all(
                "all => all.slice(1).map((at) => [at.value, at.text, at.disabled])"
            )
            told = {value: int(re.search(r" \((\d+)\)$", text)[1]) for value, text, _ in options}
            assert any(told.values()), name
            assert {value for value, number in told.items() if not number} == {
                value for value, _, disabled in options if disabled
            }
            for value in list(filter(told.get, told))[:: 1 if PROFILE.whole else 3]:
                page.select_option(f"[name={name}]", value)
                assert (value, len(shown(page))) == (value, told[value])
            page.select_option(f"[name={name}]", "")


@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_the_controls_are_gone_and_the_pages_named(visits, address, width) -> None:
    with visits(address, width=width, java_script_enabled=False) as watch:
        page = watch.open(f"{PAGE}?rating=disputed")
        assert visible(page, "select, summary, button, [role=status]") == []
        assert page.locator(".filters").bounding_box() is None
        links = set(visible(page, ".lead a", 'at.getAttribute("href")'))
        pages = ("topics", "speakers", "outlets", "ratings")
        assert links == {"#index", *(f"../{name}/index.html" for name in pages)}
        assert len(visible(page, ROWS)) == page.locator(ROWS).count() > 0


def test_nothing_moves_when_the_controls_appear(visits, address) -> None:
    """The place is kept before the script runs: as tall without the script as with it."""
    with visits(address) as watch:
        page = watch.open(PAGE)
        after = page.locator(".ledger").bounding_box()
        watch.context.route("**/ledger.*.js", lambda route: route.fulfill(body=""))
        watch.open(PAGE)
        assert page.locator(".ledger").bounding_box() == after
        assert visible(page, "select") == []


@pytest.mark.parametrize(("asked", "is_open"), [("", False), ("?sort=title", True)])
def test_on_a_small_screen_the_further_choices_are_folded_until_asked_for(
    visits, address, asked, is_open
) -> None:
    with visits(address, width=390, has_touch=True) as watch:
        page = watch.open(PAGE + asked)
        assert page.get_by_label("Order").is_visible() is is_open
        if not is_open:
            page.locator(".filters summary").tap()
        targets = ".filters :is(select, button, summary)"
        heights = visible(page, targets, "at.getBoundingClientRect().height")
        assert len(heights) == len(NAMES) + 2
        assert min(heights) >= 44


def test_every_choice_has_its_name_and_is_reached_by_keyboard(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        unfold(page)
        page.focus("[name=speaker]")
        for place, name in enumerate(NAMES):
            if place == FIRST:
                page.keyboard.press("Tab")  # over the summary
            assert page.evaluate("document.activeElement.name") == name
            assert page.evaluate("document.activeElement.labels[0].firstChild.innerText")
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.type") == "reset"


def test_it_works_from_disk(visits, site) -> None:
    home = f"{site.as_uri()}/"
    with visits(home) as watch:
        page = watch.open(f"{PAGE}?rating=disputed")
        assert status(page).startswith(f"{len(shown(page))} of ")
        unfold(page)
        page.select_option("[name=sort]", "title")
        assert query(page) == {"rating": ["disputed"], "sort": ["title"]}
        page.go_back()
        assert query(page) == {"rating": ["disputed"]}
    assert watch.faults == []


def test_a_number_on_the_front_page_leads_to_its_claims(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open("index.html")
        number = page.locator("[data-f='=disputed'] a")
        words = number.inner_text()
        number.click()
        page.wait_for_url("**/claims/*?rating=disputed")
        assert status(page).startswith(f"{words} of ")
    assert watch.faults == []
