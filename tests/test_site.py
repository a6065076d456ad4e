"""The small record in tests/site: that it is proven, and stays complete."""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.record import model, vocabulary
from factcheck.record.parts import Entry, Shorthand
from factcheck.record.vocabulary import Attribution, Term
from factcheck.rules.check import prove
from tests.records import parts
from tests.tables import each_row


def classes(base: type) -> list[type]:
    """Return every class made from a base, directly or not."""
    return [item for child in base.__subclasses__() for item in (child, *classes(child))]


def test_it_is_proven_without_a_warning(other_folder) -> None:
    assert prove(other_folder).warnings == []


def test_its_size_is_that_of_a_small_record(other_ledger) -> None:
    assert len(other_ledger.speakers) == 2
    assert len(other_ledger.outlets) == 3
    assert len(other_ledger.claims) == 6


def test_it_is_plainly_about_something_else(other_folder) -> None:
    """No word of a proper name of the real document, and no address but a reserved one."""
    record = (other_folder / "claims.yaml").read_text("utf-8")
    assert not {"Cambodia", "Malaysia", "Phnom", "ministry"} & set(record.split())
    archives = re.sub(r"https://(?:web\.archive\.org/web/\d+/|perma\.cc/)", "", record)
    assert archives.count("://") == record.count("https://example.org/") > 0


NOT_NEEDED = {"context_checked"}
"""No sentence of the notice turns what a quote of it says; the real record's has two that do."""


@each_row(
    "entry",
    [item for item in classes(Entry) if item is not Shorthand],
)
def test_it_uses_every_field_of_every_part(other_proven, entry: type[Entry]) -> None:
    """A field counts as used where it is written and holds something other than its default."""
    used = defaultdict(set)
    for _, part in parts(other_proven.reading.record):
        used[type(part)] |= {
            name
            for name in part.model_fields_set
            if getattr(part, name) != type(part).model_fields[name].default
        }
    fields = set(model.Record.model_fields) if entry is model.Record else set(entry.model_fields)
    if entry is model.Record:
        assert all(getattr(other_proven.reading.record, name) for name in fields)
    else:
        assert fields - used[entry] - NOT_NEEDED == set()


@each_row(
    "terms",
    [
        vocabulary.Bound,
        vocabulary.FramingKind,
        vocabulary.Located,
        vocabulary.Relation,
        vocabulary.SourceKind,
        vocabulary.Stance,
        vocabulary.Weight,
    ],
)
def test_it_uses_every_value_of_the_small_vocabularies(other_proven, terms: type[Term]) -> None:
    values = {
        value
        for _, part in parts(other_proven.reading.record)
        for name in type(part).model_fields
        if isinstance(value := getattr(part, name), terms)
    }
    assert values == set(terms)


def test_it_has_a_claim_of_each_attribution(other_ledger) -> None:
    found = [other_ledger.attribution(claim) for claim in other_ledger.claims.values()]
    assert set(found) == set(Attribution)


def test_it_has_each_shape_of_attribution(other_ledger) -> None:
    """None, and both steps; the second step alone is for a speaker who wrote the source."""
    shapes = {
        claim.attribution and (claim.attribution.said is None)
        for claim in other_ledger.claims.values()
    }
    assert shapes == {None, False}


def test_it_has_a_claim_in_the_shortest_form(other_ledger) -> None:
    short = {"id", "document", "section", "kind", "title", "statement", "quotes"}
    assert short in [claim.model_fields_set for claim in other_ledger.claims.values()]


def test_it_has_a_quote_with_an_omission_a_prefix_and_a_suffix(other_ledger) -> None:
    found = [quote for claim in other_ledger.claims.values() for quote in claim.quotes]
    assert any("[...]" in quote.exact for quote in found)
    assert any(quote.prefix and quote.suffix for quote in found)


def test_its_dates_are_of_every_precision(other_ledger) -> None:
    dates = {
        str(source.published.date)
        for source in other_ledger.sources.values()
        if source.published is not None
    }
    assert {len(date) for date in dates} == {4, 7, 10, 21}
