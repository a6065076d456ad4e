"""The site as pages and files: which there are, what they link to, what they would load or run."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from factcheck.verifying.findings import MALFORMED, Flaw, holds, same
from factcheck.verifying.folder import SUMS
from factcheck.verifying.record import API, KINDS, OF_DATA
from factcheck.verifying.searching import PARTS, is_split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element, Page
    from factcheck.verifying.record import Record

_SOMEWHERE = "https://site.invalid/"
_ADDRESSES = frozenset(
    {"href", "src", "cite", "poster", "data", "srcset", "action", "formaction", "background"}
)
_FORBIDDEN = frozenset({"applet", "base", "embed", "frame", "iframe", "math", "object", "style"})
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_NUMBERED = re.compile(r"page/[1-9][0-9]*/index\.html")
_BESIDE = re.compile(r"sitemap(?:-\d+)?\.xml|card\.png|oembed\.json|_headers")
_CITATIONS = ("cite.bib", "cite.ris", "cite.json")
_LOADED = re.compile(rb"url\(|@import|\bimport\s*\(|fetch\(|XMLHttpRequest|WebSocket|EventSource")


def pages_can_be_read(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Find that every page is well-formed and has each id once."""
    for path in folder.page_paths:
        try:
            ids = folder.page(path).ids
        except MALFORMED as error:
            yield Flaw(path, f"must be a well-formed page: {error}")
        else:
            twice = sorted({name for name in ids if ids.count(name) > 1})
            yield holds(not twice, path, "ids must stand once", None, twice)


# Entries and files


