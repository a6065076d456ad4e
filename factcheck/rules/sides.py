"""Independence: which evidence comes from the claim's own side, and what counts as one publisher.

A later statement by the person, the office or the outlet that made a claim is no independent
support for it, and reports that go back to one report are one item, however many pages carry it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.record.model import Claim, Source
    from factcheck.record.parts import Evidence
    from factcheck.record.vocabulary import Stance

Publisher = tuple[str, str]
"""Kind and id: `outlets` or `organizations`."""


class Finder(Protocol):
    """What looks up an entry: a ledger does, and so does what a rule is given."""

    def find(self, kind: str, entry_id: str | None) -> Any:
        """Return an entry; None where there is none."""


def is_same_side(ledger: Finder, claim: Claim, item: Evidence) -> bool:
    """Return whether an item of a claim's evidence comes, even in part, from the claim's own side.

    That side is the person who is quoted or who signed the document, their offices with the bodies
    that these belong to, the document's issuer, and the publisher of the source cited for the
    claim.
    """
    source, document = ledger.find("sources", item.source), ledger.find("documents", claim.document)
    if source is None or document is None:
        return False
    people, offices = statement_by(source, item)
    publisher, cited = origin(ledger, source), ledger.find("sources", claim.source)
    if not {claim.speaker, document.signed_by}.isdisjoint(people):
        return True
    if cited and publisher in {_publisher(cited), origin(ledger, cited)}:
        return True
    theirs = {*offices, *(office for person in people for office in _offices(ledger, person))}
    if publisher[0] == "organizations":
        theirs.add(publisher[1])
    ours = {document.issuer, *_offices(ledger, claim.speaker)}
    return bool(ours & _with_parents(ledger, theirs) or theirs & _with_parents(ledger, ours))


def statement_by(source: Source, item: Evidence) -> tuple[list[str], list[str]]:
    """Return the speakers and the organizations on whose statements an item of evidence rests.

    What the item names takes the place of what its source names. Whoever issued the source stays.
    """
    named = item if item.speakers or item.organizations else source
    issuer = [source.issuer] if source.issuer else []
    return named.speakers, [*named.organizations, *issuer]


def origin(ledger: Finder, source: Source) -> Publisher:
    """Return the publisher that a source counts as when independent publishers are counted.

    It is that of the report which the source goes back to.
    """
    seen = {source.id}
    while source.report_of and source.report_of not in seen:
        reported = ledger.find("sources", source.report_of)
        if reported is None:
            break
        seen.add(reported.id)
        source = reported
    return ("outlets", source.origin) if source.origin else _publisher(source)


def _publisher(source: Source) -> Publisher:
    return ("outlets", source.outlet) if source.outlet else ("organizations", source.issuer or "")


def independent_origins(
    ledger: Finder, claim: Claim, stances: Collection[Stance]
) -> set[Publisher]:
    """Return the publishers of a claim's evidence of some stances that is not of its own side.

    A withdrawn source counts for nothing.
    """
    found = [
        (item, ledger.find("sources", item.source))
        for item in claim.evidence
        if item.stance in stances
    ]
    return {
        origin(ledger, source)
        for item, source in found
        if not source.withdrawn and not is_same_side(ledger, claim, item)
    }


def _offices(ledger: Finder, person: str | None) -> Iterator[str]:
    """Yield the organizations that a person holds an office of."""
    speaker = ledger.find("speakers", person)
    if speaker and speaker.organization:
        yield speaker.organization
    yield from speaker.other_organizations if speaker else ()


def _with_parents(ledger: Finder, organizations: Collection[str]) -> set[str]:
    """Return organizations with all that they are a part of."""
    found: set[str] = set()
    for name in organizations:
        parent: str | None = name
        while parent and parent not in found:
            found.add(parent)
            entry = ledger.find("organizations", parent)
            parent = entry.part_of if entry else None
    return found
