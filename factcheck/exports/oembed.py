"""oembed.json beside each claim: how another site may frame it, as the oEmbed format says.

It is a file and not an endpoint, so a request's maxwidth is ignored; the frame itself narrows with
the page around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exports.file import File, json_file
from factcheck.site.views.sharing import HEIGHT, WIDTH, answers, frame, headline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[File]:
    """Yield a claim's file; only a site that has an address can be framed."""
    title = headline(ledger, claim)
    data = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "description": answers(ledger, claim),
        "author_name": site.editors,
        "author_url": site.absolute("about/"),
        "provider_name": site.name,
        "provider_url": site.absolute(""),
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame(site, claim, title),
    }
    yield json_file(f"claims/{claim.id}/oembed.json", data)
