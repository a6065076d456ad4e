"""A page as a tree of elements, read strictly: every element that is opened is closed.

What a browser would mend, this refuses, so that both read the same page.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head"})
_DEEPEST = 200
_OMITTED = " raw HTML omitted "
"""What the record's Markdown leaves in the place of HTML."""


class MarkupError(ValueError):
    """Why a page could not be read."""


class Element:
    """An element with its attributes and what stands in it."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element without content."""
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def get(self, name: str) -> str:
        """Return an attribute, empty where it is not given."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> list[str]:
        """The element's classes."""
        return self.get("class").split()

    def walk(self) -> Iterator[Element]:
        """Yield the element and all within it, in the order of the page."""
        waiting = [self]
        while waiting:
            item = waiting.pop()
            yield item
            waiting += [child for child in reversed(item.children) if isinstance(child, Element)]

    def all(self, tag: str = "", css: str = "", **attributes: str) -> list[Element]:
        """Return what there is within of a tag, a class and attributes."""
        return [
            item
            for item in self.walk()
            if item is not self
            and tag in {"", item.tag}
            and (not css or css in item.classes)
            and all(item.get(name.replace("_", "-")) == value for name, value in attributes.items())
        ]

    def nodes(self, *without: str) -> Iterator[str]:
        """Yield the runs of text that readers see, leaving out some tags and classes."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in _UNSEEN and not {child.tag, *child.classes} & set(without):
                yield from child.nodes(*without)

    def text(self, *without: str) -> str:
        """Return the text that readers see, leaving out some tags and classes."""
        return "".join(self.nodes(*without))


class _Reader(HTMLParser):
    """Builds the tree."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]
        self.feed(html)
        self.close()
        if len(self.open) > 1:
            self._refuse(f"<{self.open[-1].tag}> is never closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self._refuse(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)
        if len(self.open) > _DEEPEST:
            self._refuse("elements are nested too deeply")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag or len(self.open) == 1:
            self._refuse(f"</{tag}> closes no element that is open")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        if data != _OMITTED:
            self._refuse("there is a comment, which no page here has")

    def unknown_decl(self, data: str) -> None:
        del data
        self._refuse("there is a declaration, which no page here has")

    def handle_pi(self, data: str) -> None:
        del data
        self._refuse("there is a processing instruction, which no page here has")

    def _refuse(self, why: str) -> None:
        message = f"line {self.getpos()[0]}: {why}"
        raise MarkupError(message)


class Page:
    """A page: its tree and its parts."""

    def __init__(self, html: str) -> None:
        """Read a page.

        Raises:
            MarkupError: when it is not well-formed, or has other parts than a page has.

        """
        self.root = _Reader(html).root
        self.elements = list(self.root.walk())
        self.head, self.body = self._only("head"), self._only("body")
        self.main = self._only("main")
        self.ids = [item.get("id") for item in self.elements if "id" in item.attributes]

    def _only(self, tag: str) -> Element:
        found = [item for item in self.elements if item.tag == tag]
        if len(found) != 1:
            message = f"must have one <{tag}>, and has {len(found)}"
            raise MarkupError(message)
        return found[0]

    def meta(self, name: str) -> str | None:
        """Return what the head says under a name or a property; None where it does not."""
        for item in self.head.all("meta"):
            if name in {item.get("name"), item.get("property"), item.get("http-equiv")}:
                return item.get("content")
        return None

    @property
    def title(self) -> str:
        """The title in the head."""
        return "".join(item.text() for item in self.head.all("title"))

    @property
    def scripts(self) -> list[Element]:
        """Every script."""
        return [item for item in self.elements if item.tag == "script"]
