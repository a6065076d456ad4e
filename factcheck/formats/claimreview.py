"""claimreview.json: all ClaimReviews as one schema.org DataFeed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.formats import jsonld
from factcheck.formats.file import File, json_file
from factcheck.formats.things import Thing, thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger import Ledger
    from factcheck.model import Claim
    from factcheck.site import Site


def files(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the feed, in the order of the claims."""
    items = [_item(ledger, claim, site) for claim in ledger.claims.values()]
    feed = thing(
        "DataFeed",
        name=f"{site.name}: reviews",
        url=site.absolute("claimreview.json"),
        dateModified=str(ledger.last_review) if ledger.last_review else None,
    )
    elements = [item for item in items if item is not None]
    yield json_file(
        "claimreview.json", {"@context": jsonld.CONTEXT, **feed, "dataFeedElement": elements}
    )


def _item(ledger: Ledger, claim: Claim, site: Site) -> Thing | None:
    review = jsonld.claim_review(ledger, claim, site)
    changed = ledger.last_change(claim)
    if review is None or changed is None:
        return None
    return thing("DataFeedItem", dateModified=str(changed), item=review)
