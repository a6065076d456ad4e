"""Attacked sites in a real browser: nothing runs, nothing is asked for, on any type of page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.attacks.sites import TURNS, build_all
from tests.page_types import pages_by_type
from tests.profiles import PROFILE
from tests.sites import Shared

from .searching import send
from .serving import served


@pytest.fixture(scope="module")
def attacked(shared: Shared) -> list[Path]:
    return [site for site, _ in build_all(shared)[0]]


@pytest.fixture(scope="module")
def homes(attacked: list[Path]) -> Iterator[list[str]]:
    with ExitStack() as stack:
        yield [stack.enter_context(served(site)) for site in attacked]


@pytest.mark.parametrize("turn", range(TURNS))
def test_no_payload_runs_on_any_page(visits, attacked, homes, turn) -> None:
    groups = pages_by_type(attacked[turn]).values()
    paths = [path for group in groups for path in (group if PROFILE.whole else group[:1])]
    assert len(paths) > 20
    assert "attack/index.html" in paths
    with visits(homes[turn]) as watch:
        watch.page.on("popup", lambda page: watch.note(f"opened {page.url}"))
        watch.page.on(
            "dialog", lambda dialog: (watch.note(f"dialog {dialog.message}"), dialog.dismiss())
        )
        for path in paths:
            page = watch.open(path)
            if page.evaluate("() => window.hit === 1 || window[0]?.hit === 1"):
                watch.note("a payload ran")
            page.mouse.move(200, 300)
            page.keyboard.press("Tab")
            if page.url != homes[turn] + path:
                watch.note(f"led to {page.url}")
            if page.evaluate("() => window.hit === 1"):
                watch.note("a payload ran at a touch")
    assert watch.faults == []


@pytest.mark.parametrize("turn", range(TURNS))
def test_no_payload_runs_where_it_is_searched_for(visits, homes, turn) -> None:
    with visits(homes[turn]) as watch:
        page = watch.open("search/index.html?q=script")
        for words in ("onerror", "javascript", "attack example", "hit"):
            send(page, words)
            assert page.locator(".results section:visible").count(), words
        page.wait_for_timeout(200)
        assert not page.evaluate("() => window.hit === 1")
    assert watch.faults == []


def test_a_payload_in_the_address_runs_nowhere(visits, homes) -> None:
    payload = "%22%3E%3Cimg%20src=x%20onerror=hit=1%3E"
    with visits(homes[0]) as watch:
        for path in ("search/index.html?q=", "claims/index.html?rating=", "claims/index.html#"):
            page = watch.open(path + payload)
            page.wait_for_timeout(200)
            assert not page.evaluate("() => window.hit === 1")
    assert watch.faults == []
