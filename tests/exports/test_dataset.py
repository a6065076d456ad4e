"""api/v1: that it is complete, described, and the same as the record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.exports.dictionary import FIELDS
from factcheck.record.model import Claim, Event, Source, Speaker
from factcheck.record.parts import (
    Archived,
    Authenticity,
    Evidence,
    Figure,
    Omission,
    Page,
    Reply,
    Review,
)
from tests.tables import each_row

from .conftest import TEXT, Files, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site


@pytest.fixture
def claim(published: Files):
    return lambda name: json.loads(published[f"api/v1/claims/{name}.json"])


@pytest.fixture
def source(published: Files):
    return lambda name: json.loads(published[f"api/v1/sources/{name}.json"])


def objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    for item in data.values() if isinstance(data, dict) else data:
        if isinstance(item, dict | list):
            yield from objects(item)


def test_every_field_is_described_and_every_description_is_of_a_field(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    data = record()
    data["documents"][0] |= {
        "authenticity": {"confirmed": "A copy.", "not_confirmed": "The seal."},
        "replies": [{"organization": "council", "asked_on": "2021-07-01", "how": "By letter."}],
    }
    files = written(make_ledger(data), site)
    described = {frozenset(fields): name for name, fields in FIELDS.items()}
    seen = set()
    kinds = [
        json.loads(files[f"api/v1/{kind}.json"])
        for kind in ("claims", "sources", "speakers", "events")
    ]
    documents = json.loads(files["api/v1/index.json"])["documents"]
    for found in objects([*kinds, documents]):
        assert frozenset(found) in described, sorted(found)
        seen.add(frozenset(found))
    assert [name for keys, name in described.items() if keys not in seen] == []


@each_row(
    ("name", "model", "renamed"),
    [
        ("claim", Claim, {}),
        ("source", Source, {"url": "address"}),
        ("speaker", Speaker, {}),
        ("event", Event, {}),
        ("review", Review, {}),
        ("evidence", Evidence, {}),
        ("page", Page, {"url": "address"}),
        ("reply", Reply, {}),
        ("authenticity", Authenticity, {}),
        ("omission", Omission, {}),
        ("archived_copy", Archived, {"url": "address"}),
        ("figure", Figure, {"derive": "derivation", "expect": "value", "words": "value_in_words"}),
    ],
)
def test_every_field_of_the_record_is_in_the_data(name, model, renamed) -> None:
    wanted = {renamed.get(field, field) for field in model.model_fields}
    assert wanted - FIELDS[name].keys() == set()


@pytest.mark.parametrize("kind", ["claims", "sources", "speakers"])
def test_one_file_for_all_holds_the_same_as_the_single_ones(published: Files, kind: str) -> None:
    rows = json.loads(published[f"api/v1/{kind}.json"])
    assert rows
    for row in rows:
        assert json.loads(published[f"api/v1/{kind}/{row['id']}.json"]) == row


def test_the_index_says_what_there_is(published: Files, ledger: Ledger) -> None:
    index = json.loads(published["api/v1/index.json"])
    assert (index["version"], index["licence"]) == ("1", "CC-BY-4.0")
    assert index["counts"] == {"claims": 5, "sources": 4, "speakers": 2}
    assert index["documents"][0]["sha256"] == ledger.documents["notice"].sha256
    assert index["documents"][0]["text"].endswith("documents/notice/text.txt")
    assert next(iter(index["vocabularies"]["rating"])) == "supported"
    assert index["vocabularies"]["attribution"]["differs"]["label"] == "Wording differs"


def test_numbers_of_a_conclusion_are_filled_in(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    data = record()
    data["documents"][0]["conclusion"] = "Of {claims} claims, {supported} is [so](@carts)."
    index = json.loads(written(make_ledger(data), site)["api/v1/index.json"])
    assert index["documents"][0]["conclusion"] == "Of 5 claims, 1 is [so](@carts)."


@pytest.mark.parametrize("name", ["closed", "carts", "lamps", "script", "formula"])
def test_quotes_are_the_documents_words_at_their_offsets(claim, name: str, ledger: Ledger) -> None:
    quotes = claim(name)["quotes"]
    assert quotes
    for quote in quotes:
        assert TEXT[quote["start"] : quote["end"]] == quote["exact"]
        assert quote["exact"].splitlines()[0] in TEXT.splitlines()[quote["line"] - 1]
        assert quote["sha256"] == ledger.documents["notice"].sha256


def test_a_quote_with_words_left_out_has_a_run_for_each_part(claim) -> None:
    assert [quote["quote"] for quote in claim("closed")["quotes"]] == [1, 1, 2]


@pytest.mark.parametrize(
    ("name", "hops"),
    [
        (
            "closed",
            [("ada-quill", "article", "word-for-word"), ("article", "notice", "differs")],
        ),
        ("carts", [("article", "notice", "word-for-word")]),
        ("formula", [("ada-quill", "notice", None)]),
        ("lamps", []),
    ],
    ids=["two hops", "narration", "speaker without a source", "own words"],
)
def test_the_chain_has_a_finding_for_each_hop(claim, name, hops) -> None:
    chain = claim(name)["chain"]
    assert [(hop["from"]["id"], hop["to"]["id"], hop["verdict"]) for hop in chain] == hops


def test_the_attribution_is_that_of_the_weakest_hop(claim) -> None:
    found = claim("closed")["attribution"]
    assert (found["verdict"], found["label"]) == ("differs", "Wording differs")
    assert found["differences"] == ["is, was"]
    own = claim("lamps")["attribution"]
    assert own["verdict"] == "no-source-cited"
    assert own["note"]


@pytest.mark.parametrize(
    ("name", "rating", "number"),
    [
        ("closed", "lacks-context", 3),
        ("carts", "supported", 5),
        ("script", "not-checkable", None),
        ("lamps", "not-assessed", None),
    ],
)
def test_a_review_has_a_number_only_where_there_is_an_order(claim, name, rating, number) -> None:
    review = claim(name)["review"]
    assert (review["rating"], review["number"]) == (rating, number)


def test_what_is_unknown_is_null(claim, source) -> None:
    lamps = claim("lamps")
    for field in ("speaker", "role", "source", "withdrawn", "last_change"):
        assert lamps[field] is None
    for field in ("date", "summary", "body", "does_not_show", "would_change"):
        assert lamps["review"][field] is None
    assert source("undated")["title"] is None
    assert source("undated")["address"] is None


def test_markdown_is_given_as_the_editors_wrote_it(claim) -> None:
    assert claim("closed")["review"]["body"] == "See [the log](@log) and [@undated]."


def test_figures_are_stated_or_say_how_they_were_worked_out(claim) -> None:
    _all, shut, share = claim("closed")["figures"]
    assert (shut["value"], shut["derivation"], shut["of"]) == (4, None, "all")
    assert shut["compare"][0]["source"]["id"] == "log"
    assert (shut["compare"][0]["value"], shut["compare"][0]["alike"]) == (5, True)
    assert (share["value"], share["derivation"]) == (40, "shut / all * 100")
    assert (share["value_in_words"], share["derivation_in_words"]) == ("40%", "4 ÷ 10 × 100")


def test_evidence_takes_weight_and_finding_from_its_source(claim) -> None:
    log, _undated = claim("closed")["evidence"]
    assert (log["stance"], log["weight"]) == ("qualifies", "strong")
    assert log["finding"] == "Closed on 5 days. See [the claim](@closed)."


def test_links_between_entries_go_both_ways(claim, source, published: Files) -> None:
    assert claim("closed")["related"][0]["relation"] == "Qualified by"
    assert claim("lamps")["related"][0]["relation"] == "Qualifies"
    assert [item["id"] for item in source("article")["claims"]] == ["closed", "carts"]
    assert [use["stance"] for use in source("log")["evidence_for"]] == ["qualifies"]
    assert [use["claim"]["id"] for use in source("survey")["evidence_for"]] == ["carts"]
    assert source("article")["reports"][0]["id"] == "log"
    assert source("log")["report_of"]["id"] == "article"
    ada = json.loads(published["api/v1/speakers/ada-quill.json"])
    assert [item["id"] for item in ada["claims"]] == ["closed", "formula"]
    assert ada["signed"][0]["id"] == "notice"
    assert ada["roles"][0]["exact"] == "Warden of Bridges & Ways"


def test_a_withdrawn_claim_stays_with_its_reason(claim) -> None:
    withdrawn = claim("formula")
    assert withdrawn["withdrawn"] == {"date": "2022-04-01", "reason": "It was no claim."}
    assert withdrawn["last_change"] == "2022-04-01"


def test_an_inferred_date_says_so(source) -> None:
    published = source("article")["published"]
    assert published == {"date": "2021-05", "inferred": True, "note": "from the page number"}


def test_addresses_are_relative_to_the_root_while_the_site_has_none(local: Files) -> None:
    data = json.loads(local["api/v1/claims/closed.json"])
    assert data["url"] == "claims/closed/"
    assert data["source"]["url"] == "sources/article/"
