"""Links from a file that is read away from the site, and ids that never change."""

from __future__ import annotations

import uuid
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.site.settings import Links

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger


class Addresses(Links):
    """Links of a file that is read away from the site: public ones as soon as there are any."""

    def to(self, path: str, fragment: str = "") -> str:
        """Return the public address, or while the site has none, a link from the file."""
        if not self.site.url:
            return super().to(path, fragment)
        address = self.site.absolute(path)
        return f"{address}#{fragment}" if fragment else address


def urn(ledger: Ledger, kind: str, entry_id: str, document: str = "") -> str:
    """Return an id that stays the same when the site moves.

    It is derived from the sha256 of the frozen document that the entry belongs to. What belongs
    to none uses the first document on record, so that adding others changes nothing.
    """
    home = ledger.documents[document] if document else ledger.first_document
    sha256 = home.sha256 if home else ""
    return _urn(sha256, kind, entry_id)


@lru_cache(maxsize=100_000)
def _urn(sha256: str, kind: str, entry_id: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:sha256:{sha256}/{kind}/{entry_id}").urn
