"""A claim: what it says, where it is from, both verdicts and the grounds for them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Attribution, Located, Stance
from factcheck.rules.sides import is_same_side, origin
from factcheck.site.projections import changes
from factcheck.site.projections.figures import FigureData, figures_of
from factcheck.site.projections.mentions import ID, TITLE, URL, Mentions, claimant
from factcheck.site.projections.published import DATE, projection, told
from factcheck.site.projections.source import page_data

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import PartialDate, Period
    from factcheck.record.model import Claim
    from factcheck.record.parts import Archived, Evidence, Hop, Withdrawn
    from factcheck.record.vocabulary import Certainty, ClaimKind, Doubt, Rating, Weight
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink, Link, SourceLink
    from factcheck.site.projections.source import PageData
    from factcheck.site.settings import Site

NOTE = "A note by the editors, in Markdown."
VERDICT = "A value of the vocabulary `attribution`; null for a direct step."
LABEL = "The verdict in the words that readers see."


@projection
class QuoteData:
    """A run of the document's words."""

    quote: int = told("Which of the claim's quotes, from 1; one with an omission has several runs.")
    exact: str = told("The words, exactly as in the frozen text.")
    start: int = told("Where they begin there, in code points from 0.")
    end: int = told("Where they end there; the code point at this offset is not included.")
    line: int = told("The line on which they begin, from 1.")
    sha256: str = told("The hash of the frozen text.")
    context_checked: str | None = told(
        "Why a word next to the quote, such as “not”, changes nothing."
    )
    occurs_once: bool


@projection
class StepData:
    """A step from the speaker over the source to the document."""

    start: Link = told("The speaker or the source: a `link`.", "from")
    end: Link = told("The source or the document: a `link`.", "to")
    verdict: Attribution | None = told(VERDICT)
    label: str | None = told(LABEL)
    note: Prose | None = told(NOTE)

    @property
    def was_seen(self) -> bool:
        """Whether the words were found at the end of the step."""
        return self.verdict in {Attribution.WORD_FOR_WORD, Attribution.DIFFERS}


@projection
class AttributionData:
    """Verdict 1 with its grounds."""

    verdict: Attribution = told(VERDICT)
    label: str = told(LABEL)
    note: Prose = told(NOTE)
    differences: list[Prose] = told("If the words were found: how they differ. Texts in Markdown.")


@projection
class ReviewData:
    """Verdict 2 with its grounds."""

    rating: Rating = told("A value of the vocabulary `rating`.")
    label: str = told("The rating in the words that readers see.")
    number: int | None = told("Its place from 1 (worst) to 5 (best); null where there is no order.")
    certainty: Certainty | None = told(
        "A value of the vocabulary `certainty`; null where it is not stated."
    )
    doubts: list[Doubt] = told("What lowers the certainty: values of the vocabulary `doubt`.")
    date: Period | None = told(DATE)
    summary: str | None = told("One or two sentences of plain text.")
    body: Prose | None = told(
        "The reasoning, in Markdown; [@id] and [words](@id) cite a source or a claim."
    )
    does_not_show: Prose | None = told("What the evidence does not prove, in Markdown.")
    would_change: Prose | None = told("What, if found, would change the verdict, in Markdown.")
    single_publisher: str | None = told("Why evidence of one publisher was enough for the rating.")


@projection
class EvidenceData:
    """A source that bears on the claim; the page has it under its `anchor`."""

    source: SourceLink = told("A `link`.")
    stance: Stance = told("A value of the vocabulary `stance`.")
    weight: Weight | None = told("A value of the vocabulary `weight`.")
    speakers: list[Link] = told(
        "Whose statement it is, where that differs from the source: a list of `link`."
    )
    organizations: list[Link] = told("The same of organisations: a list of `link`.")
    same_side: bool = told("Whether it comes from the side that makes the claim.")
    counts_as: Link = told("The publisher as which it counts: a `link`.")
    finding: Prose | None = told("What it says, in our words, in Markdown.")
    does_not_show: Prose = told("What must not be concluded from it here, in Markdown.")
    archived: list[Archived]
    anchor: str
    copies_read: list[PageData]


@projection
class RelationData:
    """Another claim, seen from this one."""

    relation: str = told("How this claim is related to the other, in words.")
    claim: ClaimLink = told("The other: a `link`.")
    why: str = told("In what way they are related.")


@projection
class ClaimData:
    """Everything that is known of a claim."""

    id: str = told(ID)
    url: str = told(URL)
    number: int = told("Its place among all claims, from 1.")
    title: str = told(TITLE)
    statement: str = told("The claim in our words.")
    kind: ClaimKind = told("A value of the vocabulary `kind`.")
    document: DocumentLink = told("The document that makes the claim: a `link`.")
    section: str = told("The id of the document's section.")
    topics: list[Link] = told("A list of `link`.")
    quotes: list[QuoteData] = told("The words of the document: a list of `quote`.")
    speaker: Link | None = told("Who is quoted there as saying it: a `link`.")
    role: str | None = told("The speaker's role, in the document's words.")
    claimant: Link = told(
        "Who makes the claim: the speaker, or else the document's issuer: a `link`."
    )
    source: SourceLink | None = told("The source that the document cites for it: a `link`.")
    also_in: list[SourceLink] = told(
        "Further sources that the document names for it: a list of `link`."
    )
    chain: list[StepData] = told(
        "How the words came from the speaker to the document: a list of `step`."
    )
    attribution: AttributionData = told("Verdict 1, did the cited source say it: an `attribution`.")
    review: ReviewData = told("Verdict 2, is it so: a `review`.")
    figures: list[FigureData] = told("Its numbers: a list of `figure`.")
    evidence: list[EvidenceData] = told("The evidence for and against it: a list of `evidence`.")
    related: list[RelationData] = told("Other claims, seen from this one: a list of `relation`.")
    discrepancies: list[changes.DiscrepancyData] = told(
        "Discrepancies that concern it: a list of `discrepancy`."
    )
    corrections: list[changes.CorrectionData] = told(
        "Changes after publication, the first one first: a list of `correction`."
    )
    withdrawn: Withdrawn | None = told("Why it no longer counts: a `withdrawal`.")
    last_change: PartialDate | None = told("The day of its last review, correction or withdrawal.")


