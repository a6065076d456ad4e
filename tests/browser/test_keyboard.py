"""Keyboard only: everything can be reached, in order, and the focus is always seen."""

from __future__ import annotations

from itertools import product

import pytest

from tests.profiles import PROFILE

MOST_STOPS = 2000
FOCUSED = "factcheck.focused()"


@pytest.fixture
def pages(typical_site) -> dict[str, str]:
    """The pages that are walked through; of claims the one with the most to read."""
    claim = max(
        typical_site.glob("claims/*/index.html"), key=lambda file: (file.stat().st_size, file)
    )
    document = next(typical_site.glob("documents/*/index.html"))
    return {
        "front page": "index.html",
        "ledger": "claims/index.html",
        "claim": claim.relative_to(typical_site).as_posix(),
        "document": document.relative_to(typical_site).as_posix(),
    }


def walk(watch) -> list[int]:
    """Press Tab until the page is left, and return which stops had the focus, in order."""
    walked: list[int] = []
    for _ in range(MOST_STOPS):
        watch.page.keyboard.press("Tab")
        place, name, faults = watch.page.evaluate(FOCUSED)
        if not name:
            break
        walked.append(place)
        for fault in faults:
            watch.note(fault)
    return walked


@pytest.mark.parametrize("which", ["front page", "ledger", "claim", "document"])
@pytest.mark.parametrize("width", [1280, 390] if PROFILE.whole else [390])
def test_tab_reaches_everything_in_order(visits, typical_address, pages, which, width) -> None:
    with visits(typical_address, width=width) as watch:
        watch.open(pages[which])
        names = watch.probe("number_stops")
        assert names
        walked = walk(watch)
    missed = [names[place] for place in range(len(names)) if place not in walked]
    assert not missed, missed[:10]
    assert -1 not in walked, "Tab stops where nothing can be operated"
    assert walked == sorted(walked), "the order is not that of the page"
    assert not watch.faults, watch.report()


@pytest.mark.parametrize("which", ["front page", "ledger", "claim", "document"])
def test_shift_tab_goes_the_same_way_back(visits, typical_address, pages, which) -> None:
    """So there is no trap: from the third stop back to the first."""
    with visits(typical_address) as watch:
        page = watch.open(pages[which])
        watch.probe("number_stops")
        for key in ("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"):
            page.keyboard.press(key)
        assert watch.page.evaluate(FOCUSED)[0] == 0


def test_the_first_stop_skips_to_the_content(visits, typical_address, types) -> None:
    with visits(typical_address) as watch:
        tried = product(types, (1280, 320)) if PROFILE.whole else product(types[::2], (320,))
        for path, width in tried:
            watch.resize(width)
            page = watch.open(path)
            if page.locator("a.skip").count() == 0:
                assert page.locator("nav").count() == 0, f"{path} has a menu to skip"
                continue
            if page.evaluate("document.activeElement.matches('main *')"):
                continue  # the page is for one thing, and has put the focus there
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.hash") == "#main", path
            box = page.locator("a.skip").bounding_box()
            assert box is not None
            assert box["x"] >= 0, path
            assert box["y"] >= 0, path
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            after = "document.activeElement.compareDocumentPosition(document.querySelector('main'))"
            # 8: main contains it; 2: main stands before it (a page without links in its content)
            assert page.evaluate(after) & (8 | 2), path


def test_folds_open_and_close_by_key(visits, typical_address, pages) -> None:
    folds = 0
    for width in (1280, 390) if PROFILE.whole else (390,):
        with visits(typical_address, width=width) as watch:
            for path in pages.values():
                page = watch.open(path)
                for fold in page.locator("summary:visible").all()[:5]:
                    for key in ("Enter", "Enter", "Space"):
                        before = fold.evaluate("(at) => at.parentElement.open")
                        fold.focus()
                        page.keyboard.press(key)
                        after = fold.evaluate("(at) => at.parentElement.open")
                        assert after != before, (path, key)
                    folds += 1
        assert not watch.faults, watch.report()
    assert folds
