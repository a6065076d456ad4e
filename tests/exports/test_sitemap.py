"""The sitemap names every page, and only where the site has an address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.catalogue import CATALOGUE
from factcheck.exports import sitemap
from factcheck.exports.sitemap import NAMESPACE
from tests.page_types import pages

if TYPE_CHECKING:
    import pytest

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

    from .conftest import Files

PROSE = ("about/", "our-sources/")


def entries(files: Files) -> dict[str, str | None]:
    root = ET.fromstring(files["sitemap.xml"].decode())  # noqa: S314 - our own
    return {
        str(page.findtext(f"{{{NAMESPACE}}}loc")): page.findtext(f"{{{NAMESPACE}}}lastmod")
        for page in root
    }


def test_it_names_every_page_once(ledger: Ledger, site: Site) -> None:
    published = dict(sitemap.files(ledger, replace(site, prose=PROSE), CATALOGUE))
    paths = {page.links.path for page in pages(ledger, site)} - {"404.html"} | set(PROSE)
    paths = {path for path in paths if not path.endswith("/embed/")}  # cards, not to be indexed
    assert set(entries(published)) == {f"https://example.org/checks/{path}" for path in paths}


def test_a_claim_has_the_day_of_its_last_change(published: Files) -> None:
    found = entries(published)
    assert found["https://example.org/checks/claims/closed/"] == "2022-02-02"
    assert found["https://example.org/checks/claims/lamps/"] is None


def test_without_an_address_there_is_no_sitemap(local: Files) -> None:
    assert "sitemap.xml" not in local
    assert local["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots_are_told_where_it_is(published: Files) -> None:
    assert (
        published["robots.txt"]
        .decode()
        .endswith("\nSitemap: https://example.org/checks/sitemap.xml\n")
    )


def test_of_very_many_addresses_the_sitemap_lists_maps(
    ledger: Ledger, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = dict(sitemap.files(ledger, site, CATALOGUE))["sitemap.xml"]
    monkeypatch.setattr(sitemap, "MOST", 10)
    found = dict(sitemap.files(ledger, site, CATALOGUE))
    names = {"s": sitemap.NAMESPACE}
    index = ET.fromstring(found["sitemap.xml"])  # noqa: S314 - our own
    assert index.tag.endswith("sitemapindex")
    maps = [
        str(item.text).removeprefix(f"{site.url}/") for item in index.iterfind(".//s:loc", names)
    ]
    assert maps == [f"sitemap-{number}.xml" for number in range(1, len(maps) + 1)]
    assert len(maps) > 2
    parts = [ET.fromstring(found[name]) for name in maps]  # noqa: S314 - our own
    assert all(0 < len(part) <= 10 for part in parts)
    every = [item.text for part in parts for item in part.iterfind(".//s:loc", names)]
    one = ET.fromstring(whole)  # noqa: S314 - our own
    assert every == [item.text for item in one.iterfind(".//s:loc", names)]
