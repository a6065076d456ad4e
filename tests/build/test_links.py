"""Links: every one inside the site leads to a file and, where it names one, to an id on it."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.profiles import PROFILE

BASE = "https://example.org/checks/"


class Page(HTMLParser):
    """Collects a page's ids, its links, and whatever it would load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values and tag != "use":
            self.links.append(values["href"])
            if tag == "link" and values.get("rel") in {"stylesheet", "icon"}:
                self.loads.append(values["href"])
        if "src" in values:
            self.loads.append(values["src"])


@cache
def read_pages(site: Path) -> dict[str, Page]:
    return {
        path.relative_to(site).as_posix(): Page(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def broken_links(site: Path, *, names_index: bool) -> list[str]:
    """Return each link that leads nowhere, with the page that has it."""
    pages = read_pages(site)
    assert pages
    broken = []
    for name, page in pages.items():
        for link in page.links:
            address, fragment = urldefrag(urljoin(BASE + name, link))
            if not address.startswith(BASE):
                continue
            target = unquote(urlsplit(address).path.removeprefix("/checks/"))
            if target.endswith("/") or not target:
                assert not names_index or link.startswith("http"), f"{name}: {link}"
                target += "index.html"
            exists = (site / target).is_file()
            if not exists or (fragment and fragment not in pages[target].ids):
                broken.append(f"{name}: {link}")
    return broken


@pytest.mark.parametrize(
    ("site", "names_index"),
    [
        ("real_site", True),
        ("other_site", True),
        ("published_site" if PROFILE.whole else "other_published_site", False),
    ],
)
def test_no_link_is_broken(request: pytest.FixtureRequest, site: str, names_index: bool) -> None:
    assert broken_links(request.getfixturevalue(site), names_index=names_index) == []


@pytest.mark.parametrize("site", ["real_site", "other_site"])
def test_every_page_loads_only_files_of_the_site(request: pytest.FixtureRequest, site: str) -> None:
    for name, page in read_pages(request.getfixturevalue(site)).items():
        assert page.loads, name
        assert [load for load in page.loads if "//" in load] == [], name


@pytest.mark.parametrize("site", ["real_site", "other_site"])
def test_ids_are_unique_on_every_page(request: pytest.FixtureRequest, site: str) -> None:
    for name, page in read_pages(request.getfixturevalue(site)).items():
        assert len(page.ids) == len(set(page.ids)), name


_ENTRY = re.compile(
    r"(claims|documents|organizations|outlets|sources|speakers|topics)/[^/]+/index\.html"
)
_REPLIES = re.compile(
    '<section class="row part" aria-labelledby="replies">.*?</section>', re.DOTALL
)
"""Who was asked about the whole document, and what came of it."""


@pytest.mark.parametrize("site", ["real_site", "other_site"])
def test_each_page_that_a_claim_links_to_links_to_it(
    request: pytest.FixtureRequest, site: str
) -> None:
    folder = request.getfixturevalue(site)
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("index.html")]
    linked = {}
    for name in filter(_ENTRY.fullmatch, names):
        page = Page(_REPLIES.sub("", (folder / name).read_text("utf-8")))
        found = (urldefrag(urljoin(BASE + name, link))[0] for link in page.links)
        linked[name] = {address.removeprefix(BASE) for address in found}
    claims = [name for name in linked if name.startswith("claims/")]
    assert claims
    for claim in claims:
        for other in filter(_ENTRY.fullmatch, linked[claim]):
            assert claim in linked[other], f"{claim} links to {other}, which does not link back"


def test_the_page_of_an_unknown_address_works_at_any_depth(published_site: Path) -> None:
    """A server shows it in the place of `claims/nope/`, from where a relative link would miss."""
    page = Page((published_site / "404.html").read_text("utf-8"))
    assert page.loads
    outside = [link for link in page.links if not link.startswith(("https://", "http://", "#"))]
    assert outside == []
