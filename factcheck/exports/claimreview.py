"""claimreview.json: all ClaimReviews as one schema.org DataFeed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exports import jsonld
from factcheck.exports.file import Frame, Part, json_frame, json_part
from factcheck.exports.things import thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site


_PATH = "claimreview.json"


def frames(ledger: Ledger, site: Site) -> Iterator[Frame]:
    """Yield the feed itself."""
    feed = thing(
        "DataFeed",
        name=f"{site.name}: reviews",
        url=site.absolute(_PATH),
        dateModified=str(ledger.last_review.first) if ledger.last_review else None,
    )
    around = {"@context": jsonld.CONTEXT, **feed}
    yield json_frame(_PATH, around, "dataFeedElement")


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[Part]:
    """Yield a claim's review, where it has one."""
    review = jsonld.claim_review(ledger, claim, site)
    changed = ledger.last_change(claim)
    if review is not None and changed is not None:
        item = thing("DataFeedItem", dateModified=str(changed.first), item=review)
        yield json_part(_PATH, item, 2)
