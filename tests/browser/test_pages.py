"""Every page type, looked at in every way that a reader may: no fault at all.

A page is opened once, and then looked at in every width, scheme and size of text.
"""

from __future__ import annotations

import re

import pytest

from tests.profiles import PROFILE

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
WIDTHS = (1280, 768, 390, 320) if PROFILE.whole else (1280, 320)
GROWS, LARGE = 1.5, 40
"""How much larger text gets at 200%: titles that fill the width less than twofold, as long as they
are large then."""
PARTS = 4
"""In so many tests the pages are looked at, so that several workers can take part."""


def in_every_layout(watch, widths=WIDTHS) -> None:
    """Each width, and both schemes; text in pictures is as clear as other text."""
    for width in widths:
        watch.resize(width)
        for scheme in ("light", "dark") if width == WIDTHS[0] or PROFILE.whole else ("light",):
            watch.page.emulate_media(color_scheme=scheme)
            watch.look("overflow", "cut")
            if width == WIDTHS[0]:
                watch.look("faint_text_in_pictures")


def as_set_in_the_system(watch) -> None:
    """Forced colours leave every mark visible; nothing moves for who asked for less motion."""
    watch.resize(WIDTHS[0])
    for scheme in ("light", "dark"):
        watch.page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert watch.page.evaluate("matchMedia('(forced-colors: active)').matches")
        watch.look("overflow", "invisible_shapes")
    watch.page.emulate_media(forced_colors="none", color_scheme="light", reduced_motion="reduce")
    watch.look("moving")


def at_twice_the_text_size(watch, session) -> None:
    """Nothing is cut or covered, and all text grows."""
    for width in (1280, 640, 390) if PROFILE.whole else (640,):
        watch.resize(width)
        before = dict(watch.probe("sizes"))
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        watch.look("overflow", "cut", "overlaps")
        for what, size in watch.probe("sizes"):
            if size < min(GROWS * before.get(what, 0), LARGE):
                watch.note(f"text does not grow: {what} from {before[what]} to {size}")
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})


def with_spaced_text(watch) -> None:
    """WCAG 1.4.12: with more space between lines, words and letters nothing is cut or covered."""
    watch.look("overlaps", "space_text")
    for width in (1280, 320):
        watch.resize(width)
        watch.look("overflow", "cut", "overlaps")


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_have_no_fault(visits, typical_address, tried, part) -> None:
    with visits(typical_address) as watch:
        session = watch.context.new_cdp_session(watch.page)
        for number, path in enumerate(tried[part::PARTS]):
            watch.open(path)
            in_every_layout(watch)
            # Where the profile is not whole, one page in two each.
            if number % 2 or PROFILE.whole:
                as_set_in_the_system(watch)
            if not number % 2 or PROFILE.whole:
                at_twice_the_text_size(watch, session)
                with_spaced_text(watch)
    assert not watch.faults, watch.report()


def test_pages_have_no_fault_without_scripts(visits, typical_address, tried) -> None:
    with visits(typical_address, java_script_enabled=False) as watch:
        for path in tried if PROFILE.whole else tried[::2]:
            watch.open(path)
            in_every_layout(watch, WIDTHS if PROFILE.whole else WIDTHS[-1:])
    assert not watch.faults, watch.report()


def test_every_page_has_the_policy_before_anything_it_could_load(site) -> None:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    for page in site.rglob("*.html"):
        before, found, after = page.read_text("utf-8").partition(policy)
        assert found, page
        assert "Content-Security-Policy" not in before + after, page
        assert not re.search(r"<(link|script|style|img|base)\b", before), page
