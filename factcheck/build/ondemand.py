"""One file of the site, rendered when it is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.build.render import Template
from factcheck.exports.file import File, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.build.render import Output, Renderer
    from factcheck.exports.file import Frame

_PAGE = re.compile(r"(page/[0-9]+/)?[^/]*$")
"""What follows the address of a page over the record: the page of a list, and a file's name."""


def file_at(renderer: Renderer, path: str) -> File | None:
    """Return the file at a path of the site; None where there is none."""
    for outputs in _outputs(renderer, path):
        for output in outputs:
            if output.path == path and not isinstance(output, Part):
                return renderer.fill(output) if isinstance(output, Template) else output
    return None


def _outputs(renderer: Renderer, path: str) -> Iterator[Iterator[Output]]:
    """Yield what may hold the file: that of the entry it names, pages, exports of the record."""
    ledger, site, catalogue = renderer.ledger, renderer.site, renderer.catalogue
    for kind, name in pairwise(path.split("/")):
        rows = [row for row in catalogue.rendered if row.kind and row.kind == kind]
        if rows and (entry := getattr(ledger, kind).get(name.partition(".")[0])):
            yield renderer.entry(rows, catalogue.writers(kind, site), entry)
    folder = _PAGE.sub("", path)
    yield renderer.pages([row for row in catalogue.rendered if row.path in {folder, path}])
    for writer in catalogue.writers("record", site):
        yield writer(ledger, site)
    for writer in catalogue.writers("catalogue", site):
        yield writer(ledger, site, catalogue)
    yield (_joined(renderer, frame) for frame in renderer.frames() if frame.path == path)


def _joined(renderer: Renderer, frame: Frame) -> File:
    """Return a file that has a part of many entries."""
    ledger, catalogue = renderer.ledger, renderer.catalogue
    site = replace(renderer.site, share_images=False)  # which would be drawn for nothing
    return frame.around(
        [
            output.data
            for kind in dict.fromkeys(row.kind for row in catalogue.rendered if row.kind)
            for entry in getattr(ledger, kind).values()
            for writer in catalogue.writers(kind, site)
            for output in writer(ledger, site, entry)
            if isinstance(output, Part) and output.path == frame.path
        ]
    )
