"""A claim's page: the statement, both verdicts and the grounds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import Stance
from factcheck.rules.grounds import RATING_GROUNDS
from factcheck.rules.sides import independent_origins
from factcheck.site import charts, phrases
from factcheck.site.projections.claim import claim_data
from factcheck.site.projections.document import replies
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.evidence import groups, sides
from factcheck.site.views.help import help_with
from factcheck.site.views.passages import Mark, Segment, segments
from factcheck.site.views.sharing import (
    answers,
    contact_note,
    description,
    frame,
    headline,
    sentence,
)
from factcheck.site.views.view import Crumb, View

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.claim import ClaimData, StepData
    from factcheck.site.projections.document import ReplyData
    from factcheck.site.projections.mentions import SourceLink
    from factcheck.site.settings import Links


class Node(NamedTuple):
    """Who had the words, and the step by which they came here; one without a finding is direct."""

    role: str
    name: str
    path: str
    detail: str
    step: StepData | None = None


class ClaimView(View):
    """What a claim's page shows."""

    def __init__(self, ledger: Ledger, claim: Claim, links: Links) -> None:
        """Make it of the ledger."""
        mentions = Mentions(ledger, links.site)
        document = ledger.documents[claim.document]
        data = claim_data(ledger, links.site, claim)
        previous, following = ledger.neighbours(claim.id)
        self.claim = data
        self.says = mentions.claim(claim).says
        self.answers = answers(ledger, claim)
        self.sentence = sentence(ledger, claim)
        self.frame = frame(links.site, claim, headline(ledger, claim))
        self.citation = phrases.citation(claim.title)
        self.contact_note = contact_note(ledger, claim)
        self.help = help_with(mentions, [claim])
        self.passages = _passages(ledger, claim)
        self.chain = _chain(ledger, data, document)
        self.left_out = _left_out(mentions, claim)
        self.waffle = charts.waffle(claim.figures)
        self.sides = sides(ledger, data)
        self.evidence = groups(data)
        self.is_decided = bool(RATING_GROUNDS[data.review.rating].needs)
        self.publishers = len(independent_origins(ledger, claim, tuple(Stance)))
        self.mentioned_in = mentions.mentioning(claim.id, (tie.claim.id for tie in data.related))
        self.replies = _replies(mentions, claim, document)
        self.previous = mentions.claim(previous) if previous else None
        self.following = mentions.claim(following) if following else None
        super().__init__(
            headline(ledger, claim),
            description(ledger, claim),
            crumbs=_crumbs(ledger, claim, document),
        )


def _crumbs(ledger: Ledger, claim: Claim, document: Document) -> tuple[Crumb, ...]:
    """Document, the sections down to the claim's own, and its line."""
    path = f"documents/{document.id}/"
    crumbs = [Crumb(document.label, path)]
    for section in document.sections:
        if claim.section == section.id or claim.section.startswith(f"{section.id}."):
            start = ledger.place(document.id, section.begins)[0].start
            line = ledger.text(document).paragraph_at(start).line
            number = f"{section.id}. " if section.heading else ""
            crumbs.append(Crumb(f"{number}{section.title}", path, f"L{line}"))
    line = ledger.paragraph(claim).line
    return (*crumbs, Crumb(f"line {line}", path, f"L{line}"))


def _passages(ledger: Ledger, claim: Claim) -> list[tuple[int, list[Segment]]]:
    """Return the paragraphs in which the quotes stand, that of the first quote first."""
    text = ledger.texts[claim.document]
    marks = [Mark(span, claim.id) for span in ledger.spans(claim)]
    paragraphs = sorted({text.paragraph_at(mark.span.start) for mark in marks})
    first = ledger.paragraph(claim)
    paragraphs.remove(first)
    return [(item.line, segments(text, item, marks)) for item in [first, *paragraphs]]


def _chain(ledger: Ledger, data: ClaimData, document: Document) -> list[Node]:
    """Return speaker, source and document, each after the first with the step that leads to it."""
    steps = {step.end.path: step for step in data.chain}
    nodes: list[Node] = []
    if data.speaker is not None:
        body = ledger.organizations.get(ledger.speakers[data.speaker.id].organization or "")
        name = body.name if body else ""
        nodes.append(Node("Speaker", data.speaker.title, data.speaker.path, name))
    source = data.source
    if source is not None:
        date = source.published.date.words if source.published else "date not stated"
        role = "Publication" if ledger.sources[source.id].outlet else "Organisation"
        step = steps.get(source.path)
        nodes.append(Node(role, source.publisher.title, source.path, date, step))
    issuer = ledger.organizations[document.issuer]
    name, path = issuer.short or issuer.name, data.document.path
    return [*nodes, Node("Organisation", name, path, document.label, steps.get(path))]


def _replies(mentions: Mentions, claim: Claim, document: Document) -> list[ReplyData]:
    """Return what became of requests to those whose claim it is: the issuer, the speaker's side."""
    concerned = {document.issuer}
    if claim.speaker is not None:
        speaker = mentions.ledger.speakers[claim.speaker]
        concerned |= {speaker.organization or "", *speaker.other_organizations}
    return [item for item in replies(mentions, document) if item.organization.id in concerned]


def _left_out(mentions: Mentions, claim: Claim) -> list[tuple[SourceLink, list[Prose]]]:
    """Return what the document left out that matters for the claim, by the source that has it."""
    return [
        (
            mentions.source(source),
            [mentions.prose(item.text) for item in source.omissions if claim.id in item.claims],
        )
        for source in mentions.ledger.left_out_for.get(claim.id, ())
    ]
