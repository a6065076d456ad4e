"""A document: what it is, what confirms its text, and who was asked for a reply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.projections.conclusion import filled
from factcheck.site.projections.mentions import DocumentLink, Link, Mentions
from factcheck.site.projections.published import DATE, projection, told

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Document
    from factcheck.record.parts import NotAsked, Reply
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import SourceLink


@projection
class AuthenticityData:
    """What confirms that a document's text is the text as it was issued."""

    confirmed: Prose = told("What confirms the text, and for which parts, in Markdown.")
    not_confirmed: Prose = told("For which parts nothing confirms it, in Markdown.")


@projection
class ReplyData:
    """What became of a request for a reply to a document."""

    organization: Link = told("Whose reply it is: a `link`.")
    not_asked: NotAsked | None = told("Why nobody was asked: a `not_asked`.")
    asked_on: Period | None = told(DATE)
    how: str | None = told("How they were asked.")
    answer: Prose | None = told("What they answered, in Markdown; null where no answer has come.")
    source: SourceLink | None = told("The source that has the answer: a `link`.")
    document: DocumentLink


@projection
class DocumentData(Link):
    """A document as the index of the data has it."""

    date: Period = told(DATE)
    language: str = told("The language of the text, as a BCP 47 tag.")
    sha256: str = told("The hash of the frozen text.")
    text: str = told("Where the frozen text is.")
    authenticity: AuthenticityData | None = told("What confirms the text: an `authenticity`.")
    question: str | None = told("The question that the conclusion answers.")
    conclusion: Prose | None = told("The editors' conclusion on the document, in Markdown.")
    replies: list[ReplyData] = told("Who was asked for a reply: a list of `reply`.")


def document_data(mentions: Mentions, document: Document) -> DocumentData:
    """Return what is known of a document besides its words."""
    link = mentions.document(document)
    return mentions.project(
        DocumentData,
        document,
        title=link.title,
        url=link.url,
        path=link.path,
        text=f"{link.url}text.txt",
        authenticity=authenticity(mentions, document),
        conclusion=mentions.prose(filled(mentions.ledger, document)),
        replies=replies(mentions, document),
    )


def authenticity(mentions: Mentions, document: Document) -> AuthenticityData | None:
    """Return what confirms a document's text, where the record says that."""
    known = document.authenticity
    return mentions.project(AuthenticityData, known) if known else None


def replies(mentions: Mentions, document: Document) -> list[ReplyData]:
    """Return what became of each request for a reply to a document."""
    return [_reply(mentions, document, item) for item in document.replies]


def replies_of(mentions: Mentions, organizations: Collection[str | None]) -> list[ReplyData]:
    """Return what became of each request to some organizations."""
    return [
        _reply(mentions, document, item)
        for document in mentions.ledger.documents.values()
        for item in document.replies
        if item.organization in organizations
    ]


def unasked(ledger: Ledger, document: Document) -> list[str]:
    """Name those who were not asked for a reply about a document."""
    replies = document.replies
    return [ledger.organizations[item.organization].name for item in replies if item.not_asked]


def _reply(mentions: Mentions, document: Document, item: Reply) -> ReplyData:
    return mentions.project(
        ReplyData,
        item,
        organization=mentions.named("organizations", item.organization),
        source=mentions.source(mentions.ledger.sources[item.source]) if item.source else None,
        document=mentions.document(document),
    )
