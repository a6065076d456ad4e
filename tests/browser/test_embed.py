"""A claim's card: it fits the frame that other sites are given, from 300 pixels up."""

from __future__ import annotations

from factcheck.site.views.sharing import HEIGHT, WIDTH
from tests.profiles import PROFILE

NARROWEST = 300


def test_every_card_fits_its_frame(visits, address, site) -> None:
    cards = sorted(path.relative_to(site).as_posix() for path in site.glob("claims/*/embed/*.html"))
    assert len(cards) > 5
    with visits(address) as watch:
        for card in cards if PROFILE.whole else cards[::5]:
            page = watch.open(card)
            for width in (NARROWEST, 320, 390, 480, WIDTH):
                page.set_viewport_size({"width": width, "height": HEIGHT})
                root = "document.documentElement"
                size = page.evaluate(f"[{root}.scrollWidth, {root}.scrollHeight]")
                assert size == [width, HEIGHT], (card, width)
    assert not watch.faults, watch.report()
