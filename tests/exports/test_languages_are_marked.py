"""Wherever words of a document in another language stand, they have its language and direction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from factcheck.build.render import shared_context
from factcheck.site.assets import Assets
from tests.page_types import pages

from .conftest import record

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

THEME = Path(__file__).parents[2] / "theme"
WORDS = ("Warden of Bridges", "café lamps too", "on 4 of its 10 days", "Notice on the footbridge")
VOID = {"meta", "link", "br", "input", "path", "circle", "rect", "use", "img", "hr"}


class Marks(HTMLParser):
    """The languages and directions of a page, and which words of the document stand in each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.root: dict[str, str | None] = {}
        self.found: list[tuple[str, str | None, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.root = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        classes = {name for _, attrs in self.open for name in (attrs.get("class") or "").split()}
        if {tag for tag, _ in self.open} & {"script", "title", "template"} or "lead" in classes:
            return  # not shown, or our own words, which may be the same
        inner = [attrs for _, attrs in self.open if "lang" in attrs]
        for words in WORDS:
            if words in data and inner:
                self.found.append((words, inner[-1]["lang"], inner[-1].get("dir")))


@pytest.fixture(scope="module")
def rendered(make_ledger: Callable[..., Ledger], site: Site) -> Callable[[str, str], list[Marks]]:
    """What renders all pages of a record whose document and site have given languages."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def render(language: str, around: str) -> list[Marks]:
        data = record()
        data["documents"][0]["language"] = language
        ledger, abroad = make_ledger(data), replace(site, language=around)
        shared = shared_context(ledger, abroad, Assets(THEME / "static"))
        return [
            Marks(environment.get_template(page.row.template).render(**shared, **page.context))
            for page in pages(ledger, abroad)
        ]

    return render


@pytest.mark.parametrize(
    ("language", "around", "direction"),
    [("ar", "en", "rtl"), ("fa-AF", "en", "rtl"), ("km", "en", "ltr"), ("en", "he", "ltr")],
)
def test_words_of_the_document_are_marked_on_every_page(
    rendered: Callable[[str, str], list[Marks]], language: str, around: str, direction: str
) -> None:
    found = [mark for page in rendered(language, around) for mark in page.found]
    seen = {words for words, _, _ in found}
    assert {"Warden of Bridges", "café lamps too", "on 4 of its 10 days"} <= seen
    assert {(lang, way) for _, lang, way in found} == {(language, direction)}


def test_a_page_has_the_language_and_the_direction_of_the_site(
    rendered: Callable[[str, str], list[Marks]],
) -> None:
    for language, direction in (("en", "ltr"), ("he", "rtl")):
        roots = [page.root for page in rendered("en", language)]
        assert all(root == {"lang": language, "dir": direction} for root in roots)
