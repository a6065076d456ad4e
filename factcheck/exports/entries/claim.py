"""A claim as data: everything on its page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.exports.entries import common
from factcheck.record.vocabulary import Attribution
from factcheck.rules.sides import is_same_side, origin

if TYPE_CHECKING:
    from factcheck.exports.entries.common import Clerk, Data
    from factcheck.record.model import Claim
    from factcheck.record.parts import Evidence, Hop


def entry(clerk: Clerk, claim: Claim) -> Data:
    """Return a claim with all that it links to, by id and title; unknown is None."""
    ledger = clerk.ledger
    changed = ledger.last_change(claim)
    named = [ledger.sources[source] for source in claim.also_in]
    return {
        "id": claim.id,
        "url": clerk.site.absolute(f"claims/{claim.id}/"),
        "number": ledger.numbers[claim.id],
        "title": claim.title,
        "statement": claim.statement,
        "kind": claim.kind,
        "document": clerk.document(ledger.documents[claim.document]),
        "section": claim.section,
        "topics": [clerk.named("topics", topic) for topic in claim.topics],
        "quotes": _quotes(clerk, claim),
        "speaker": clerk.named("speakers", claim.speaker),
        "role": claim.role.exact if claim.role else None,
        "claimant": _claimant(clerk, claim),
        "source": clerk.source(ledger.sources[claim.source]) if claim.source else None,
        "also_in": [clerk.source(source) for source in named],
        "chain": _chain(clerk, claim),
        "attribution": _attribution(clerk, claim),
        "review": _review(clerk, claim),
        "figures": clerk.figures(claim.figures, ledger.decimals(claim)),
        "evidence": [_evidence(clerk, claim, item) for item in claim.evidence],
        "related": [
            {"relation": tie.label, "claim": clerk.claim(tie.claim), "why": tie.why}
            for tie in ledger.ties.get(claim.id, ())
        ],
        "discrepancies": [
            common.discrepancy(item) for item in ledger.discrepancies_by_claim.get(claim.id, ())
        ],
        "corrections": common.corrections(claim.corrections),
        "withdrawn": common.withdrawn(claim.withdrawn),
        "last_change": common.period(changed),
    }


def _claimant(clerk: Clerk, claim: Claim) -> Data | None:
    if claim.speaker is not None:
        return clerk.named("speakers", claim.speaker)
    return clerk.named("organizations", clerk.ledger.documents[claim.document].issuer)


def _quotes(clerk: Clerk, claim: Claim) -> list[Data]:
    """Return each run of raw words; a quote with words left out has several."""
    document = clerk.ledger.documents[claim.document]
    text = clerk.ledger.text(document)
    return [
        {
            "quote": number,
            "exact": text.raw[span.start : span.end],
            "start": span.start,
            "end": span.end,
            "line": text.line_of(span.start),
            "sha256": document.sha256,
            "context_checked": quote.context_checked,
        }
        for number, quote in enumerate(claim.quotes, start=1)
        for span in clerk.ledger.place(document.id, quote)
    ]


def _chain(clerk: Clerk, claim: Claim) -> list[Data]:
    """Return the hops from speaker over source to document, each with its finding, if any."""
    ledger, grounds = clerk.ledger, claim.attribution
    stations: list[tuple[Data | None, Hop | None]] = [
        (clerk.named("speakers", claim.speaker), None),
        (
            clerk.source(ledger.sources[claim.source]) if claim.source else None,
            grounds.said if grounds else None,
        ),
        (clerk.document(ledger.documents[claim.document]), grounds.carried if grounds else None),
    ]
    known = [(station, hop) for station, hop in stations if station is not None]
    return [
        {
            "from": start,
            "to": end,
            **common.term(hop.verdict if hop else None),
            "note": hop.note if hop else None,
        }
        for (start, _), (end, hop) in pairwise(known)
    ]


def _attribution(clerk: Clerk, claim: Claim) -> Data:
    grounds = claim.attribution
    return {
        **common.term(clerk.ledger.attribution(claim)),
        "note": grounds.note if grounds else Attribution.NO_SOURCE_CITED.definition,
        "differences": grounds.differences if grounds else [],
    }


def _review(clerk: Clerk, claim: Claim) -> Data:
    rating, review = clerk.ledger.rating(claim), claim.review
    return {
        "rating": rating,
        "label": rating.label,
        "number": rating.number,
        "date": str(review.date) if review else None,
        "summary": review.summary if review else None,
        "body": review.body if review else None,
        "does_not_show": review.does_not_show if review else None,
        "would_change": review.would_change if review else None,
        "single_publisher": review.single_publisher if review else None,
    }


def _evidence(clerk: Clerk, claim: Claim, item: Evidence) -> Data:
    source = clerk.ledger.sources[item.source]
    kind, publisher = origin(clerk.ledger, source)
    return {
        "source": clerk.source(source),
        "stance": item.stance,
        "weight": item.weight or source.weight,
        "speakers": clerk.all_named("speakers", item.speakers),
        "organizations": clerk.all_named("organizations", item.organizations),
        "same_side": is_same_side(clerk.ledger, claim, item),
        "counts_as": clerk.named(kind, publisher),
        "finding": item.finding or source.finding,
        "does_not_show": item.does_not_show,
    }
