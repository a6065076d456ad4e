"""Prose: what editors write is text and Markdown, and nothing that could run or load."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown import markdown

from tests.attacks.payloads import PAYLOADS
from tests.tables import each_row

EXTENSIONS = ["extra", "meta", "factcheck.record.prose"]


def rendered(text: str) -> str:
    html: str = markdown(text, extensions=EXTENSIONS, output_format="html5")
    return html


@each_row(
    ("text", "html"),
    [
        ("*one* `two`", "<p><em>one</em> <code>two</code></p>"),
        ("## One {#two}", '<h2 id="two">One</h2>'),
        ("# One\n\n### Two\n\n## Three", "<h2>One</h2>\n<h3>Two</h3>\n<h3>Three</h3>"),
        ("#### One\n\n###### Two\n\n#### Three", "<h2>One</h2>\n<h3>Two</h3>\n<h2>Three</h2>"),
        (
            "[one](HTTPS://a.example/b|c)",
            '<p><a href="https://a.example/b%7Cc" rel="noopener">one</a></p>',
        ),
        ("<b>one</b>", "<p>&lt;b&gt;one&lt;/b&gt;</p>"),
        ("<div>\n\none\n\n</div>", "<p>&lt;div&gt;</p>\n<p>one</p>\n<p>&lt;/div&gt;</p>"),
        ("[one](other.html)", '<p><a href="other.html">one</a></p>'),
        (
            "[one](https://example.org/)",
            '<p><a href="https://example.org/" rel="noopener">one</a></p>',
        ),
        ("[one](javascript:x)", "<p><a>one</a></p>"),
        ("[one](javascript&#58;x)", "<p><a>one</a></p>"),
        ("[one](data:text/html,x)", "<p><a>one</a></p>"),
        ("one ![two](https://example.org/i.png) three", "<p>one two three</p>"),
        ("![one](i.png)", "<p>one</p>"),
        ("*one*{: onclick=x .y }", '<p><em class="y">one</em></p>'),
        ("``` {.x onclick=y}\none\n```", "<pre><code>one\n</code></pre>"),
        ("| a |\n|---|\n| b |", None),
    ],
)
def test_markdown_makes_what_it_is_for_and_no_more(text: str, html: str | None) -> None:
    found = rendered(text)
    if html is None:
        assert "<table>" in found
    else:
        assert found == html


TAGS = ["p", "a", "em", "strong", "code", "pre", "h2", "ul", "ol", "li", "blockquote", "hr", "br"]
NAMES = {"href", "rel", "title", "id", "class", "start"}


class Elements(HTMLParser):
    """The elements of a text, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))


@each_row("payload", PAYLOADS)
def test_no_payload_becomes_more_than_text(payload: str) -> None:
    for text in (payload, f"one {payload} two", f"* {payload}"):
        for tag, attributes in Elements(rendered(text)).found:
            assert tag in TAGS
            assert attributes.keys() <= NAMES
            scheme = re.match(
                r"[\x00- ]*([a-z][a-z\x00- ]*):", (attributes.get("href") or "").lower()
            )
            assert scheme is None or scheme[1] in {"http", "https"}
