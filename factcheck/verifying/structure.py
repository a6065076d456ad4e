"""The files of a site: which there are, what pages link to, what they load and run."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from factcheck.verifying.findings import holds, same
from factcheck.verifying.folder import SUMS
from factcheck.verifying.record import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Record

_SOMEWHERE = "https://site.invalid/"
_ADDRESSES = ("href", "src", "cite")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_SCRIPT = re.compile(r"theme/(?:js|vendor)/[\w./-]+\.js|search/\w+\.js")
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
            exists = file in folder.paths or file == SUMS
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
                of_entry = path.split("/", maxsplit=1)[0] in KINDS and item in in_main
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
        for item in page.head.iter("script"):
            is_data = item.get("type") == "application/ld+json" and "src" not in item.attrib
            yield holds(is_data or not item.text, path, "a script must be a file of the site")
        yield holds(not list(page.body.iter("script")), path, "must have no scripts in its body")
    for path in sorted(path for path in folder.paths if path.endswith((".css", ".svg"))):
        is_inert = not _RUNS.search(folder.read(path))
        yield holds(is_inert, path, "must load and run nothing")
