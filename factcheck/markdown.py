"""Markdown inside the record: safe, and with references to entries.

`[@id]` prints a reference in the words of its entry; `[words](@id)` makes the
words the link. cmarkgfm escapes raw HTML and drops unsafe addresses by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import cmarkgfm
from markupsafe import Markup

from factcheck.citing import BARE, LINKED

if TYPE_CHECKING:
    from collections.abc import Callable

_PICTURE = re.compile(r'<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? />')
_OUTSIDE = re.compile(r'<a (href="https?:)')
_WORD = "word"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>&])")


class Reference(NamedTuple):
    """Where a reference leads, and the words to print where none were given."""

    href: str
    words: str


def render(text: str, resolve: Callable[[str], Reference]) -> Markup:
    """Render a text of several paragraphs."""
    return Markup(_html(text, resolve))  # noqa: S704 - cmarkgfm in safe mode has escaped it


def render_inline(text: str, resolve: Callable[[str], Reference]) -> Markup:
    """Render a text of one paragraph, without the paragraph around it.

    A word before it keeps its first sign from beginning a list, a heading or a quotation.
    """
    html = _html(f"{_WORD} {' '.join(text.split())}", resolve)
    inner = html.removeprefix(f"<p>{_WORD} ").removesuffix("</p>")
    return Markup(inner)  # noqa: S704 - as above


def _html(text: str, resolve: Callable[[str], Reference]) -> str:
    """Render a text; most have no reference, no picture and no link, and none is looked for."""

    def bare(match: re.Match[str]) -> str:
        reference = resolve(match[1])
        words = _SPECIAL.sub(r"\\\1", reference.words)
        return f"[{words}]({reference.href})"

    if "@" in text:
        linked = LINKED.sub(lambda match: f"]({resolve(match[1]).href})", text)
        text = BARE.sub(bare, linked)
    html: str = cmarkgfm.markdown_to_html(text)
    if "<img " in html:  # nothing is loaded from elsewhere
        html = _PICTURE.sub(lambda match: match[1], html)
    if "<a " in html:
        html = _OUTSIDE.sub(r'<a rel="noopener" \1', html)
    return html.strip()
