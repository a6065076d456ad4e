"""What a reader set in the system is respected; test_pages looks at every page type so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("page", ["index.html", "claims/index.html"])
def test_forced_colours_leave_the_focus_visible(visits, address, page) -> None:
    with visits(address, forced_colors="active") as watch:
        watch.open(page)
        watch.probe("number_stops")
        for _ in range(30):
            watch.page.keyboard.press("Tab")
            for fault in watch.page.evaluate("factcheck.focused()")[2]:
                watch.note(fault)
    assert not watch.faults, watch.report()
