"""Links in pages of prose: each leads to a page or a file of the site, or to a whole address."""

from __future__ import annotations

import re
from collections import Counter
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from factcheck.record.problems import FormError, did_you_mean
from factcheck.record.prosepages import Page
from factcheck.record.sitepaths import is_file, is_page
from factcheck.record.urls import check_address, encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.record.problems import Problem
    from factcheck.record.prose import Target

_REFERENCE = re.compile(r"(?:\[|\]\s*[(\[:])\s*<?\s*\\?@[^)\]>\s]{0,80}")
_ADDRESS = r"\s*<?(?:https?:|mailto:|www\.|[{|][a-z]+[}|]|\.\.?/)[^)\]\n]{0,80}"
_UNREAD = re.compile(
    rf"\]\s?[(\[]{_ADDRESS}|\)\[{_ADDRESS}|\[[^\[\]\n]{{1,80}}\]\[[^\[\]\n]{{0,80}}\]"
)
"""A link that is none to Markdown: `[words] (address)`, `(words)[address]`, `[words][nothing]`."""
_FILENAME = re.compile(r"[{|](?P<what>.*?)[|}](?P<path>.*)", re.DOTALL)
_WORDLESS = re.compile(r"<a [^>]*>\s*</a>")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^\s]+")
_EVERYWHERE = frozenset({"", "top", "main"})
"""Places that every page has."""
_ENTRY = "write [words]({filename}/claims/ID/) or [words]({filename}/sources/ID/)"
_PAGES = "write {filename}/claims/ID/ for an entry, {filename}other.md for a page that is no draft"
_FORMS = "write [words](address), with no blank between ] and ("


class Site(NamedTuple):
    """What a link can lead to."""

    pages: Mapping[str, Page]
    """All pages of prose, by their files."""
    has_entry: Callable[[str, str], bool]


def link_problems(page: Page, site: Site) -> list[Problem]:
    """Return the links of a page that lead nowhere, and the names in it that are given twice."""
    return [page.problem(line, "page-link", *told) for line, *told in _faults(page, site)]


def _faults(page: Page, site: Site) -> Iterator[tuple[int, str, str]]:
    """Yield the line of each such link or name, what it must be, and a remedy."""
    for match in _REFERENCE.finditer(page.text):
        message = f"must name an entry by its page, not '{match[0][match[0].index('@') :]}'"
        yield page.text.count("\n", 0, match.start()) + 1, message, _ENTRY
    for match in _UNREAD.finditer(page.reading.words):
        if "@" not in match[0]:  # it was found above
            message = f"must be a link that Markdown reads, not '{match[0]}'"
            yield page.line(*match[0].split("\n")), message, _FORMS
    for target in dict.fromkeys(page.reading.targets):
        if fault := _fault(page, target, site):
            address = target.address or ")"
            yield page.line(f"]({address}", f": {address}", address), *fault
    if _WORDLESS.search(page.reading.html):
        message = "must have words between [ and ] that lead to the address"
        yield page.line("[]("), message, "write what the link is about"
    ids = Counter(["main", *page.reading.ids])
    for name in sorted(name for name, count in ids.items() if count > 1):
        message = f"must have each name of a place once, not '{{#{name}}}' again"
        yield page.line(f"#{name}"), message, "write another name"


def _fault(page: Page, target: Target, site: Site) -> tuple[str, str] | None:
    """Return what a target must be, and a remedy; nothing where it leads somewhere."""
    address = target.address
    if address.startswith("@"):  # as it stands in the text, it was found there
        message = f"must name an entry by its page, not '{address}'"
        return None if address in page.text else (message, _ENTRY)
    if target.is_picture:
        hint = "leave out the exclamation mark to link to it instead"
        return f"must show no picture, not '{address}'", hint
    if address.lower().startswith(("https:", "http:")):
        try:
            check_address(encoded(address))
        except FormError as error:
            return f"{error}, not '{address}'", error.hint
        return None
    return _inside(page, address, site)


def _inside(page: Page, address: str, site: Site) -> tuple[str, str] | None:
    path, _, place = address.partition("#")
    found = page if address and not path else _led_to(page, path.split("?")[0], site)
    if found is None:
        hint = "write https:// before it" if address.startswith("www.") else _PAGES
        return f"must link to a page of the site or a whole address, not '{address}'", hint
    return _missing(found, unquote(place.partition(":~:")[0])) if isinstance(found, Page) else None


def _missing(page: Page, place: str) -> tuple[str, str] | None:
    """Return that a page has no place of a name, and a remedy; nothing where it has one."""
    known = [*page.reading.ids, *_EVERYWHERE]
    if place in known:
        return None
    hint = did_you_mean(place, known) or f"write {{#{place}}} after the heading"
    return f"must link to a place that {page.name} has, not '#{place}'", hint


def _led_to(page: Page, path: str, site: Site) -> Page | bool | None:
    """Return the page of prose that a path leads to, or true for another page; else nothing."""
    if match := _FILENAME.fullmatch(path):
        return _file(page, unquote(match["path"]), site) if match["what"] == "filename" else None
    if path.lower().startswith("mailto:"):
        return bool(_MAIL.fullmatch(unquote(path[7:]))) or None
    is_relative = path and path[0] != "/" and ":" not in path
    return _beside(page, unquote(path), site) if is_relative else None


def _file(page: Page, path: str, site: Site) -> Page | bool | None:
    """Return what a path leads to, from the page's own file or from content/."""
    if path.endswith(".md"):
        place = (
            join("content", path[1:]) if path.startswith("/") else join(dirname(page.name), path)
        )
        return site.pages.get(normpath(place))
    return (path.startswith("/") and is_page(path.strip("/"), site.has_entry)) or None


def _beside(page: Page, path: str, site: Site) -> Page | bool | None:
    """Return what a path leads to, from the page's address."""
    place = normpath(join(page.slug, path)).removesuffix("index.html").rstrip("/")
    place = "" if place == "." else place
    prose = (other for other in site.pages.values() if other.slug == place)
    return (
        next(prose, None)
        or is_page(place, site.has_entry)
        or is_file(place, site.has_entry)
        or None
    )
