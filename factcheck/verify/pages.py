"""Pages: of known elements only, with links that lead somewhere, running nothing.

Nothing can be framed, struck out, hidden or run by what is not in tables.toml.
"""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

from factcheck.verify import TABLES
from factcheck.verify.findings import Finding, holds, same
from factcheck.verify.folder import Folder
from factcheck.verify.markup import find
from factcheck.verify.record import Record

_SOMEWHERE = "https://site.invalid/"
_ADDRESSES = ("href", "src", "cite")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_SUMMED = re.compile(r"theme/.*\.(?:js|css)")
_SCRIPT = re.compile(r"theme/(?:js|vendor)/[\w./-]+\.js|search/\w+\.js")
_ALLOWED = TABLES["pages"]
_COMMON, _CLASSES = ({*_ALLOWED[name].split()} for name in ("attributes", "classes"))
_ATTRIBUTES = dict.fromkeys(_ALLOWED["elements"].split(), _COMMON) | {
    tag: {*names.split(), *_COMMON} for tag, names in _ALLOWED["own_attributes"].items()
}
"""The attributes of each element that is known."""
_RUNS = re.compile(rb"url\(|@import|<script|javascript:")


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


def links_lead_somewhere(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that links within the site lead to a file and its ids, and that none is unsafe."""
    for path in folder.pages:
        page = folder.page(path)
        of_entry = {*page.main.iter()} if path.partition("/")[0] in record.entries else set()
        for item in (item for item in page.elements if item.tag != "use"):
            for link in (item.attrib[name] for name in _ADDRESSES if name in item.attrib):
                file, fragment = resolve(record, path, link) or ("", "")
                exists = file in folder.paths
                if exists and fragment and file.endswith(".html"):
                    exists = fragment in folder.page(file).ids
                # Another site may have an address on the same host.
                if file and (exists or not urlsplit(link).netloc):
                    what = "a link must lead to something on the site"
                    is_right = exists and (item.tag != "script" or _SCRIPT.fullmatch(file))
                else:
                    what = "a link must not load or run anything"
                    is_right = _is_followed(item, link)
                    on_record = item not in of_entry or record.has_address(link)
                    yield holds(on_record, path, "an address must be one on record", None, link)
                yield holds(is_right, path, what, None, link)


def _is_followed(item: Element, link: str) -> bool:
    """Return whether a link leads out of the site only for those who follow it."""
    is_known = urlsplit(link).scheme.lower() in {"http", "https", "mailto"}
    return is_known and item.tag in {"a", "blockquote"} and "target" not in item.attrib


def nothing_foreign_runs(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that pages run the site's own script files only, all under the same policy."""
    for path in folder.pages:
        page = folder.page(path)
        metas = [item for item in page.elements if "http-equiv" in item.attrib]
        seen = {item.get("http-equiv"): item.get("content") for item in metas}
        yield same(path, "the policy", {"Content-Security-Policy": _POLICY}, seen)
        for item in (item for item in page.elements if item.tag == "script"):
            is_data = item.get("type") == "application/ld+json" and "src" not in item.attrib
            is_file = not item.text and page.parents[item] is page.head
            yield holds(is_data or is_file, path, "a script must be a file of the site")
        yield from _sums(folder, record, path)
    for path in sorted(path for path in folder.paths if path.endswith((".css", ".svg"))):
        yield holds(not _RUNS.search(folder.read(path)), path, "must load and run nothing")


def _sums(folder: Folder, record: Record, path: str) -> Iterator[Finding]:
    """Check that a published page has the sum of each script and style sheet of the theme."""
    for item in find(folder.page(path).head, "script") + find(folder.page(path).head, "link"):
        target = resolve(record, path, item.attrib.get("src", "") or item.attrib.get("href", ""))
        if target and _SUMMED.fullmatch(target[0]) and target[0] in folder.paths:
            digest = b64encode(sha256(folder.read(target[0])).digest()).decode()
            expected = f"sha256-{digest}" if record.address else None
            yield same(path, f"the sum of {target[0]}", expected, item.get("integrity"))


def only_known_elements(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Check that pages have the known elements, attributes and classes only."""
    for path in folder.pages:
        page = folder.page(path)
        twice = sorted(name for name, times in Counter(page.ids).items() if times > 1)
        yield holds(not twice, path, "ids must stand once", None, twice)
        # On a page of prose, the editors may give elements classes of their own.
        articles = find(page.main, "article")
        prose = (part for article in articles for part in find(article, "div", "markdown"))
        own = {item for part in prose for item in part.iter()}
        for item in page.elements[1:]:
            css = item.attrib.get("class", "")
            for what, seen in _element(item.tag, frozenset(item.attrib), css, item in own):
                yield holds(not seen, path, what, None, seen)


@lru_cache(2**14)
def _element(
    tag: str,
    attributes: frozenset[str],
    css: str,
    has_own_classes: bool,  # noqa: FBT001 - a key
) -> tuple[tuple[str, str], ...]:
    """Return what is looked at of an element: what it must not have, and what of that it has."""
    if tag not in _ATTRIBUTES:
        return (("must not have the element", f"<{tag}>"),)
    found = [(f"<{tag}> must not have", ", ".join(sorted(attributes - _ATTRIBUTES[tag])))]
    for name in css.split():
        known = name in _CLASSES or name.startswith(("m-", "language-")) or has_own_classes
        fits = known and tag in _ALLOWED["hiding"].get(name, tag).split()
        found.append((f"<{tag}> must not have the class", "" if fits else name))
    if "hidden" in attributes and tag != "section":
        is_ours = {*css.split()} & {*_ALLOWED["until_script"].split()}
        found.append(("must not hide", "" if is_ours else f"<{tag}>"))
    return tuple(found)
