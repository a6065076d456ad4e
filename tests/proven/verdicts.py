"""A note with one claim, on which verdicts are tried."""

from __future__ import annotations

from typing import Any

from tests.proven.small import Site, one_document

CLAIMED = "The bridge was closed for nine days in April"
TEXT = f"""{CLAIMED}, said Anna Berg.

The Ford Gazette reported it.
"""
FRAMING = [
    {"quote": "said Anna Berg", "kind": "attribution", "why": "Who spoke."},
    {"quote": "The Ford Gazette reported it", "kind": "attribution", "why": "Who wrote it."},
]
GAZETTE = {
    "id": "gazette",
    "outlet": "ford-gazette",
    "title": "Nine days",
    "located": "copy",
    "cited": [{"document": "note", "quote": "The Ford Gazette reported it"}],
}
WITHDRAWN = {"date": "2021-05-01", "reason": "It was of another bridge."}
OTHERS = ("log", "count", "letter")
"""Sources of three publishers that have nothing to do with the claim's own side."""


def _source(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "outlet": f"{name}-press", "label": "A report", "located": "copy", **fields}


def verdict_site(claim: dict[str, Any], **sources: dict[str, Any]) -> Site:
    """Return the note with one claim; what differs of a source is given by its id."""
    entries = [_source(name, **sources.get(name, {})) for name in (*OTHERS, "decree")]
    entries[-1] |= {"outlet": None, "issuer": "keepers"}
    return one_document(
        TEXT,
        [{"quotes": [CLAIMED], "speaker": "anna", **claim}],
        document={"framing": FRAMING},
        speakers=[{"id": "anna", "name": "Anna Berg", "organization": "keepers"}],
        outlets=[{"id": f"{name}-press", "name": f"{name} Press"} for name in OTHERS]
        + [{"id": "ford-gazette", "name": "The Ford Gazette"}],
        sources=[*entries, {**GAZETTE, **sources.get("gazette", {})}],
    )
