"""Links in pages of prose: each leads to a page or a file of the site, or to a whole address."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from factcheck.prose import targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SINGLE = frozenset(
    {
        *("", "claims", "documents", "sources", "speakers", "outlets", "organizations", "topics"),
        *("ratings", "timeline", "not-found-sources", "discrepancies", "corrections", "data"),
        "search",
    }
)
"""The paths of the site's pages over the whole record."""
_REFERENCE = re.compile(r"(?:\[|\]\s*[(\[:])\s*<?\s*\\?@[^)\]>\s]{0,80}")
_FILENAME = re.compile(r"[{|](?P<what>.*?)[|}](?P<path>.*)", re.DOTALL)
_OUTSIDE = frozenset({"http", "https", "mailto"})
_DATA = re.compile(r"SHA256SUMS|.+\.(?:csv|json|jsonld|xml|txt|parquet|bib|ris)")
_ENTRY = "write [words]({filename}/claims/ID/) or [words]({filename}/sources/ID/)"
_PAGES = "write {filename}/claims/ID/ for an entry, {filename}other.md for a page of prose"


class LinkFault(NamedTuple):
    """A link that leads nowhere, and its line."""

    line: int
    message: str
    hint: str


def link_faults(
    name: str,
    slug: str,
    text: str,
    files: Mapping[str, str],
    has_entry: Callable[[str, str], bool],
) -> Iterator[LinkFault]:
    """Yield the links of a page that lead nowhere.

    Args:
        name: the page's file, from the site's folder.
        slug: its address.
        text: all of it.
        files: the addresses of all pages of prose, by their files.
        has_entry: returns whether the record has an entry of a kind and an id.

    """
    for match in _REFERENCE.finditer(text):
        message = f"must name an entry by its page, not '{match[0][match[0].index('@') :]}'"
        yield LinkFault(text.count("\n", 0, match.start()) + 1, message, _ENTRY)
    site = _Site(frozenset(files), frozenset(files.values()), has_entry)
    for is_picture, address in dict.fromkeys(targets(text)):
        line = text.count("\n", 0, max(text.find(address or "]()"), 0)) + 1
        if address.startswith("@"):
            if address not in text:  # it was written in another way, and so not found above
                yield LinkFault(line, f"must name an entry by its page, not '{address}'", _ENTRY)
        elif is_picture:
            message = f"must show no picture, not '{address}'"
            yield LinkFault(line, message, "leave out the exclamation mark to link to it instead")
        elif not _leads_somewhere(name, slug, address, site):
            message = f"must link to a page of the site or a whole address, not '{address}'"
            yield LinkFault(line, message, _PAGES)


class _Site(NamedTuple):
    files: frozenset[str]
    slugs: frozenset[str]
    has_entry: Callable[[str, str], bool]

    def has(self, path: str) -> bool:
        """Return whether a page, or a file with data, has this path."""
        kind, _, entry = path.partition("/")
        is_page = path in SINGLE or path in self.slugs
        return is_page or self.has_entry(kind, entry) or bool(_DATA.fullmatch(path))


def _leads_somewhere(name: str, slug: str, address: str, site: _Site) -> bool:
    if match := _FILENAME.fullmatch(address):
        path = unquote(re.split("[?#]", match["path"])[0])
        return match["what"] == "filename" and _is_file(name, path, site)
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme in _OUTSIDE and bool(parts.netloc or parts.scheme == "mailto")
    if parts.path and not parts.netloc:
        return _is_beside(slug, unquote(parts.path), site)
    return address.startswith("#")


def _is_file(name: str, path: str, site: _Site) -> bool:
    """Return whether a path is that of a page of prose, from the page's own file or content/."""
    if path.endswith(".md"):
        place = join("content", path[1:]) if path.startswith("/") else join(dirname(name), path)
        return normpath(place) in site.files
    return path.startswith("/") and site.has(path.strip("/"))


def _is_beside(slug: str, path: str, site: _Site) -> bool:
    """Return whether a relative path leads to a page or a file of the site."""
    place = normpath(join(slug, path)).removesuffix("index.html").rstrip("/")
    return not path.startswith("/") and site.has("" if place == "." else place)
