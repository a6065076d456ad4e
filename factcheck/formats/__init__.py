"""Machine outputs: one module each, with one row here.

`jsonld` makes no files of its own: it is embedded in every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.formats.annotations import files as annotations_files
from factcheck.formats.cards import files as cards_files
from factcheck.formats.citations import files as citations_files
from factcheck.formats.claimreview import files as claimreview_files
from factcheck.formats.dataset import files as dataset_files
from factcheck.formats.feeds import files as feeds_files
from factcheck.formats.oembed import files as oembed_files
from factcheck.formats.search import files as search_files
from factcheck.formats.sitemap import files as sitemap_files
from factcheck.formats.table import files as table_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.formats.file import File
    from factcheck.ledger import Ledger
    from factcheck.site import Site

FORMATS: tuple[Callable[[Ledger, Site], Iterator[File]], ...] = (
    dataset_files,
    table_files,
    claimreview_files,
    annotations_files,
    citations_files,
    feeds_files,
    search_files,
    sitemap_files,
    oembed_files,
    cards_files,
)
