"""What pages are made of: the only elements, attributes and classes that a page may have.

Nothing can be framed, struck out, hidden or run by what is not in allowed.json.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.verifying.findings import Flaw, holds
from factcheck.verifying.markup import classes, find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Record

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
