"""Every page type at every width, in both schemes, with and without scripts: no fault at all."""

from __future__ import annotations

import re

import pytest

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
GROWS, LARGE = 1.5, 40
"""How much larger text gets at 200%: titles that fill the width less than twofold, as long as they
are large then."""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_pages_have_no_fault(visits, address, tried, width, scripts) -> None:
    with visits(address, width=width, java_script_enabled=scripts) as watch:
        for path in tried:
            page = watch.open(path)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                watch.look("overflow", "cut")
    assert not watch.faults, watch.report()


def test_every_page_has_the_policy_before_anything_it_could_load(site) -> None:
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    for page in site.rglob("*.html"):
        before, found, after = page.read_text("utf-8").partition(policy)
        assert found, page
        assert "Content-Security-Policy" not in before + after, page
        assert not re.search(r"<(link|script|style|img|base)\b", before), page


@pytest.mark.parametrize("width", [1280, 640, 390])
def test_nothing_is_cut_or_covered_at_twice_the_text_size(visits, address, tried, width) -> None:
    with visits(address, width=width) as watch:
        session = watch.context.new_cdp_session(watch.page)
        for path in tried:
            session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
            watch.open(path)
            before = dict(watch.probe("sizes"))
            session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
            watch.look("overflow", "cut", "overlaps")
            for what, size in watch.probe("sizes"):
                if size < min(GROWS * before.get(what, 0), LARGE):
                    watch.note(f"text does not grow: {what} from {before[what]} to {size}")
    assert not watch.faults, watch.report()


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_is_cut_or_covered_with_spaced_text(visits, address, tried, width) -> None:
    """WCAG 1.4.12: with more space between lines, words and letters."""
    with visits(address, width=width) as watch:
        for path in tried:
            watch.open(path)
            watch.look("overlaps", "space_text", "overflow", "cut", "overlaps")
    assert not watch.faults, watch.report()
