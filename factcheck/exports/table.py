"""claims.csv: one row for each claim, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from factcheck.exports.cells import guarded
from factcheck.exports.file import Frame, Part
from factcheck.record.vocabulary import Attribution, Stance
from factcheck.site.projections.claim import claim_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.projections.claim import ClaimData
    from factcheck.site.settings import Site

_PATH = "claims.csv"
_BYTE_ORDER_MARK = "\ufeff".encode()
"""Without it, Excel takes the letters for those of an older encoding."""
COLUMNS = (
    "number",
    "id",
    "title",
    "statement",
    "kind",
    "document",
    "section",
    "line",
    "quotes",
    "speaker",
    "role",
    "source",
    "source_date",
    "topics",
    "attribution",
    "attribution_note",
    "rating",
    "rating_number",
    "certainty",
    "doubts",
    "review_date",
    "summary",
    *Stance,
    "withdrawn",
    "last_change",
    "url",
)
_JOINTS = {"quotes": " | ", "topics": "; ", "doubts": "; "}
"""What stands between the items of a list in a cell."""


def frames(_ledger: Ledger, _site: Site) -> Iterator[Frame]:
    """Yield the table's header: RFC 4180, in UTF-8 with a byte order mark."""
    header = _BYTE_ORDER_MARK + _line(COLUMNS)
    yield Frame(_PATH, header, b"", b"", header)


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[Part]:
    """Yield a claim's row."""
    cells = row(claim_data(ledger, site, claim))
    cells |= {column: joint.join(cells[column]) for column, joint in _JOINTS.items()}
    yield Part(_PATH, _line(map(_cell, cells.values())))


def row(claim: ClaimData) -> dict[str, Any]:
    """Return a claim's values by column, in their order: dates and lists as such, None unknown."""
    source, review, verdict = claim.source, claim.review, claim.attribution.verdict
    stances = [item.stance for item in claim.evidence]
    cells = {
        **{column: getattr(claim, column, None) for column in COLUMNS},
        "document": claim.document.id,
        "line": claim.quotes[0].line,
        "quotes": [quote.exact for quote in claim.quotes],
        "speaker": claim.speaker.title if claim.speaker else None,
        "source": source.id if source else None,
        "source_date": source.published.date if source and source.published else None,
        "topics": [topic.title for topic in claim.topics],
        "attribution": verdict.label,
        "attribution_note": None
        if verdict is Attribution.NO_SOURCE_CITED
        else claim.attribution.note,
        "rating": review.label,
        "rating_number": review.number,
        "certainty": review.certainty.label if review.certainty else None,
        "doubts": [doubt.label for doubt in review.doubts],
        "review_date": review.date,
        "summary": review.summary,
        **{stance: stances.count(stance) for stance in Stance},
        "withdrawn": claim.withdrawn.date if claim.withdrawn else None,
    }
    return {column: cells[column] for column in COLUMNS}


def _line(cells: Iterable[str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    """Return a cell that a spreadsheet will not run as a formula; empty for the unknown."""
    return "" if value is None else guarded(str(value))
