"""A document's page: the whole text, every claim's words marked, both verdicts beside them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site import charts, phrases
from factcheck.site.projections.document import authenticity, replies
from factcheck.site.projections.mentions import Mentions
from factcheck.site.views.help import help_with
from factcheck.site.views.passages import Mark, Segment, by_paragraph, segments
from factcheck.site.views.view import Crumb, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Document, Source
    from factcheck.site.charts import Strip
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import ClaimLink
    from factcheck.site.settings import Links


class Coverage(NamedTuple):
    """How many of a document's words are in claims and in framing, with the shares."""

    words: int
    in_claims: int
    in_framing: int
    unmapped: int
    claims_share: str
    framing_share: str
    mapped_share: str


class Section(NamedTuple):
    """A section of a document, with the line on which it begins."""

    id: str
    title: str
    heading: bool
    level: int
    line: int


Under = tuple[int, list[tuple[Rating, int]]]
"""How many claims there are under a heading, and how many of each rating that occurs."""


class Tally(NamedTuple):
    """One of the two questions, and how many claims have each of the verdicts that occur."""

    question: str
    id: str
    counts: list[tuple[Attribution | Rating, int]]


class Paragraph(NamedTuple):
    """A paragraph with the words of claims marked, and the claims that begin in it."""

    line: int
    level: int
    hangs: bool
    segments: list[Segment]
    anchors: list[Sequence[str]]
    notes: list[str]
    under: Under | None


class Original(NamedTuple):
    """How the document's own publication was looked for, what was found, and what that confirms."""

    search: Prose | None
    copies: list[str]
    confirms: Prose | None


class Card(NamedTuple):
    """A document as the front page and the list of documents show it."""

    document: Document
    issuer: str
    path: str
    strip: Strip
    claims: int
    coverage: Coverage


class DocumentView(View):
    """What a document's page shows."""

    def __init__(self, ledger: Ledger, document: Document, links: Links) -> None:
        """Make it of the ledger."""
        mentions, text = Mentions(ledger, links.site), ledger.text(document)
        source = ledger.sources.get(document.source or "")
        sections = _sections(ledger, document)
        self.document = document
        self.citation = phrases.annotated(document.label)
        self.issuer = mentions.named("organizations", document.issuer)
        self.signed_by = (
            mentions.named("speakers", document.signed_by) if document.signed_by else None
        )
        self.source = mentions.source(source) if source else None
        self.original = _original(mentions, source) if source else None
        self.authenticity = authenticity(mentions, document)
        self.replies = replies(mentions, document)
        self.help = help_with(mentions, ledger.by_document.get(document.id, []))
        self.link = mentions.document(document)
        self.quotes = sum(
            len(ledger.spans(claim)) for claim in ledger.by_document.get(document.id, [])
        )
        self.characters = len(text.raw)
        self.paragraph_count = len(text.paragraphs)
        self.coverage = coverage(ledger, document)
        self.strip_chart = _strip(ledger, document)
        self.sections = sections
        self.paragraphs = _paragraphs(ledger, document, sections)
        self.framing = [(item, mentions.line(document.id, item.quote)) for item in document.framing]
        self.claims = {
            claim.id: mentions.claim(claim) for claim in ledger.by_document.get(document.id, [])
        }
        self.tallies = _tallies(list(self.claims.values()))
        self.cited = [
            mentions.source(source)
            for source in ledger.cited
            if any(item.document == document.id for item in source.cited)
        ]
        super().__init__(
            f"The {document.title}, annotated",
            document.summary,
            crumbs=(Crumb("Documents", "documents/"),),
        )


def _original(mentions: Mentions, source: Source) -> Original:
    outlets = mentions.ledger.outlets
    copies = [outlets[copy.outlet].name for copy in source.copies]
    return Original(mentions.prose(source.search), copies, mentions.prose(source.confirms))


def _tallies(claims: Sequence[ClaimLink]) -> list[Tally]:
    """Return how many claims have each verdict that occurs, question by question."""
    said = Counter(claim.attribution for claim in claims)
    so = Counter(claim.rating for claim in claims)
    return [
        Tally(
            "Did the source say it?", "attribution", [(t, said[t]) for t in Attribution if said[t]]
        ),
        Tally("Is it so?", "rating", [(t, so[t]) for t in Rating if so[t]]),
    ]


def coverage(ledger: Ledger, document: Document) -> Coverage:
    """Return how much of a document is in claims and in framing."""
    counted = ledger.coverage(document)
    parts = (counted.in_claims, counted.in_framing, counted.mapped)
    shares = (charts.share(part, counted.words) for part in parts)
    unmapped = counted.words - counted.mapped
    return Coverage(counted.words, counted.in_claims, counted.in_framing, unmapped, *shares)


def _strip(ledger: Ledger, document: Document) -> Strip:
    claims = ledger.by_document.get(document.id, [])
    spans = [span for claim in claims for span in ledger.spans(claim)]
    return charts.strip(ledger.text(document), spans)


def _sections(ledger: Ledger, document: Document) -> list[Section]:
    text, starts = ledger.text(document), ledger.sections(document)
    return [
        Section(
            section.id,
            section.title,
            section.heading,
            section.id.count(".") + 2,
            text.paragraph_at(starts[section.id].start).line,
        )
        for section in document.sections
    ]


def _paragraphs(ledger: Ledger, document: Document, sections: list[Section]) -> list[Paragraph]:
    """Return the paragraphs in order, each with the notes of the claims that begin in it."""
    text, claims = ledger.text(document), ledger.by_document.get(document.id, [])
    marks = [Mark(span, claim.id) for claim in claims for span in ledger.spans(claim)]
    levels = {item.line: item.level for item in sections if item.heading}
    first: dict[int, list[str]] = {}
    for claim in claims:
        first.setdefault(ledger.spans(claim)[0].start, []).append(claim.id)
    noted: set[str] = set()
    under = _under_headings(ledger, document, sections)
    found = []
    for paragraph, reaching in zip(text.paragraphs, by_paragraph(text, marks), strict=True):
        parts = segments(text, paragraph, reaching)
        begun = {claim for part in parts for claim in part.begins} - noted
        noted |= begun
        found.append(
            Paragraph(
                paragraph.line,
                levels.get(paragraph.line, 0),
                bool(parts) and parts[0].text.startswith(('"', "“")),
                parts,
                [first.get(part.start, ()) for part in parts],
                sorted(begun, key=ledger.numbers.__getitem__),
                under.get(paragraph.line),
            )
        )
    return found


def _under_headings(
    ledger: Ledger, document: Document, sections: list[Section]
) -> dict[int, Under]:
    """Return, by the line of a heading, the ratings of the claims in the text under it."""
    claims = [
        (f"{claim.section}.", ledger.paragraph(claim).line, ledger.rating(claim))
        for claim in ledger.by_document.get(document.id, [])
    ]
    found = {}
    for section in sections:
        below = [
            rating
            for number, line, rating in claims
            if number.startswith(f"{section.id}.") and line != section.line
        ]
        if section.heading and below:
            counts = [(term, below.count(term)) for term in Rating if term in below]
            found[section.line] = (len(below), counts)
    return found


def card(ledger: Ledger, document: Document) -> Card:
    """Return a document as the front page and the list show it."""
    return Card(
        document,
        ledger.organizations[document.issuer].name,
        f"documents/{document.id}/",
        _strip(ledger, document),
        len(ledger.by_document.get(document.id, [])),
        coverage(ledger, document),
    )
