"""Archived copies whose sum is on record: what the archive serves today."""

from __future__ import annotations

import hashlib
from http.client import HTTPException
from urllib.request import Request, urlopen

_TIMEOUT = 30
"""Seconds for which an archive may be silent."""
_LARGEST = 64 * 2**20


def sum_at(address: str, agent: str) -> str | None:
    """Return the sha256 of what is served at an address; None where it can't be read whole.

    Args:
        address: of http or https.
        agent: the name under which the server is asked.

    """
    request = Request(address, headers={"User-Agent": agent})  # noqa: S310 - as said above
    total, left = hashlib.sha256(), _LARGEST
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
            while block := answer.read(2**16):
                total.update(block)
                left -= len(block)
                if left < 0:
                    return None
    except (OSError, HTTPException):
        return None
    return total.hexdigest()
