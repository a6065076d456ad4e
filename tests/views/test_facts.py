"""Pages of prose: facts of the record and the settings stand where a page asks for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.settings import Links, Site
from factcheck.site.views.facts import Facts
from factcheck.verify.markup import Page, find, text
from tests.sites import PUBLIC

LINKS = Links(Site("Checks", "So?", "The editors"), "about/")
UNSET = "not set: whoever publishes this must say"


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("name", ["about", "check"])
def test_what_confirms_the_document_comes_from_the_record(real_site, real_ledger, name) -> None:
    shown = main_of(real_site, name)
    for document in real_ledger.documents.values():
        for prose in (document.authenticity.confirmed, document.authenticity.not_confirmed):
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", prose)
            assert " ".join(words.split()) in shown


def test_the_method_names_every_answer_and_links_it(real_site) -> None:
    page = Page((real_site / "method" / "index.html").read_text("utf-8"))
    links = {item.get("href"): text(item) for item in find(page.main, "a")}
    for term in (*Attribution, *Rating):
        assert links[f"../ratings/index.html#{term}"] in {term.label, term.label.lower()}


@pytest.mark.parametrize("name", ["same-side", "independent", "not-found", "corrections-policy"])
def test_the_method_defines_what_other_pages_link_to(real_site, name) -> None:
    page = Page((real_site / "method" / "index.html").read_text("utf-8"))
    assert name in page.ids
