"""What an entry is to others: the fields that lists show of it, and what it names.

An outline holds plain data only, so that it can be kept from one build to the next: with the
outlines of all claims, every list, count and back-link of the site is made, and only the entries
whose own pages are to be written have to be read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, TypeAdapter

from factcheck.model import Record
from factcheck.rules.naming import names_in
from factcheck.vocabulary import Attribution, Rating

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.dates import PartialDate
    from factcheck.document import FrozenText, Place, Span
    from factcheck.model import Claim, Document, Source

Data = dict[str, Any]

# Of these kinds there are many, and each is long; an outline of any other kind is the whole entry.
FIELDS: dict[str, tuple[str, ...]] = {
    "claims": (
        "id",
        "document",
        "section",
        "kind",
        "title",
        "speaker",
        "source",
        "also_in",
        "topics",
        "withdrawn",
    ),
    "sources": (
        "id",
        "kind",
        "outlet",
        "issuer",
        "title",
        "label",
        "authors",
        "published",
        "url",
        "located",
        "weight",
        "report_of",
        "origin",
        "speakers",
        "organizations",
        "names_private_persons",
        "cited",
        "withdrawn",
    ),
}


class ClaimFacts(NamedTuple):
    """What was worked out from a claim.

    `spans` are raw offsets in the document, a list for each quote; `role` is the speaker's role
    with its offset there; `changed` is the day of the last change; `stances` are of the evidence,
    item by item, with the source; `related` are (relation, claim, why), `corrections` their dates.
    """

    attribution: str
    rating: str
    reviewed: bool
    changed: str | None
    spans: list[list[tuple[int, int]]]
    role: tuple[str, int] | None
    stances: list[tuple[str, str]]
    related: list[tuple[str, str, str]]
    corrections: list[str]


class SourceFacts(NamedTuple):
    """What was worked out from a source.

    `pages` are (outlet, field, place in it) of each page other than its own; `left_out_for` are
    the claims on which something bears that the document left out.
    """

    pages: list[tuple[str, str, int]]
    corrections: list[str]
    left_out_for: list[str]


class DocumentFacts(NamedTuple):
    """What was worked out from a document: where the words of its sections and framing stand."""

    places: list[Place]


class Outline(NamedTuple):
    """An entry's outline: its shown fields as data, what it depends on, what was worked out.

    `names` are what the entry names, and what the rules looked up by way of that: `KIND/ID`,
    parted by spaces, as a list of many short texts takes much memory; `facts` are
    `ClaimFacts`, `SourceFacts`, `DocumentFacts` or nothing.
    """

    fields: Data
    names: str
    facts: tuple[Any, ...]


def outline(
    kind: str,
    fields: Data,
    entry: BaseModel,
    texts: Mapping[str, FrozenText],
    reached: Iterable[tuple[str, str]] = (),
) -> Outline:
    """Return the outline of an entry that has passed every rule.

    Args:
        kind: of the entry.
        fields: what lists show of it.
        entry: the entry itself.
        texts: the documents' texts by id.
        reached: kind and id of what the rules looked up by way of what it names.

    """
    names = {f"{of}/{entry_id}" for of, entry_id in (*names_in(kind, entry), *reached)}
    return Outline(fields, " ".join(sorted(names)), _facts(kind, entry, texts))


def shown_fields(kind: str, data: Data, entry: BaseModel) -> Data:
    """Return the data of the fields that lists show; of most kinds, that is all of them."""
    if kind not in FIELDS:
        return data
    shown = {}
    for name in FIELDS[kind]:
        value = getattr(entry, name)
        if data.get(name) is not None:  # a text as it was validated, without white space around it
            shown[name] = value if type(value) is str else data[name]
    return shown


def _facts(kind: str, entry: Any, texts: Mapping[str, FrozenText]) -> tuple[Any, ...]:
    if kind == "claims":
        return tuple(_claim_facts(entry, texts[entry.document]))
    if kind == "sources":
        return tuple(_source_facts(entry))
    if kind == "documents":
        return tuple(_document_facts(entry, texts[entry.id]))
    return ()


def _claim_facts(claim: Claim, text: FrozenText) -> ClaimFacts:
    changed = last_change(claim)
    spans = [text.locate(item.exact, item.prefix, item.suffix) for item in claim.quotes]
    role = claim.role
    return ClaimFacts(
        str(attribution(claim)),
        str(rating(claim)),
        claim.review is not None,
        str(changed) if changed else None,
        [_pairs(found) for found in spans],
        (role.exact, text.locate(role.exact, role.prefix, role.suffix)[0].start) if role else None,
        [(item.source, str(item.stance)) for item in claim.evidence],
        [(str(item.relation), item.claim, item.why) for item in claim.related],
        [str(item.date) for item in claim.corrections],
    )


def _source_facts(source: Source) -> SourceFacts:
    pages = [
        (page.outlet, field, item)
        for field in ("copies", "see_also")
        for item, page in enumerate(getattr(source, field))
    ]
    left_out_for = [claim for item in source.omissions for claim in item.claims]
    return SourceFacts(
        pages, [str(item.date) for item in source.corrections], list(dict.fromkeys(left_out_for))
    )


def _document_facts(document: Document, text: FrozenText) -> DocumentFacts:
    quotes = [item.begins for item in document.sections]
    quotes += [item.quote for item in document.framing]
    keys = [(quote.exact, quote.prefix, quote.suffix) for quote in quotes]
    return DocumentFacts([(*key, _pairs(text.locate(*key))) for key in keys])


def _pairs(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return spans as plain data."""
    return [(start, end) for start, end in spans]


def attribution(claim: Claim) -> Attribution:
    """Verdict 1: that of the weaker step; none cited where the document names no source."""
    return claim.attribution.verdict if claim.attribution else Attribution.NO_SOURCE_CITED


def rating(claim: Claim) -> Rating:
    """Verdict 2: that of the review, where there is one."""
    return claim.review.rating if claim.review else Rating.NOT_ASSESSED


def last_change(claim: Claim) -> PartialDate | None:
    """Return the date of a claim's last review, correction or withdrawal.

    A bare year counts from its first day, as nothing shows that it was later than a day in it.
    """
    dated = [claim.review, claim.withdrawn, *claim.corrections]
    found = [item.date.end for item in dated if item is not None]
    return max(found, key=lambda date: (date.first, date.last), default=None)


@cache
def model(kind: str) -> type[BaseModel]:
    """Return the type of the entries of a kind."""
    listed = Record.model_fields[kind].annotation
    entry: type[BaseModel] = listed.__args__[0]  # type: ignore[union-attr]
    return entry


@cache
def reader(kind: str, field: str) -> TypeAdapter[Any]:
    """Return what turns a field's data into its value."""
    return TypeAdapter(model(kind).model_fields[field].rebuild_annotation())


@cache
def is_text(kind: str, field: str) -> bool:
    """Tell whether a field's value is its data: a text, as outlines hold it, or nothing."""
    schema: dict[str, Any] = dict(reader(kind, field).core_schema)
    while "schema" in schema:
        schema = schema["schema"]
    return str(schema["type"]) == "str"


def default(kind: str, field: str) -> Any:
    """Return the value of a field that an entry leaves out."""
    return model(kind).model_fields[field].get_default(call_default_factory=True)
