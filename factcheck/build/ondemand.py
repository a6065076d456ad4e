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

_PLACE = re.compile(r"(.*?)(?:page/([1-9][0-9]{0,5})/)?[^/]*")
"""The folder of a page over the record, and the number of the page in it."""


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
        entries = getattr(ledger, kind) if kind in catalogue.kinds else {}
        if entry := entries.get(name.partition(".")[0]):
            yield renderer.entry(kind, entry)
    if place := _PLACE.fullmatch(path):
        number = int(place[2] or 1)
        for row in catalogue.single_pages:
            if row.path in {place[1], path} and number <= row.pages(ledger, site):
                yield renderer.single(row, number)
    for export in catalogue.of_record:
        yield export(ledger, site)
    yield (_joined(renderer, frame) for frame in renderer.frames() if frame.path == path)


def _joined(renderer: Renderer, frame: Frame) -> File:
    """Return a file that has a part of many entries."""
    ledger, catalogue = renderer.ledger, renderer.catalogue
    site = replace(renderer.site, share_images=False)  # which would be drawn for nothing
    return frame.around(
        [
            output.data
            for kind in frame.kinds
            for entry in getattr(ledger, kind).values()
            for export in catalogue.of_entries.get(kind, ())
            for output in export(ledger, site, entry)
            if isinstance(output, Part) and output.path == frame.path
        ]
    )
