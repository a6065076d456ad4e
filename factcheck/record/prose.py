"""Pages of prose: Markdown that can neither run anything in a browser nor load from elsewhere.

An extension of Python-Markdown, which Pelican reads pages with. HTML in a page is shown as text;
elements keep only the attributes that Markdown itself gives them, and only safe addresses.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from factcheck.record.urls import encoded

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

EXTENSIONS = ("extra", "meta", "factcheck.record.prose")
"""What pages are read with; pelicanconf.py names the same."""
FACT = re.compile(r"<p>\[\[([a-z]+)\]\]</p>")
"""A paragraph that asks for a fact of the record or the settings."""
_ATTRIBUTES = frozenset({"id", "href", "title", "class", "start", "scope"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SCHEMES = frozenset({"", "http", "https", "mailto"})
_LAST, _FIRST = -100, 100
"""Priorities: to look at what all others have made, and to be there before any other."""
_FENCED = re.compile(r"<pre[^>]*><code[^>]*>")
_ID = re.compile(r'<[^>]* id="([^"]*)"')
_CODE = re.compile(r"<code.*?</code>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Target(NamedTuple):
    """What a link or a picture leads to."""

    is_picture: bool
    address: str


class Reading(NamedTuple):
    """A page as a reader meets it."""

    html: str
    targets: list[Target]
    """Of links and pictures, in order, also those that are left out."""

    @property
    def ids(self) -> list[str]:
        """The names that a link to a place on the page may give."""
        return _ID.findall(self.html)

    @property
    def facts(self) -> list[str]:
        """The names of the facts that it asks for."""
        return FACT.findall(self.html)

    @property
    def words(self) -> str:
        """All words outside of code and of what asks for facts."""
        return unescape(_TAG.sub("", _CODE.sub("", FACT.sub("", self.html))))


class _Plain(Treeprocessor):  # type: ignore[misc] # it has no types
    def run(self, root: Element) -> None:
        """Take from every element what a page of prose has no use for."""
        self.md.targets = [
            Target(item.tag == "img", unescape(address.replace(AMP_SUBSTITUTE, "&")))
            for item in root.iter()
            if (address := item.get("href", item.get("src"))) is not None
        ]
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "img":
                    _put_in_place(parent, child, child.get("alt", ""))
        _nest_headings(root)
        for item in root.iter():
            for name in set(item.attrib) - _ATTRIBUTES:
                del item.attrib[name]
            address = item.get("href")
            if address is None:
                continue
            if _scheme(address) not in _SCHEMES:
                del item.attrib["href"]
            elif _scheme(address) in {"http", "https"}:
                item.set("rel", "noopener")
                item.set("href", encoded(address))


def _scheme(address: str) -> str:
    """Return the scheme that a browser would see, which skips white space and control signs."""
    seen = "".join(sign for sign in unescape(address) if sign > " ")
    try:
        return urlsplit(seen).scheme.lower()
    except ValueError:
        return "unreadable"


def _nest_headings(root: Element) -> None:
    """Put all headings under the page's title, each at most one level below the one above it."""
    above: list[str] = []
    for item in root.iter():
        if item.tag in _HEADINGS:
            above = [*(tag for tag in above if tag < item.tag), item.tag]
            item.tag = f"h{min(len(above) + 1, 6)}"


def _put_in_place(parent: Element, child: Element, words: str) -> None:
    """Put words where an element stands: pages have no pictures from elsewhere."""
    place = list(parent).index(child)
    text = words + (child.tail or "")
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(child)


class _PlainCode(Postprocessor):  # type: ignore[misc] # it has no types
    def run(self, text: str) -> str:
        """Take every attribute from code between fences, which is not part of the tree."""
        stash = self.md.htmlStash.rawHtmlBlocks
        stash[:] = [
            _FENCED.sub("<pre><code>", block, count=1) if isinstance(block, str) else block
            for block in stash
        ]
        return text


class PlainProse(Extension):  # type: ignore[misc] # it has no types
    """Markdown without HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Leave HTML to be escaped as any other text, and look over what was made."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Plain(md), "plain", _LAST)
        md.postprocessors.register(_PlainCode(md), "plain_code", _FIRST)


def read(text: str) -> Reading:
    """Return what Markdown makes of a page."""
    reader = Markdown(extensions=EXTENSIONS)
    html: str = reader.convert(text)
    return Reading(html, getattr(reader, "targets", []))


def makeExtension(**options: Any) -> PlainProse:  # noqa: N802 - as above
    """Return the extension."""
    return PlainProse(**options)
