"""Pages of prose: facts of the record and the settings stand where a page asks for them."""

from __future__ import annotations

from pathlib import Path

from factcheck.site.settings import Links, Site
from factcheck.site.views.facts import Facts
from factcheck.verify.markup import Page, text
from tests.sites import PUBLIC
from tests.tables import each_row

LINKS = Links(Site("Checks", "So?", "The editors"), "about/")
UNSET = "not set: whoever publishes this must say"


@each_row(
    ("html", "parts"),
    [
        ("<p>one</p>", [("<p>one</p>", None)]),
        ("<p>[[one]]</p>", [("", "facts/one.html"), ("", None)]),
        (
            "a<p>[[one]]</p>b<p>[[two]]</p>",
            [("a", "facts/one.html"), ("b", "facts/two.html"), ("", None)],
        ),
        ("<p>a [[one]]</p>", [("<p>a [[one]]</p>", None)]),
        ("<p>[[../one]]</p>", [("<p>[[../one]]</p>", None)]),
    ],
)
def test_a_page_is_parted_where_a_paragraph_asks_for_facts(other_ledger, html, parts) -> None:
    assert Facts(other_ledger, LINKS, html).parts == parts


def main_of(site: Path, name: str) -> str:
    page = Page((site / name / "index.html").read_text("utf-8"))
    return text(page.main)


@each_row(
    ("heading", "setting"),
    [
        ("Who publishes this site:", "PUBLISHER"),
        ("How to reach the publisher:", "CONTACT"),
        ("How the site is paid for:", "FUNDING"),
    ],
)
def test_about_says_who_is_behind_the_site_or_that_nobody_has_said_so(
    other_site, other_published_site, heading, setting
) -> None:
    assert f"{heading} {UNSET}" in main_of(other_site, "about")
    assert f"{heading} {PUBLIC[setting]}" in main_of(other_published_site, "about")
    assert UNSET not in main_of(other_published_site, "about")
