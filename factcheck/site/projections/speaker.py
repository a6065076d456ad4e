"""A speaker: every role as stated, and every claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.projections.mentions import ID, URL, Mentions
from factcheck.site.projections.published import projection, told

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Speaker
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink, Link
    from factcheck.site.settings import Site


@projection
class RoleData:
    """A role in which a speaker is quoted, as the document words it."""

    exact: str = told("The role, in the document's words.")
    url: str = told("The document's page.")
    line: int = told("The line of the paragraph, from 1.")
    document: DocumentLink


@projection
class SpeakerData:
    """Everything that is known of a speaker."""

    id: str = told(ID)
    url: str = told(URL)
    name: str = told("The name.")
    other_names: list[str] = told("Other ways in which a document writes it: a list of texts.")
    organization: Link | None = told("For whom they speak: a `link`.")
    other_organizations: list[Link] = told(
        "Further organisations for which they speak: a list of `link`."
    )
    note: Prose | None = told("A note by the editors, in Markdown.")
    roles: list[RoleData] = told("Every role in which they are quoted: a list of `role`.")
    claims: list[ClaimLink] = told("What they are quoted as saying: a list of `link`.")
    signed: list[DocumentLink] = told("Documents that they signed: a list of `link`.")


def speaker_data(ledger: Ledger, site: Site, speaker: Speaker) -> SpeakerData:
    """Return everything that is known of a speaker."""
    mentions = Mentions(ledger, site)
    body = speaker.organization
    return mentions.project(
        SpeakerData,
        speaker,
        url=site.absolute(f"speakers/{speaker.id}/"),
        organization=mentions.named("organizations", body) if body else None,
        other_organizations=mentions.all_named("organizations", speaker.other_organizations),
        roles=roles(mentions, speaker.id),
        claims=[mentions.claim(claim) for claim in ledger.by_speaker.get(speaker.id, ())],
        signed=[
            mentions.document(document)
            for document in ledger.documents.values()
            if document.signed_by == speaker.id
        ],
    )


def roles(mentions: Mentions, speaker_id: str) -> list[RoleData]:
    """Return each role in which a speaker is quoted, with the line where it is stated first."""
    ledger = mentions.ledger
    found: dict[str, RoleData] = {}
    for claim in ledger.by_speaker.get(speaker_id, ()):
        if claim.role is not None and claim.role.exact not in found:
            document = mentions.document(ledger.documents[claim.document])
            line = mentions.line(claim.document, claim.role)
            found[claim.role.exact] = RoleData(claim.role.exact, document.url, line, document)
    return sorted(found.values(), key=lambda role: role.line)
