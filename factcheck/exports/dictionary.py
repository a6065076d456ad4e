"""The data dictionary: every field, in words."""

from __future__ import annotations

from factcheck.record.parts import NotAsked, Published, Withdrawn
from factcheck.site.projections import changes, claim, document, event, source, speaker
from factcheck.site.projections.figures import FigureData, ReadingData
from factcheck.site.projections.mentions import Link
from factcheck.site.projections.published import described

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
    "event": event.EventData,
}
FIELDS = {
    name: {field: item.description for field, item in described(kind).items()}
    for name, kind in _KINDS.items()
}
