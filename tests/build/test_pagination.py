"""A site whose lists are too long for a page: nothing is lost, and it can be re-proven whole."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.verify.proofs import verify

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

LISTS = (
    "claims/",
    "sources/",
    "outlets/",
    "topics/",
    "ratings/",
    "timeline/",
    "discrepancies/",
    "not-found-sources/",
    "speakers/eldeen-husaini/",
    "topics/malaysian-cases/",
    "outlets/the-star/",
    "sources/the-star-2022-09-04-malaysian-envoy/",
)


def pages(site: Path, path: str) -> list[str]:
    """The pages of a list, found by following the links to the next one."""
    found = [site / path / "index.html"]
    while match := re.search(r'<a rel="next" href="([^"]+)"', found[-1].read_text("utf-8")):
        found.append((found[-1].parent / match[1]).resolve())
        assert len(found) < 100
    return [page.read_text("utf-8") for page in found]


@pytest.mark.parametrize("path", LISTS)
def test_a_long_list_goes_on_page_by_page(paged_site: Path, path: str) -> None:
    found = pages(paged_site, path)
    assert len(found) > 1
    assert len(found) == 1 + len(list((paged_site / path / "page").glob("*/index.html")))
    for number, page in enumerate(found, start=1):
        assert f"Page {number} of {len(found)}<" in page
        assert (f", page {number} · " in page) == (number > 1)


def test_every_claim_stands_once_in_the_list(paged_site: Path, real_ledger: Ledger) -> None:
    rows = [
        name
        for page in pages(paged_site, "claims/")
        for name in re.findall(r'<tr id="([^"]+)"', page)
    ]
    assert rows == list(real_ledger.claims)


def test_a_stranger_can_prove_it(paged_site: Path) -> None:
    report = verify(paged_site, None, None)
    assert report.flaws == []


def test_the_script_beside_a_further_page_has_its_rows(paged_site: Path) -> None:
    for script in paged_site.glob("claims/page/*/rows.js"):
        page = script.with_name("index.html").read_text("utf-8")
        rows = page[page.find("<tbody>") : page.rfind("</tbody>") + len("</tbody>")]
        call = re.fullmatch(r"loaded\(\[(\".*\")\]\);", script.read_text("utf-8").strip())
        assert call
        assert json.loads(call[1]).strip() == rows.replace('="../../../', '="../')


def test_short_lists_have_one_page(real_site: Path) -> None:
    assert not list(real_site.rglob("page"))
    assert 'rel="next"' not in (real_site / "claims" / "index.html").read_text("utf-8")
