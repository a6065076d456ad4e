"""claims.csv: one row for each claim, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from factcheck.exports.cells import guarded
from factcheck.exports.file import Frame, Part
from factcheck.record.vocabulary import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Source
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
    "review_date",
    "summary",
    *Stance,
    "withdrawn",
    "last_change",
    "url",
)
_JOINTS = {"quotes": " | ", "topics": "; "}
"""What stands between the items of a list in a cell."""


def frames(_ledger: Ledger, _site: Site) -> Iterator[Frame]:
    """Yield the table's header: RFC 4180, in UTF-8 with a byte order mark."""
    header = _BYTE_ORDER_MARK + _line(COLUMNS)
    yield Frame(_PATH, header, b"", b"", header)


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[Part]:
    """Yield a claim's row."""
    cells = row(ledger, site, claim)
    cells |= {column: joint.join(cells[column]) for column, joint in _JOINTS.items()}
    yield Part(_PATH, _line(map(_cell, cells.values())))


def row(ledger: Ledger, site: Site, claim: Claim) -> dict[str, Any]:
    """Return a claim's values by column, in their order: dates and lists as such, None unknown."""
    cells = {**_what(ledger, claim), **_whence(ledger, claim), **_verdicts(ledger, claim)}
    cells["url"] = site.absolute(f"claims/{claim.id}/")
    return {column: cells[column] for column in COLUMNS}


def _line(cells: Iterable[str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    """Return a cell that a spreadsheet will not run as a formula; empty for the unknown."""
    return "" if value is None else guarded(str(value))


def _what(ledger: Ledger, claim: Claim) -> dict[str, Any]:
    text = ledger.texts[claim.document]
    spans = ledger.spans(claim)
    return {
        "number": ledger.numbers[claim.id],
        "id": claim.id,
        "title": claim.title,
        "statement": claim.statement,
        "kind": claim.kind,
        "document": claim.document,
        "section": claim.section,
        "line": text.line_of(spans[0].start),
        "quotes": [text.raw[span.start : span.end] for span in spans],
        "topics": [ledger.topics[topic].name for topic in claim.topics],
    }


def _whence(ledger: Ledger, claim: Claim) -> dict[str, Any]:
    source: Source | None = ledger.sources.get(claim.source or "")
    return {
        "speaker": ledger.speakers[claim.speaker].name if claim.speaker else None,
        "role": claim.role.exact if claim.role else None,
        "source": claim.source,
        "source_date": source.published.date if source and source.published else None,
    }


def _verdicts(ledger: Ledger, claim: Claim) -> dict[str, Any]:
    grounds, review, rating = claim.attribution, claim.review, ledger.rating(claim)
    stances = [item.stance for item in claim.evidence]
    return {
        "attribution": ledger.attribution(claim).label,
        "attribution_note": grounds.note if grounds else None,
        "rating": rating.label,
        "rating_number": rating.number,
        "review_date": review.date if review else None,
        "summary": review.summary if review else None,
        **{stance: stances.count(stance) for stance in Stance},
        "withdrawn": claim.withdrawn.date if claim.withdrawn else None,
        "last_change": ledger.last_change(claim),
    }
