"""A page as a tree of elements, read strictly.

What a browser would mend is refused, so that both read the same page.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from factcheck.verify.findings import require

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_DEEPEST = 200
_OMITTED = " raw HTML omitted "
"""What the record's Markdown leaves in the place of HTML."""


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tree = TreeBuilder()
        self.open: list[str] = []
        self.handle_starttag("page", [])
        self.feed(html)
        self.close()
        self.handle_endtag("page")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._expect(len(attributes) == len(attrs), f"<{tag}> has an attribute twice")
        self._expect(len(self.open) < _DEEPEST, "elements are nested too deeply")
        self.tree.start(tag, attributes)
        self.open.append(tag)
        if tag in _VOID:
            self.tree.end(self.open.pop())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._expect(self.open[-1:] == [tag], f"</{tag}> does not close what is open")
        self.tree.end(self.open.pop())

    def handle_data(self, data: str) -> None:
        self.tree.data(data)

    def handle_comment(self, data: str) -> None:
        self._expect(data == _OMITTED, "no page here has comments")

    def unknown_decl(self, data: str) -> None:
        self._expect(not data, "no page here has declarations or instructions")

    handle_pi = unknown_decl

    def _expect(self, is_right: bool, why: str) -> None:  # noqa: FBT001 - a condition
        require(is_right, f"line {self.getpos()[0]}: {why}")


class Page:
    """A page: its elements, and its one head, body and main part."""

    def __init__(self, html: str) -> None:
        """Read a page; ValueError is raised if it is not well-formed."""
        self.elements = list(_Reader(html).tree.close().iter())
        self.head, self.body, self.main = map(self._only, ("head", "body", "main"))
        self.parents = {child: item for item in self.elements for child in item}
        self.facts = [item for item in self.elements if "data-f" in item.attrib]
        self.ids = [item.attrib["id"] for item in self.elements if "id" in item.attrib]

    def _only(self, tag: str) -> Element:
        found = [item for item in self.elements if item.tag == tag]
        require(len(found) == 1, f"must have one <{tag}>, and has {len(found)}")
        return found[0]

    def above(self, item: Element) -> Iterator[Element]:
        """Yield an element and everything that it is in, from the inside out."""
        yield item
        while item in self.parents:
            item = self.parents[item]
            yield item


def classes(item: Element) -> list[str]:
    """Return the classes of an element."""
    return item.get("class", "").split()


def find(item: Element, tag: str, css: str = "") -> list[Element]:
    """Return the elements of a tag and a class in an element, itself among them."""
    return [part for part in item.iter(tag) if not css or css in classes(part)]


def nodes(item: Element, *without: str) -> Iterator[str]:
    """Yield the runs of text that readers see, leaving out some tags and classes."""
    yield item.text or ""
    for child in item:
        if child.tag not in _UNSEEN and not {child.tag, *classes(child)} & {*without}:
            yield from nodes(child, *without)
        yield child.tail or ""


def text(item: Element, *without: str) -> str:
    """Return the text that readers see, with single spaces."""
    return " ".join("".join(nodes(item, *without)).split())
