"""The table of the peers' pages and outputs, as our engine takes it."""

from __future__ import annotations

from benchmarks.ours import outputs, views
from factcheck.catalogue import Catalogue, EntryPages, SinglePage

BARE = Catalogue(
    entry_pages=(
        EntryPages("claims", "claim.html", views.claim, outputs.review),
        EntryPages("sources", "list.html", views.source, outputs.nothing),
        EntryPages("speakers", "list.html", views.speaker, outputs.nothing),
        EntryPages("topics", "list.html", views.topic, outputs.nothing),
        EntryPages("documents", "list.html", views.document, outputs.nothing),
    ),
    side_pages=(),
    single_pages=(SinglePage("", "home.html", views.home),),
    of_entries={"claims": (outputs.of_claim,)},
    frames=(outputs.frames,),
    of_record=(outputs.feed, outputs.sitemap, outputs.style),
    of_frames=(),
)
