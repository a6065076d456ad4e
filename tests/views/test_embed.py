"""The embedded page: whole by itself, small, without a script, and it leads back to its claim."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from factcheck.build.render import shared_context
from factcheck.catalogue import Page
from factcheck.site.assets import Assets
from factcheck.site.settings import Site
from tests.page_types import pages

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

THEME = Path(__file__).parents[2] / "theme"
ASSETS = Assets(THEME / "static")
LARGEST = 6 * 1024
OFFLINE = Site("Two Questions", "Said? So?", "The editors")
PUBLIC = replace(OFFLINE, url="https://example.org/checks", index_names=False)


@cache
def templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(ledger: Ledger, site: Site, page: Page) -> str:
    context = {
        **shared_context(ledger, site, ASSETS),
        **page.context,
    }
    return templates().get_template(page.row.template).render(context)


@cache
def embeds(ledger: Ledger, site: Site) -> dict[str, str]:
    """Return every embedded page by the id of its claim."""
    return {
        page.links.path.split("/")[1]: render(ledger, site, page)
        for page in pages(ledger, site)
        if page.links.path.endswith("/embed/")
    }


@pytest.fixture(scope="module", params=["real_ledger", "other_ledger"])
def any_ledger(request: pytest.FixtureRequest) -> Ledger:
    ledger: Ledger = request.getfixturevalue(request.param)
    return ledger


def test_every_claim_has_one_that_says_both_verdicts(any_ledger: Ledger) -> None:
    found = embeds(any_ledger, PUBLIC)
    assert list(found) == list(any_ledger.claims)
    for claim in any_ledger.claims.values():
        words = re.sub(r"<[^>]+>", "", found[claim.id].split("<dl>")[1].split("</dl>")[0])
        assert words.split("\n")[1:3] == [
            f"Did the source say it?{any_ledger.attribution(claim).label}",
            f"Is it so?{any_ledger.rating(claim).label}",
        ]


def test_it_runs_nothing_and_loads_one_sheet(any_ledger: Ledger) -> None:
    for html in embeds(any_ledger, OFFLINE).values():
        assert "<script" not in html
        assert " style=" not in html
        assert "<iframe" not in html
        assert re.findall(r'rel="stylesheet" href="([^"]+)"', html) == [
            f"../../../{ASSETS.path('css/embed.css')}"
        ]


def test_its_links_leave_the_frame(any_ledger: Ledger) -> None:
    for claim, html in embeds(any_ledger, PUBLIC).items():
        links = re.findall(r"<a [^>]+>", html)
        assert links
        assert set(links) == {f'<a href="../../../claims/{claim}/" target="_top">'}


def test_search_engines_are_sent_to_the_claim(any_ledger: Ledger) -> None:
    for claim, html in embeds(any_ledger, PUBLIC).items():
        assert '<meta name="robots" content="noindex">' in html
        assert f'<link rel="canonical" href="{PUBLIC.url}/claims/{claim}/">' in html
    assert "canonical" not in "".join(embeds(any_ledger, OFFLINE).values())


def test_its_policy_is_that_of_every_page() -> None:
    policies = {
        re.search(
            'Security-Policy" content="([^"]+)"', (THEME / "templates" / name).read_text("utf-8")
        )[1]
        for name in ("base.html", "embed.html")
    }
    assert len(policies) == 1
    assert "frame-ancestors" not in policies.pop()


def test_page_and_sheet_are_small(any_ledger: Ledger) -> None:
    sheet = dict(ASSETS.files())[ASSETS.path("css/embed.css")]
    for claim, html in embeds(any_ledger, PUBLIC).items():
        assert len(gzip.compress(html.encode())) + len(gzip.compress(sheet)) < LARGEST, claim


def test_its_tokens_are_those_of_the_pages() -> None:
    found = [
        dict(
            re.findall(
                r"^\s+--([\w-]+): (.+);$",
                (THEME / "static" / "css" / name).read_text("utf-8"),
                re.MULTILINE,
            )
        )
        for name in ("embed.css", "style.css")
    ]
    assert "paper" in found[0]
    assert found[0].items() <= found[1].items()


def test_a_withdrawn_claim_says_so(other_ledger: Ledger) -> None:
    withdrawn = [claim for claim in other_ledger.claims.values() if claim.withdrawn]
    assert withdrawn
    found = embeds(other_ledger, PUBLIC)
    for claim in withdrawn:
        assert f"<strong>Withdrawn on {claim.withdrawn.date.words}.</strong>" in found[claim.id]
