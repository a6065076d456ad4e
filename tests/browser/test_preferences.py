"""What a reader set in the system is respected: forced colours, less motion."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_every_mark_visible(visits, address, tried, scheme) -> None:
    with visits(address, forced_colors="active", color_scheme=scheme) as watch:
        for path in tried:
            page = watch.open(path)
            assert page.evaluate("matchMedia('(forced-colors: active)').matches")
            watch.look("overflow", "invisible_shapes")
    assert not watch.faults, watch.report()


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


def test_nothing_moves_for_who_asked_for_less_motion(visits, address, tried) -> None:
    with visits(address, reduced_motion="reduce") as watch:
        for path in tried:
            watch.open(path)
            watch.look("moving")
    assert not watch.faults, watch.report()
