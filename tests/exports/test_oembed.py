"""oEmbed: what another site is told is enough to frame a claim, and safe to paste."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

    from .conftest import Files

BASE = "https://example.org/checks"


class Snippet(HTMLParser):
    """Collects what a snippet has: its tags with their attributes, and text beside them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture
def told(published: Files) -> dict[str, dict[str, Any]]:
    return {
        path.split("/")[1]: json.loads(data)
        for path, data in published.items()
        if path.endswith("/oembed.json")
    }


def test_every_claim_has_one(told: dict[str, Any], ledger: Ledger) -> None:
    assert list(told) == list(ledger.claims)


def test_it_has_what_the_format_asks_of_a_rich_one(told: dict[str, dict[str, Any]]) -> None:
    closed = told["closed"]
    assert {key: closed[key] for key in closed if key not in {"html", "width", "height"}} == {
        "version": "1.0",
        "type": "rich",
        "title": "“Closed on 4 of 10 days”: Lacks context",
        "description": "Did the source say it? Wording differs. Is it so? Lacks context.",
        "author_name": "The editors",
        "author_url": f"{BASE}/about/",
        "provider_name": "Two Questions",
        "provider_url": f"{BASE}/",
    }
    assert isinstance(closed["width"], int)
    assert isinstance(closed["height"], int)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("closed", "“Closed on 4 of 10 days”: Lacks context"),
        ("script", "“</script><script>alert(‘best’)</script> & more”: Not checkable"),
        ("formula", "“=HYPERLINK(‘county’&A77;‘cats’)”: Withdrawn"),
    ],
)
def test_the_snippet_is_one_frame_and_nothing_else(
    told: dict[str, dict[str, Any]], claim: str, title: str
) -> None:
    snippet = Snippet(told[claim]["html"])
    assert snippet.texts == []
    assert snippet.tags == [
        (
            "iframe",
            {
                "src": f"{BASE}/claims/{claim}/embed/",
                "width": str(told[claim]["width"]),
                "height": str(told[claim]["height"]),
                "title": f"{title} · Two Questions",
                "loading": "lazy",
                "style": "border:0;max-width:100%",
            },
        )
    ]
