"""What to tell readers who need help, where a document's numbers and addresses are shown."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import ClaimKind
from factcheck.site.projections.mentions import FEW
from factcheck.site.views.sharing import contact_note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink, Mentions


class Printed(NamedTuple):
    """Words of the document, and the claims that are made of them."""

    words: str
    claims: list[ClaimLink]


class Help(NamedTuple):
    """The contacts as printed, what the document says on their topics, and what it asks for."""

    note: str | None
    document: DocumentLink
    contacts: list[Printed]
    details: list[Printed]
    requests: list[ClaimLink]
    topic: str | None


def help_with(mentions: Mentions, claims: Iterable[Claim]) -> Help | None:
    """Return what to tell beside claims; None where none is a contact or has the topic of one."""
    ledger = mentions.ledger
    for claim in claims:
        known = _contacts(ledger, claim.document)
        if contacts := [item for item in known if item is claim or _is_on_topic(item, claim)]:
            return _help(mentions, contacts)
    return None


def _help(mentions: Mentions, contacts: Sequence[Claim]) -> Help:
    ledger, first = mentions.ledger, contacts[0]
    others = [
        claim
        for claim in ledger.by_document[first.document]
        if claim.kind is not ClaimKind.CONTACT and _is_on_topic(claim, first)
    ][:FEW]
    requests = [claim for claim in others if claim.kind is ClaimKind.REQUEST]
    details = [claim for claim in others if claim.kind is not ClaimKind.REQUEST]
    return Help(
        contact_note(ledger, first),
        mentions.document(ledger.documents[first.document]),
        _printed(mentions, contacts),
        _printed(mentions, details),
        mentions.claims(requests),
        f"topics/{first.topics[0]}/" if first.topics else None,
    )


@lru_cache(maxsize=8)
def _contacts(ledger: Ledger, document: str) -> list[Claim]:
    return [c for c in ledger.by_document[document] if c.kind is ClaimKind.CONTACT][:FEW]


def _is_on_topic(one: Claim, other: Claim) -> bool:
    return not {*one.topics}.isdisjoint(other.topics)


def _printed(mentions: Mentions, claims: Sequence[Claim]) -> list[Printed]:
    """Return the words of claims, once where the quotes are parts of the same paragraph."""
    ledger, found = mentions.ledger, []
    for _, group in groupby(claims, ledger.paragraph):
        here = list(group)
        spans = [ledger.spans(claim)[0] for claim in here]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        words = ledger.texts[here[0].document].raw[start:end]
        found.append(Printed(words, mentions.claims(here)))
    return found
