"""A note of two paragraphs, on which people, sources and links are tried."""

from __future__ import annotations

from typing import Any

from tests.proven.small import Site, one_document

FIRST = "The bridge was closed for nine days in April"
SECOND = "The river was lower than in any other spring"
TEXT = f"""NOTE OF THE KEEPERS

"{FIRST}," said Anna Berg, mayor of Otterby.

"{SECOND}," said Tom Fell, surveyor of bridges.

The Ford Gazette reported on 27 February 2021 under the title "Nine days" by Ida Moss.

Otterby, 2 March 2021

Nils Aker

Keeper of the Weir
"""
HEAD = {"quote": "NOTE OF THE KEEPERS", "kind": "title", "why": "Its title."}
FRAMING = [
    {"quote": "said Anna Berg, mayor of Otterby", "kind": "attribution", "why": "Who spoke."},
    {"quote": "said Tom Fell, surveyor of bridges", "kind": "attribution", "why": "Who spoke."},
    {
        "quote": 'The Ford Gazette reported on 27 February 2021 under the title "Nine days" by '
        "Ida Moss",
        "kind": "attribution",
        "why": "Names an article.",
    },
    {"quote": "Otterby, 2 March 2021", "kind": "signature", "why": "Place and date."},
    {"quote": "Nils Aker Keeper of the Weir", "kind": "signature", "why": "Who signed it."},
]
PEOPLE = [
    {"id": "anna", "name": "Anna Berg"},
    {"id": "tom", "name": "Tom Fell"},
    {"id": "nils", "name": "Nils Aker"},
]
CITED = [{"document": "note", "quote": "The Ford Gazette reported on 27 February 2021"}]
GAZETTE = {
    "id": "gazette",
    "outlet": "ford-gazette",
    "title": "Nine days",
    "authors": ["Ida Moss"],
    "published": "2021-02-27",
    "located": "copy",
    "cited": CITED,
    "stated_by_document": ["title", "authors", "published"],
}
FOUND = {"verdict": "word-for-word", "note": "Its words."}
ATTRIBUTED = {"attribution": {"note": "Its words.", "carried": FOUND}}


def note(
    first: dict[str, Any] | None = None, second: dict[str, Any] | None = None, **more: Any
) -> Site:
    """Return the note with two claims.

    Args:
        first: what differs of the first claim.
        second: what differs of the second.
        more: what differs of the `document` and of the cited `source`; the `people`; further
            `sources` and `organizations`.

    """
    return one_document(
        TEXT,
        [
            {"quotes": [FIRST], "speaker": "anna", **(first or {})},
            {"quotes": [SECOND], "speaker": "tom", **(second or {})},
        ],
        document={
            "title": "Note of the keepers",
            "framing": [HEAD, *FRAMING],
            **more.get("document", {}),
        },
        speakers=more.get("people", PEOPLE),
        outlets=[{"id": "ford-gazette", "name": "The Ford Gazette"}],
        sources=[{**GAZETTE, **more.get("source", {})}, *more.get("sources", ())],
        organizations=list(more.get("organizations", ())),
    )
