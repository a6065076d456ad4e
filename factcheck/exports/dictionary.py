"""The data dictionary: every file of data and every field, in words."""

from __future__ import annotations

from factcheck.record.parts import NotAsked, Published, Withdrawn
from factcheck.site.projections import changes, claim, document, source, speaker
from factcheck.site.projections.figures import FigureData, ReadingData
from factcheck.site.projections.mentions import Link
from factcheck.site.projections.published import described

FILES = {
    "api/v1/index.json": "This file.",
    "api/v1/claims.json": "All claims, in the order of the documents: a list of `claim`.",
    "api/v1/claims/{id}.json": "One `claim`: everything on its page.",
    "search/index.js": "What the search page looks through; made for that page alone.",
    "search/cards/{id}.js": "A part of what a search shows; made for that page alone.",
    "search/words/{id}.js": "A part of the words that are searched; made for that page alone.",
    "claims/{id}/oembed.json": "How another site may frame the claim's card (oEmbed).",
    "api/v1/sources.json": "All sources, in the order of the record: a list of `source`.",
    "api/v1/sources/{id}.json": "One `source`: everything on its page.",
    "api/v1/speakers.json": "All speakers, in the order of the record: a list of `speaker`.",
    "api/v1/speakers/{id}.json": "One `speaker`: everything on the speaker's page.",
    "claims.csv": "One row for each claim, for a spreadsheet.",
    "claimreview.json": "A schema.org DataFeed of the ClaimReviews; it has no attribution.",
    "documents/{id}/text.txt": "The document, byte for byte as we received it.",
    "documents/{id}/annotations.jsonld": "Every quote of a document as a W3C web annotation.",
    "claims/{id}/cite.bib": "A claim as a BibTeX entry.",
    "claims/{id}/cite.ris": "A claim as an RIS entry.",
    "claims/{id}/cite.json": "A claim as a CSL-JSON item.",
    "sources/{id}/cite.bib": "A source as a BibTeX entry.",
    "sources/{id}/cite.ris": "A source as an RIS entry.",
    "sources/{id}/cite.json": "A source as a CSL-JSON item.",
    "feeds/reviews.xml": "The latest reviews, as an Atom feed.",
    "feeds/corrections.xml": "The latest corrections and withdrawals, as an Atom feed.",
    "topics/{id}/feed.xml": "The latest reviews of a topic's claims, as an Atom feed.",
    "speakers/{id}/feed.xml": "The latest reviews of a speaker's claims, as an Atom feed.",
}
PARQUET = {"claims.parquet": "The rows of claims.csv with their types, for queries over the whole."}
"""A file that not every site has."""
ONE_FILE = ("search/index.js",)
PARTS = ("search/cards/{id}.js", "search/words/{id}.js")
"""A large record has parts where a small one has one file."""

_KINDS: dict[str, type] = {
    "link": Link,
    "document": document.DocumentData,
    "authenticity": document.AuthenticityData,
    "reply": document.ReplyData,
    "not_asked": NotAsked,
    "claim": claim.ClaimData,
    "quote": claim.QuoteData,
    "step": claim.StepData,
    "attribution": claim.AttributionData,
    "review": claim.ReviewData,
    "figure": FigureData,
    "comparison": ReadingData,
    "evidence": claim.EvidenceData,
    "relation": claim.RelationData,
    "discrepancy": changes.DiscrepancyData,
    "correction": changes.CorrectionData,
    "withdrawal": Withdrawn,
    "source": source.SourceData,
    "publication": Published,
    "page": source.PageData,
    "archived_copy": source.ArchivedData,
    "omission": source.OmissionData,
    "passage": source.PassageData,
    "citation": source.CitationData,
    "use": source.UseData,
    "search": changes.SearchData,
    "speaker": speaker.SpeakerData,
    "role": speaker.RoleData,
}
FIELDS = {
    name: {field: item.description for field, item in described(kind).items()}
    for name, kind in _KINDS.items()
}
