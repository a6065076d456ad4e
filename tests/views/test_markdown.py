"""Markdown inside the record: references become links, and nothing unsafe comes through."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

from factcheck.site.markdown import Prose, Reference, render, render_inline
from tests.tables import each_row


def resolve(name: str) -> Reference:
    return Reference(f"../sources/{name}/", f"The {name}")


@each_row(
    ("text", "html"),
    [
        ("[@one]", '<p><a href="../sources/one/">The one</a></p>'),
        ("[its *own* words](@one)", '<p><a href="../sources/one/">its <em>own</em> words</a></p>'),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        (
            "[out](https://example.org/?a=1&b=2)",
            '<p><a rel="noopener" href="https://example.org/?a=1&amp;b=2">out</a></p>',
        ),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("a <none> <b>c</b>", "<p>a &lt;none&gt; &lt;b&gt;c&lt;/b&gt;</p>"),
        (
            "<!-- a --> `<b>` <https://example.org/>",
            (
                "<p>&lt;!-- a --&gt; <code>&lt;b&gt;</code> "
                '<a rel="noopener" href="https://example.org/">https://example.org/</a></p>'
            ),
        ),
        (
            "[x](<@one>), [x](@one 'y')",
            '<p><a href="../sources/one/">x</a>, <a href="../sources/one/" title="y">x</a></p>',
        ),
        (
            "[x][1] [@two]\n\n[1]: @one",
            '<p><a href="../sources/one/">x</a> <a href="../sources/two/">The two</a></p>',
        ),
        (
            "[out](https://例え.jp/道?q=é)",
            '<p><a rel="noopener" href="https://例え.jp/%E9%81%93?q=%C3%A9">out</a></p>',
        ),
        (
            "[out](https://%22onclick=x%C3%A9.example.org/)",
            '<p><a rel="noopener" href="https://%22onclick=xé.example.org/">out</a></p>',
        ),
        ("", ""),
    ],
)
def test_a_text_is_rendered_with_its_references(text: str, html: str) -> None:
    rendered = render(text, resolve)
    assert isinstance(rendered, Markup)
    assert rendered == html


@each_row(
    "text",
    [
        "<script>alert(1)</script>",
        "one <script src=//x></script> two",
        "<img src=x onerror=alert(1)>",
        "<style>*{}</style>",
        '<a href="javascript:alert(1)">x</a>',
        "<svg/onload=alert(1)>",
        "<iframe src='https://example.org'></iframe>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "[x][1]\n\n[1]: javascript:alert(1)",
        '[x](https://example.org "\\"onmouseover=alert(1) \\"")',
        "`<script>`",
        "```\n<script>\n```",
    ],
)
def test_nothing_that_could_run_comes_through(text: str) -> None:
    html = render(text, resolve).lower()
    assert not any(f"<{tag}" in html for tag in ("script", "style", "iframe", "svg", "img src=x"))
    for address in ("javascript:", "vbscript:", "data:"):
        assert f'href="{address}' not in html
        assert f'src="{address}' not in html
    assert '" onmouseover' not in html


@each_row("words", ["a *b* _c_", "[x](y)", "a\\b", "<b>", "`code`", "![x](y)", "&lt;"])
def test_the_words_of_an_entry_are_words_and_never_markup(words: str) -> None:
    """A headline with a star or a bracket in it is printed as it stands."""
    html = render("[@one]", lambda _: Reference("#one", words))
    assert html.count("<a ") == 1
    assert unescape(re.sub(r"<[^>]*>", "", html)) == words


@each_row(
    ("text", "html"),
    [
        ("plain *words*", "plain <em>words</em>"),
        ("[@one]", '<a href="../sources/one/">The one</a>'),
        ("one\n\ntwo", "one two"),
        ("- one", "- one"),  # nothing but words and links may stand in a line
        ("# one", "# one"),
        ("> one", "&gt; one"),
        ("    one", "one"),
        ("```\none\n```", "<code>one</code>"),
        ("one ![two](https://example.org/i.png)", "one two"),
    ],
)
def test_a_text_of_one_paragraph_is_rendered_without_the_paragraph(text: str, html: str) -> None:
    rendered = render_inline(text, resolve)
    assert isinstance(rendered, Markup)
    assert rendered == html


@each_row(
    ("text", "first"),
    [
        ("He said so. Nobody else did.", "He said so."),
        ("About 1.5 million came. Most left.", "About 1.5 million came."),
        ("One link [ends. Here](@id) inside. Then more.", "One link [ends. Here](@id) inside."),
        ("No stop", "No stop"),
        ("", ""),
    ],
)
def test_a_text_has_a_first_sentence(text: str, first: str) -> None:
    assert Prose(text, {}).first_sentence == first
