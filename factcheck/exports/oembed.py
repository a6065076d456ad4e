"""oembed.json beside each claim: how another site may frame it, as the oEmbed format says.

It is a file and not an endpoint, so a request's maxwidth is ignored; the frame itself narrows with
the page around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import escape

from factcheck.exports.file import File, json_file
from factcheck.site.views.sharing import headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site

WIDTH, HEIGHT = 600, 300
"""Pixels in which every embedded page fits without scrolling; a narrower one is taller."""


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[File]:
    """Yield a claim's file; only a site that has an address can be framed."""
    data = _embedding(headline(ledger, claim), claim, site)
    yield json_file(f"claims/{claim.id}/oembed.json", data)


def _embedding(title: str, claim: Claim, site: Site) -> dict[str, Any]:
    address = site.absolute(f"claims/{claim.id}/embed/")
    name = escape(f"{title} · {site.name}")
    frame = (
        f'<iframe src="{escape(address)}" width="{WIDTH}" height="{HEIGHT}"'
        f' title="{name}" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": site.editors,
        "author_url": site.absolute("about/"),
        "provider_name": site.name,
        "provider_url": site.absolute(""),
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame,
    }
