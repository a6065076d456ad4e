"""A document with as many claims as any: read, walked through and linked into like a short one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import corpus, invention
from tests.profiles import PROFILE
from tests.sites import Shared, run_build

from .serving import served

CLAIMS = PROFILE.claims
PAGE = "documents/d000/"
FOCUSED = "document.activeElement.getBoundingClientRect()"


@pytest.fixture(scope="module")
def long_address(shared: Shared) -> Iterator[str]:
    with served(shared.once("long", _build) / "output") as home:
        yield home


def _build(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(invention, "CLAIMS_IN_DOCUMENT", CLAIMS)
        corpus.write(folder, CLAIMS)
    done = run_build(folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("width", [1280, 390])
def test_every_claim_is_marked_and_the_page_fits(visits, long_address, width) -> None:
    with visits(long_address, width=width) as watch:
        page = watch.open(f"{PAGE}index.html")
        notes = page.locator(".text details")
        assert notes.count() == CLAIMS
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watch.faults == []


def test_a_link_into_the_middle_leads_there(visits, long_address) -> None:
    with visits(long_address) as watch:
        page = watch.open(f"{PAGE}index.html")
        lines = page.locator(".text .line").evaluate_all("all => all.map((line) => line.id)")
        middle = lines[len(lines) // 2]
        page = watch.open(f"{PAGE}index.html#{middle}")
        top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
        assert 0 <= top < page.viewport_size["height"]
    assert watch.faults == []


def test_the_keyboard_leads_from_claim_to_claim(visits, long_address) -> None:
    with visits(long_address) as watch:
        page = watch.open(f"{PAGE}index.html")
        mark = page.locator(".text a.m").nth(CLAIMS // 2)
        mark.focus()
        reached = []
        for _ in range(5):
            page.keyboard.press("n")
            reached.append(page.evaluate("document.activeElement.getAttribute('href')"))
            assert 0 <= page.evaluate(f"{FOCUSED}.top") < page.viewport_size["height"]
        assert len(set(reached)) > 1
    assert watch.faults == []
