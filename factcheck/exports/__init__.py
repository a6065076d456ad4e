"""Machine outputs: one module each, with its rows here.

A module has files of its own for each entry of a kind (`of_claim`), parts of files that hold
something of every entry, in a frame (`frames`), or files over the whole record (`files`). Last
come files that are made of those put together (`words`).
`jsonld` makes no files of its own: it is embedded in every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.exports import (
    cards,
    citations,
    claimreview,
    dataset,
    feeds,
    hosting,
    oembed,
    parquet,
    search,
    sitemap,
    table,
)
from factcheck.exports.annotations import of_document as annotations_of_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.exports.file import File, Frame, Part
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

OF_ENTRIES: dict[str, tuple[Callable[[Ledger, Site, Any], Iterator[File | Part]], ...]] = {
    "claims": (
        dataset.of_claim,
        table.of_claim,
        claimreview.of_claim,
        search.of_claim,
        citations.of_claim,
        oembed.of_claim,
        cards.of_claim,
    ),
    "documents": (annotations_of_document, search.of_document),
    "sources": (dataset.of_source, search.of_source, citations.of_source),
    "speakers": (dataset.of_speaker, search.of_speaker, feeds.of_speaker),
    "outlets": (search.of_outlet,),
    "organizations": (search.of_organization,),
    "topics": (search.of_topic, feeds.of_topic),
}
FRAMES: tuple[Callable[[Ledger, Site], Iterator[Frame]], ...] = (
    dataset.frames,
    table.frames,
    claimreview.frames,
    search.frames,
)
OF_RECORD: tuple[Callable[[Ledger, Site], Iterator[File]], ...] = (
    dataset.files,
    feeds.files,
    sitemap.files,
    hosting.files,
    parquet.files,
)
OF_FRAMES: tuple[Callable[[Ledger, Site, Path], Iterator[File]], ...] = (search.words,)
