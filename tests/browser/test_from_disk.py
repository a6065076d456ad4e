"""The site opened from disk, without a server: it works the same."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.profiles import PROFILE


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_pages_open_from_disk_and_their_links_lead_to_files(
    visits, typical_site, tried, scripts
) -> None:
    home = f"{typical_site.as_uri()}/"
    with visits(home, java_script_enabled=scripts) as watch:
        for path in tried if scripts or PROFILE.whole else tried[1::2]:
            watch.open(path)
            for link in watch.probe("links"):
                address = urldefrag(link).url
                if address.startswith("file:") and not _exists(address):
                    watch.note(f"leads nowhere: {link}")
    assert not watch.faults, watch.report()


def _exists(address: str) -> bool:
    return Path(unquote(urlsplit(address).path)).is_file()


def test_a_reader_gets_from_the_front_page_to_a_claim_and_its_words(visits, site) -> None:
    with visits(f"{site.as_uri()}/") as watch:
        page = watch.open("index.html")
        page.locator("main a[href*='claims/only-']").first.click()
        assert page.locator("h2#words").is_visible()
        page.locator("main a[href*='documents/'][href*='#L']:visible").first.click()
        page.wait_for_url("**/documents/*/index.html#L*")
        line = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
        assert 0 <= line < page.viewport_size["height"]
    assert not watch.faults, watch.report()
