"""Pages: of known elements only, with links that lead somewhere, running nothing.

Nothing can be framed, struck out, hidden or run by what is not in allowed.json.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from factcheck.verify.findings import Flaw, holds, same
from factcheck.verify.markup import classes, find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.verify.findings import Finding
    from factcheck.verify.folder import Folder
    from factcheck.verify.record import Record

_SOMEWHERE = "https://site.invalid/"
_ADDRESSES = ("href", "src", "cite")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_SCRIPT = re.compile(r"theme/(?:js|vendor)/[\w./-]+\.js|search/\w+\.js")
_ALLOWED = json.loads(Path(__file__).with_name("allowed.json").read_text("utf-8"))
_COMMON = {*_ALLOWED["attributes"].split()}
_ELEMENTS = {
    **dict.fromkeys(_ALLOWED["elements"][""].split(), _COMMON),
    **{tag: {*names.split(), *_COMMON} for tag, names in _ALLOWED["elements"].items()},
}
_CLASSES = {*" ".join(_ALLOWED["classes"]).split()}
_HIDING = {css: tags.split() for css, tags in _ALLOWED["hiding"].items()}
"""Classes that hide an element at least sometimes, and the only elements that may have them."""
_UNTIL_SCRIPT = frozenset({"share", "find", "filters", "noprint"})
"""Classes of what is hidden until a script shows it."""
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
        in_main = set(folder.page(path).main.iter())
        elements = [item for item in folder.page(path).elements if item.tag != "use"]
        links = [
            (item, item.attrib[n]) for item in elements for n in _ADDRESSES if n in item.attrib
        ]
        for item, link in links:
            target = resolve(record, path, link)
            file, fragment = target or ("", "")
            exists = file in folder.paths
            if exists and fragment and file.endswith(".html"):
                exists = fragment in folder.page(file).ids
            # Another site may have an address on the same host.
            if target and (exists or not urlsplit(link).netloc):
                what = "a link must lead to something on the site"
                is_right = exists and (item.tag != "script" or _SCRIPT.fullmatch(file))
            else:
                what = "a link must not load or run anything"
                follows = item.tag in {"a", "blockquote"} and "target" not in item.attrib
                is_right = follows and urlsplit(link).scheme.lower() in {"http", "https", "mailto"}
                of_entry = path.partition("/")[0] in record.entries and item in in_main
                on_record = not of_entry or record.has_address(link)
                yield holds(on_record, path, "an address must be one on record", None, link)
            yield holds(is_right, path, what, None, link)


def nothing_foreign_runs(folder: Folder, _record: Record) -> Iterator[Finding]:
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
    for path in sorted(path for path in folder.paths if path.endswith((".css", ".svg"))):
        is_inert = not _RUNS.search(folder.read(path))
        yield holds(is_inert, path, "must load and run nothing")


def only_known_elements(folder: Folder, _record: Record) -> Iterator[Finding]:
    """Check that pages have the known elements, attributes and classes only."""
    for path in folder.pages:
        page = folder.page(path)
        twice = sorted({name for name in page.ids if page.ids.count(name) > 1})
        yield holds(not twice, path, "ids must stand once", None, twice)
        # On a page of prose, the editors may give elements classes of their own.
        prose = [
            part for item in find(page.main, "article") for part in find(item, "div", "markdown")
        ]
        own = {item for part in prose for item in part.iter()}
        for item in page.elements[1:]:
            yield from _element(path, item, has_own_classes=item in own)


def _element(path: str, item: Element, *, has_own_classes: bool) -> Iterator[Finding]:
    if item.tag not in _ELEMENTS:
        yield Flaw(path, "must not have the element", None, f"<{item.tag}>")
        return
    foreign = sorted(item.attrib.keys() - _ELEMENTS[item.tag])
    yield holds(not foreign, path, f"<{item.tag}> must not have", None, ", ".join(foreign))
    for css in classes(item):
        known = css in _CLASSES or css.startswith(("m-", "language-")) or has_own_classes
        fits = known and item.tag in _HIDING.get(css, (item.tag,))
        yield holds(fits, path, f"<{item.tag}> must not have the class", None, css)
    if "hidden" in item.attrib and item.tag != "section":
        is_ours = bool(_UNTIL_SCRIPT & {*classes(item)})
        yield holds(is_ours, path, "must not hide", None, f"<{item.tag}>")