def claim_data(ledger: Ledger, site: Site, claim: Claim) -> ClaimData:
    """Return everything that is known of a claim; its page and its files are made one by one."""
    return _claim_data(ledger, site, claim.id)


@lru_cache(maxsize=1)
def _claim_data(ledger: Ledger, site: Site, claim_id: str) -> ClaimData:
    mentions, claim = Mentions(ledger, site), ledger.claims[claim_id]
    kind, makes_it = claimant(ledger, claim)
    return mentions.project(
        ClaimData,
        claim,
        url=site.absolute(f"claims/{claim.id}/"),
        number=ledger.numbers[claim.id],
        document=mentions.document(ledger.documents[claim.document]),
        topics=mentions.all_named("topics", claim.topics),
        quotes=_quotes(ledger, claim),
        speaker=mentions.named("speakers", claim.speaker) if claim.speaker else None,
        role=claim.role.exact if claim.role else None,
        claimant=mentions.named(kind, makes_it.id),
        source=mentions.source(ledger.sources[claim.source]) if claim.source else None,
        also_in=[mentions.source(ledger.sources[source]) for source in claim.also_in],
        chain=_chain(mentions, claim),
        attribution=_attribution(mentions, claim),
        review=_review(mentions, claim),
        figures=figures_of(mentions, claim.figures, ledger.decimals(claim)),
        evidence=[_evidence(mentions, claim, item) for item in claim.evidence],
        related=[
            RelationData(tie.label, mentions.claim(tie.claim), tie.why)
            for tie in ledger.ties.get(claim.id, ())
        ],
        discrepancies=[
            changes.discrepancy(mentions, item)
            for item in ledger.discrepancies_by_claim.get(claim.id, ())
        ],
        corrections=changes.corrections(mentions, claim.corrections),
        last_change=ledger.last_change(claim),
    )


def _quotes(ledger: Ledger, claim: Claim) -> list[QuoteData]:
    """Return each run of raw words; a quote with words left out has several."""
    document = ledger.documents[claim.document]
    text = ledger.text(document)
    return [
        QuoteData(
            number,
            words := text.raw[span.start : span.end],
            span.start,
            span.end,
            text.line_of(span.start),
            document.sha256,
            quote.context_checked,
            text.raw.count(words) == 1,
        )
        for number, quote in enumerate(claim.quotes, start=1)
        for span in ledger.place(document.id, quote)
    ]


def _chain(mentions: Mentions, claim: Claim) -> list[StepData]:
    """Return the steps from speaker over source to document, each with its finding, if any."""
    ledger, grounds = mentions.ledger, claim.attribution
    stations: list[tuple[Link, Hop | None]] = []
    if claim.speaker is not None:
        stations.append((mentions.named("speakers", claim.speaker), None))
    if claim.source is not None:
        source = mentions.source(ledger.sources[claim.source])
        stations.append((source, grounds.said if grounds else None))
    document = mentions.document(ledger.documents[claim.document])
    stations.append((document, grounds.carried if grounds else None))
    return [
        mentions.project(
            StepData, hop, start=start, end=end, label=hop.verdict.label if hop else None
        )
        for (start, _), (end, hop) in pairwise(stations)
    ]


def _attribution(mentions: Mentions, claim: Claim) -> AttributionData:
    grounds, verdict = claim.attribution, mentions.ledger.attribution(claim)
    if grounds is None:
        return AttributionData(verdict, verdict.label, mentions.prose(verdict.definition), [])
    return mentions.project(AttributionData, grounds, label=verdict.label)


def _review(mentions: Mentions, claim: Claim) -> ReviewData:
    rating, review = mentions.ledger.rating(claim), claim.review
    return mentions.project(
        ReviewData,
        review,
        rating=rating,
        label=rating.label,
        number=rating.number,
        doubts=review.doubts if review else [],
    )


def _evidence(mentions: Mentions, claim: Claim, item: Evidence) -> EvidenceData:
    """Return one item; a source that is listed under two stances has an anchor for each."""
    ledger = mentions.ledger
    source = ledger.sources[item.source]
    stances = {other.stance for other in claim.evidence if other.source == item.source}
    is_first = item.stance is min(stances, key=tuple(Stance).index)
    return mentions.project(
        EvidenceData,
        item,
        source=mentions.source(source),
        weight=item.weight or source.weight,
        speakers=mentions.all_named("speakers", item.speakers),
        organizations=mentions.all_named("organizations", item.organizations),
        same_side=is_same_side(ledger, claim, item),
        counts_as=mentions.named(*origin(ledger, source)),
        finding=mentions.prose(item.finding or source.finding),
        archived=source.archived,
        anchor=f"e-{item.source}" if is_first else f"e-{item.source}-{item.stance}",
        copies_read=[page_data(mentions, page) for page in source.copies]
        if source.located is Located.COPY
        else [],
    )
