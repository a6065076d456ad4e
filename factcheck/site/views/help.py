"""What to tell readers who need help, where a document's numbers and addresses are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import ClaimKind
from factcheck.site.views.sharing import contact_note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.record.model import Claim
    from factcheck.site.projections.mentions import ClaimLink, Mentions


class Help(NamedTuple):
    """The contacts, when they were printed, and what the document asks people for."""

    contacts: list[ClaimLink]
    note: str | None
    requests: list[ClaimLink]


def help_with(mentions: Mentions, claims: Iterable[Claim]) -> Help | None:
    """Return what to tell beside claims; None where none of them names a contact.

    The requests are those of the same document on a topic of the contact, which is not named again
    where it is the only one.
    """
    contacts = [claim for claim in claims if claim.kind is ClaimKind.CONTACT]
    if not contacts:
        return None
    ledger, contact = mentions.ledger, contacts[0]
    requests = [
        claim
        for claim in ledger.by_document[contact.document]
        if claim.kind is ClaimKind.REQUEST and {*claim.topics} & {*contact.topics}
    ]
    shown = mentions.claims(contacts) if len(contacts) > 1 else []
    return Help(shown, contact_note(ledger, contact), mentions.claims(requests))
