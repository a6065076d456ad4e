"""A speaker as data: everything on the speaker's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.views.entries import roles

if TYPE_CHECKING:
    from factcheck.exports.entries.common import Clerk, Data
    from factcheck.record.model import Speaker


def entry(clerk: Clerk, speaker: Speaker) -> Data:
    """Return a speaker with every role as stated and every claim."""
    ledger = clerk.ledger
    return {
        "id": speaker.id,
        "url": clerk.site.absolute(f"speakers/{speaker.id}/"),
        "name": speaker.name,
        "other_names": speaker.other_names,
        "organization": clerk.named("organizations", speaker.organization),
        "other_organizations": clerk.all_named("organizations", speaker.other_organizations),
        "note": speaker.note,
        "roles": [
            {
                "exact": role["words"],
                "url": clerk.site.absolute(role["path"]),
                "line": role["line"],
            }
            for role in roles(ledger, speaker.id)
        ],
        "claims": [clerk.claim(claim) for claim in ledger.by_speaker.get(speaker.id, ())],
        "signed": [
            clerk.document(document)
            for document in ledger.documents.values()
            if document.signed_by == speaker.id
        ],
    }
