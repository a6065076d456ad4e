"""The table of the peers' pages and outputs, as our engine takes it."""

from __future__ import annotations

from benchmarks.ours import outputs, views
from factcheck.exports.rows import Catalogue, FileRow, PageRow

BARE = Catalogue(
    pages=(
        PageRow("", "home.html", views.home),
        PageRow("claims/{id}/", "claim.html", views.claim, outputs.review),
        PageRow("sources/{id}/", "list.html", views.source, outputs.nothing),
        PageRow("speakers/{id}/", "list.html", views.speaker, outputs.nothing),
        PageRow("topics/{id}/", "list.html", views.topic, outputs.nothing),
        PageRow("documents/{id}/", "list.html", views.document, outputs.nothing),
    ),
    files=(
        FileRow("claims.json", writers={"claims": outputs.of_claim, "frames": outputs.frames}),
        FileRow("feed.xml", writers={"record": outputs.feed}),
        FileRow("sitemap.xml", writers={"record": outputs.sitemap}),
        FileRow("theme.css", writers={"record": outputs.style}),
    ),
)
