"""Which pages are tried: of every type the largest and the smallest, and some by what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.page_types import pages_by_type

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.ledger.ledger import Ledger


def one_of_each_type(site: Path) -> list[str]:
    """Return the largest page of every type."""
    return [paths[0] for paths in pages_by_type(site).values()]


def samples(site: Path, ledger: Ledger) -> list[str]:
    """Return the pages to be tried."""
    claims = ledger.claims.values()
    cited = {source for claim in claims for source in (claim.source, *claim.also_in) if source}
    told_apart = [
        next(f"claims/{claim.id}/index.html" for claim in claims if claim.figures),
        next(f"claims/{claim.id}/index.html" for claim in claims if not claim.figures),
        next(f"sources/{source}/index.html" for source in ledger.sources if source in cited),
        next(f"sources/{source}/index.html" for source in ledger.sources if source not in cited),
    ]
    smallest = [paths[-1] for paths in pages_by_type(site).values()]
    return list(dict.fromkeys([*one_of_each_type(site), *smallest, *told_apart]))