def every_entry_has_its_files(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each entry has a page and its files, and that no page is without an entry."""
    expected = set(_entry_files(record))
    for path in sorted(expected):
        yield holds(path in folder.paths, path, "must be there, as the data has the entry")
    for path in sorted(folder.paths - expected):
        kind, _, rest = path.partition("/")
        if path.endswith(".html") and kind in KINDS and rest != "index.html":
            of_list = _NUMBERED.fullmatch(rest) or _NUMBERED.fullmatch(rest.partition("/")[2])
            yield holds(of_list, path, "must be the page of an entry; there is no such entry")
        elif re.match(rf"{API}/(?:{'|'.join(OF_DATA)})/", path):
            yield Flaw(path, "must be the data of an entry; there is no such entry")
    for kind in KINDS:
        cards = sorted(record.cards[kind])
        yield same(record.search, f"the {kind} found", sorted(record.entries[kind]), cards)


def _entry_files(record: Record) -> Iterator[str]:
    for kind in KINDS:
        for name in record.entries[kind]:
            yield f"{kind}/{name}/index.html"
            if kind in OF_DATA:
                yield f"{API}/{kind}/{name}.json"
            if kind in {"claims", "sources"}:
                yield from (f"{kind}/{name}/{cited}" for cited in _CITATIONS)
            if kind == "claims":
                yield f"claims/{name}/embed/index.html"
            if kind in {"speakers", "topics"}:
                yield f"{kind}/{name}/feed.xml"
            if kind == "documents":
                yield f"documents/{name}/annotations.jsonld"


def nothing_is_out_of_reach(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that readers who start at the front page can come to every file."""
    found, new = {"index.html", "404.html", "robots.txt"}, ["index.html", "404.html"]
    while new:
        path = new.pop()
        for target in _reached(folder, record, path):
            if target in folder.paths and target not in found:
                found.add(target)
                new.append(target)
    found |= {*_entry_files(record), *(PARTS if is_split(folder) else ())}
    for path in sorted(folder.paths):
        page = path.replace("/rows.js", "/index.html")
        listed = path in found or _is_beside(path) or page in found
        yield holds(listed, path, "must be linked from the site or belong to an entry")


def compressed_files_hold_the_same(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Find that a file compressed by gzip holds what the file itself does."""
    for path in sorted(folder.twins):
        if path.endswith(".gz"):
            whole, packed = folder.read(path.removesuffix(".gz")), folder.read(path)
            if whole is not None and packed is not None:
                what = "must hold what the file itself does"
                yield holds(_unpacked(packed, len(whole)) == whole, path, what)


def _unpacked(data: bytes, size: int) -> bytes | None:
    """Return what was compressed, or None where it is none or would be larger than a size."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(size + 1)
    except (OSError, EOFError, zlib.error):
        return None


def _is_beside(path: str) -> bool:
    """Tell whether a file is one that no page needs to link to."""
    name = path.rpartition("/")[2]
    is_licence = path.startswith("theme/") and name.startswith("LICENSE")
    is_for_parts = re.fullmatch(r"theme/js/parts\.[0-9a-f]+\.js", path)  # of a large record
    return is_licence or is_for_parts is not None or _BESIDE.fullmatch(name) is not None


def _reached(folder: Folder, record: Record, path: str) -> Iterator[str]:
    if not path.endswith(".html"):
        return
    try:
        page = folder.page(path)
    except MALFORMED:
        return
    for _, link in _links(page):
        target = resolve(record, path, link)
        if target is not None:
            yield target[0]


# Links


def resolve(record: Record, path: str, link: str) -> tuple[str, str] | None:
    """Return the file and the fragment that a link on a page leads to; None outside the site."""
    return _resolved(record.address or _SOMEWHERE, path, link)


@lru_cache(2**16)
def _resolved(base: str, path: str, link: str) -> tuple[str, str] | None:
    address, fragment = urldefrag(urljoin(base + path, link))
    if not address.startswith(base):
        return None
    target = unquote(urlsplit(address).path[len(urlsplit(base).path) :], errors="strict")
    if target.endswith("/") or not target:
        target += "index.html"
    return target, unquote(fragment.partition(":~:")[0])


def _links(page: Page) -> Iterator[tuple[Element, str]]:
    for item in page.elements:
        if item.tag != "use":
            yield from ((item, item.get(name)) for name in item.attributes if name in _ADDRESSES)


def links_lead_somewhere(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each link inside the site leads to a file and, where it names one, to an id."""
    for path in folder.page_paths:
        for item, link in _links(folder.page(path)):
            target = resolve(record, path, link)
            if target is None:
                yield _outside(record, path, item, link)
                continue
            file, fragment = target
            exists = file in folder.paths or file == SUMS
            if exists and fragment and file.endswith(".html"):
                exists = fragment in folder.page(file).ids
            yield holds(exists, path, "a link must lead to something on the site", None, link)


def _outside(record: Record, path: str, item: Element, link: str) -> Finding:
    """Find that a link out of the site is one for a reader to follow, to be loaded by no page."""
    scheme = urlsplit(link).scheme
    follows = item.tag in {"a", "blockquote"} and scheme in {"http", "https", "mailto"}
    own = bool(record.address) and link.startswith(record.address.rstrip("/"))
    return holds(follows or own, path, "a page must load and link nothing unsafe", None, link)


# What runs


def nothing_foreign_runs(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Find that pages run the site's own script files alone, under a policy that says so."""
    for path in folder.page_paths:
        page = folder.page(path)
        yield _policy(path, page)
        for item in page.elements:
            yield from _runs(path, item)
    for path in sorted(folder.paths):
        if path.endswith((".css", ".svg")):
            yield holds(_is_inert(folder, path), path, "must load and run nothing")


def _policy(path: str, page: Page) -> Finding:
    """Find that the policy allows no more than the site's own scripts, styles and pictures."""
    seen = page.meta("Content-Security-Policy") or "none"
    allowed = set(_POLICY.split("; ")) | {
        "script-src 'self' 'wasm-unsafe-eval'",
        "img-src 'self' data:",
    }
    is_strict = set(seen.split("; ")) <= allowed and "default-src 'none'" in seen.split("; ")
    return holds(is_strict, path, "the Content-Security-Policy", _POLICY, seen)


def _runs(path: str, item: Element) -> Iterator[Finding]:
    if item.tag in _FORBIDDEN:
        yield Flaw(path, "must have no such element", None, f"<{item.tag}>")
    for name in item.attributes:
        if name.startswith("on") or name in {"style", "srcdoc", "ping", "http-equiv"}:
            is_policy = item.get("http-equiv") == "Content-Security-Policy"
            yield holds(is_policy, path, "must have no such attribute", None, name)
    if item.tag == "script":
        is_data = item.get("type") == "application/ld+json" and "src" not in item.attributes
        is_file = bool(item.get("src")) and not item.children
        yield holds(is_data or is_file, path, "a script must be a file of the site", None, "inline")
    if item.tag == "a" and urlsplit(item.get("href")).netloc:
        opens = {"noopener"} <= set(item.get("rel").split()) or "target" not in item.attributes
        yield holds(opens, path, "must not hand its window to another site", None, item.get("href"))


def _is_inert(folder: Folder, path: str) -> bool:
    data = folder.read(path) or b""
    loaded = [match for match in _LOADED.findall(data) if path.endswith(".css")]
    return not loaded and b"<script" not in data and b"javascript:" not in data
