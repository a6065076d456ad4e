"""Markdown inside the record: safe, and with references to entries.

`[@id]` prints a reference in the words of its entry; `[words](@id)` makes the
words the link.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Self

from markupsafe import Markup, escape

from factcheck.record.citing import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PICTURE = re.compile(r'<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? />')
_OUTSIDE = re.compile(r'<a (href="https?:)', re.IGNORECASE)
_HEADING = re.compile(r"(</?h)([1-5])>")
_WORD = "word"
_SENTENCE = re.compile(r".*?[.?!](?=\s+[^a-z])(?![^\[]*\])|.*", re.DOTALL)
"""To a full stop, a question mark or an exclamation mark that is in no link."""
_CITED = re.compile(r'<a href="@([^"]*)"( title="[^"]*")?>(@\1</a>)?')


class Reference(NamedTuple):
    """Where a reference leads, and the words to print where none were given."""

    href: str
    words: str


class Prose(str):  # noqa: SLOT000 - it has references
    """Markdown, with the path and the words of each entry to which it refers, by its id."""

    references: Mapping[str, tuple[str, str]]

    def __new__(cls, text: str, references: Mapping[str, tuple[str, str]]) -> Self:
        """Take a text and every entry to which it refers."""
        prose = super().__new__(cls, text)
        prose.references = references
        return prose

    @property
    def first_sentence(self) -> Prose:
        """The first sentence."""
        sentence = _SENTENCE.match(self)
        return Prose(sentence[0] if sentence else "", self.references)

    @property
    def continuing(self) -> Prose:
        """The text as the rest of a sentence: without its capital."""
        return Prose(self[:1].lower() + self[1:], self.references)


def render(text: str, resolve: Callable[[str], Reference]) -> Markup:
    """Render a text of several paragraphs, its headings below the one that it stands under."""
    html = _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}>", _html(text, resolve))
    return Markup(html)  # noqa: S704 - cmarkgfm in safe mode has escaped it


def render_inline(text: str, resolve: Callable[[str], Reference]) -> Markup:
    """Render a text of one paragraph, without the paragraph around it.

    A word before it keeps its first sign from beginning a list, a heading or a quotation.
    """
    html = _html(f"{_WORD} {' '.join(text.split())}", resolve)
    inner = html.removeprefix(f"<p>{_WORD} ").removesuffix("</p>")
    return Markup(inner)  # noqa: S704 - as above


def _html(text: str, resolve: Callable[[str], Reference]) -> str:
    """Render a text; most have no reference, no picture and no link, and none is looked for."""

    def cited(match: re.Match[str]) -> str:
        reference = resolve(match[1])
        words = f"{escape(reference.words)}</a>" if match[3] else ""
        return f'<a href="{escape(reference.href)}"{match[2] or ""}>{words}'

    html = parsed(text)
    if "<img " in html:  # nothing is loaded from elsewhere
        html = _PICTURE.sub(lambda match: match[1], html)
    if "<a " in html:
        html = _CITED.sub(cited, html)
        html = _OUTSIDE.sub(r'<a rel="noopener" \1', html)
    return html.strip()
