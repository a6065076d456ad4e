"""Every value of a page's JSON-LD stands on the page, where readers can see it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from factcheck.build.render import shared_context
from factcheck.site.assets import Assets
from tests.page_types import pages

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = THEME / "templates"
ASIDE = {"@context", "@type", "@id", "url", "contentUrl", "archivedAt"}
# The scale of the ratings is an order, which the page of the scales shows.
SCALE = {"ratingValue", "bestRating", "worstRating"}


@pytest.fixture(scope="module")
def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def values(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in ASIDE | SCALE:
                yield from values(value, name)
    elif isinstance(data, list):
        for item in data:
            yield from values(item, key)
    else:
        yield key, str(data)


def words(text: str) -> str:
    return " ".join(text.split())


def shown(page: str) -> str:
    """Return the text of a page's body, and the dates that its <time> elements put in words."""
    body = page[page.index("<body>") :]
    dates = " ".join(re.findall(r'<time datetime="([^"]*)"', body))
    inline = re.sub(r"</?(?:mark|em|strong|b|a|span|q|code)\b[^>]*>", "", body)
    return words(html.unescape(re.sub(r"<[^>]*>", " ", inline)) + " " + dates)


def test_every_value_is_on_the_page(ledger: Ledger, site: Site, environment: Environment) -> None:
    hidden = []
    checked = 0
    for page in pages(ledger, site):
        if page.links.path.endswith("/embed/"):
            continue  # a card in another site's page: it says no more than the claim's page does
        context = {**shared_context(ledger, site, Assets(THEME / "static")), **page.context}
        rendered = environment.get_template(page.row.template).render(**context)
        text = shown(rendered)
        for key, value in values(json.loads(page.jsonld)):
            checked += 1
            if words(value) not in text:
                hidden.append((page.links.path, key, value))
    assert hidden == []
    assert checked > 100
