"""search/index.js: every entry with its words as readers see them, in a list for the page."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.catalogue import CATALOGUE
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.settings import Links, Site
from factcheck.site.views import overview
from tests.sites import OTHER
from tests.tables import each_row

from .conftest import HARD_TITLE, record, written
from .conftest import SCRIPT as HOSTILE

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

    from .conftest import Files

KIB = 1024
SCRIPT = "search/index.js"
STATIC = Path(__file__).parents[2] / "theme" / "static"
ENGINE = STATIC / "vendor" / "minisearch"
# dist/umd/index.js of the npm package minisearch 7.2.0, byte for byte.
ENGINE_SHA256 = "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"


def read(data: bytes) -> list[dict[str, Any]]:
    found = re.fullmatch(r"loaded\((.*)\);\n", data.decode("utf-8"))
    assert found is not None
    entries: list[dict[str, Any]] = json.loads(found[1])
    return entries


@pytest.fixture(scope="module")
def entries(ledger: Ledger, offline: Site) -> dict[str, dict[str, Any]]:
    script = written(ledger, offline)[SCRIPT]
    return {entry["path"]: entry for entry in read(script)}


def entry(entries: dict[str, dict[str, Any]], path: str) -> dict[str, Any]:
    return entries[f"../{path}/index.html"]


def passages(found: dict[str, Any]) -> list[tuple[str, str]]:
    return list(zip(found["labels"], found["text"], strict=True))


def test_every_entry_that_has_a_page_is_in_it_once(ledger: Ledger, site: Site) -> None:
    script = written(ledger, replace(site, index_names=False))[SCRIPT]
    paths = [item["path"] for item in read(script) if item["kind"] not in {"events", "pages"}]
    kinds = {row.kind for row in CATALOGUE.rendered if row.kind}
    expected = {f"../{kind}/{key}/" for kind in kinds for key in getattr(ledger, kind)}
    assert set(paths) == expected
    assert len(paths) == len(expected)


def test_the_page_has_a_place_for_every_kind(ledger: Ledger, offline: Site, entries) -> None:
    view = overview.SearchView(ledger, Links(offline, "search/"))
    counts = Counter(item["kind"] for item in entries.values())
    assert {kind for kind, *_ in view.kinds} == counts.keys()
    assert all(count == counts[kind] for kind, _, count, _ in view.kinds if kind != "pages")
    assert set(view.terms) == {*Attribution, *Rating}


def test_every_row_has_the_same_keys_and_a_label_for_each_passage(entries) -> None:
    for found in entries.values():
        assert found.keys() == next(iter(entries.values())).keys()
        assert passages(found) is not None
        assert all(found["text"])
        assert all(found["facts"])


def test_nothing_can_end_the_script(local: Files, entries) -> None:
    assert b"</" not in local["search/index.js"]
    assert entry(entries, "claims/script")["title"] == HOSTILE


WORDS = [
    ("claims/closed", "Claim", "The footbridge was closed on 4 of its 10 days in May 2021."),
    ("claims/closed", "Quoted", "on 4 of its 10 days"),
    ("claims/closed", "Role as stated", "Warden of Bridges & Ways"),
    ("claims/closed", "Review", "The log <has> 5 days & a night."),
    (
        "claims/closed",
        "Review",
        "See the log and Town Council of Lower Ferry, 1 March 2019 to 2 April 2019.",
    ),
    ("claims/lamps", "Quoted", "café lamps too — stay lit"),
    ("sources/log", "Finding", "Closed on 5 days. See the claim."),
    ("sources/article", "Confirms", "The first half."),
    ("sources/article", "Differs", "One word."),
    ("sources/article", "Left out", "The weather."),
    ("speakers/ada-quill", "Role as stated", "Warden of Bridges & Ways"),
    ("speakers/silent", "Note", "Says nothing."),
    ("topics/closures", "Topic", "When it is shut."),
    ("documents/notice", "Title", "Notice on the footbridge"),
    ("documents/notice", "Summary", "A notice of an invented council."),
]


def test_what_confirms_a_documents_text_is_found(make_ledger, offline: Site) -> None:
    data = record()
    known = {"confirmed": "The [log](@log) has it.", "not_confirmed": "The seal."}
    data["documents"][0]["authenticity"] = known
    cards = {card["path"]: card for card in read(written(make_ledger(data), offline)[SCRIPT])}
    assert passages(entry(cards, "documents/notice"))[-2:] == [
        ("What confirms the text", "The log has it."),
        ("What we could not confirm", "The seal."),
    ]


@each_row(("path", "label", "words"), WORDS)
def test_words_are_searched_as_readers_see_them(entries, path, label, words) -> None:
    assert (label, words) in passages(entry(entries, path))


FACTS = [
    ("claims/closed", ["Ada Quill says", "The Ferry Gazette"], ["Claim 1"]),
    ("claims/carts", ["Town Council of Lower Ferry says", "The Ferry Gazette"], ["Claim 2"]),
    ("claims/lamps", ["Town Council of Lower Ferry says"], ["Claim 3"]),
    ("claims/formula", ["Ada Quill says", "withdrawn"], ["Claim 5"]),
    (
        "sources/article",
        [
            "The Ferry Gazette",
            "Nora Ink and Sons",
            "Quill Ada",
            "May 2021 (inferred)",
            "Article",
            "Copy only",
            "withdrawn",
        ],
        [],
    ),
    (
        "sources/log",
        ["Town Council of Lower Ferry", "30 June 2021", "Report", "Original page"],
        [],
    ),
    ("speakers/ada-quill", ["Town Council of Lower Ferry"], ["2 claims"]),
    ("speakers/silent", [], ["0 claims"]),
    ("outlets/gazette", [], ["1 source"]),
    ("organizations/council", ["TC"], []),
    ("topics/closures", [], ["2 claims"]),
    ("documents/notice", ["Town Council of Lower Ferry", "June 2021"], []),
]


@each_row(("path", "facts", "counts"), FACTS)
def test_a_result_shows_what_it_takes_to_tell_it_apart(entries, path, facts, counts) -> None:
    found = entry(entries, path)
    assert found["facts"] == facts
    assert found["counts"] == counts


@each_row(
    ("path", "verdicts"),
    [
        ("claims/closed", ["differs", "lacks-context"]),
        ("claims/lamps", ["no-source-cited", "not-assessed"]),
        ("sources/log", []),
    ],
)
def test_a_claim_shows_both_verdicts(entries, path, verdicts) -> None:
    assert entry(entries, path)["verdicts"] == verdicts


def test_what_is_on_pages_of_prose_and_scales_is_in_it(real_ledger: Ledger) -> None:
    site = Site("Two Questions", "Said? So?", "The editors", folder=STATIC.parents[1])
    cards = [card for card in read(written(real_ledger, site)[SCRIPT]) if card["kind"] == "pages"]
    found = {(card["path"], card["title"]) for card in cards}
    assert len(found) == len({path for path, _ in found}), "the search engine wants one of each"
    places = {path for path, _ in found}
    assert f"../ratings/index.html#{Rating.DISPUTED}" in places
    for kind, page in (("discrepancies", "discrepancies"), ("looked_for", "not-found-sources")):
        assert {f"../{page}/index.html#{key}" for key in getattr(real_ledger, kind)} <= places
    assert ("../method/index.html#not-found", "What “not found” means") in found


def test_a_heading_without_an_id_is_part_of_what_is_above_it(other_ledger: Ledger) -> None:
    site = Site("Two Questions", "Said? So?", "The editors", folder=OTHER)
    cards = read(written(other_ledger, site)[SCRIPT])
    (about,) = [card for card in cards if card["path"] == "../about/index.html"]
    assert "Who is behind it" in about["text"]
    assert len({card["path"] for card in cards}) == len(cards)


def test_each_event_leads_to_its_place_on_the_timeline(entries) -> None:
    found = entries["../timeline/index.html#bridge-opened"]
    assert (found["kind"], found["title"]) == ("events", "May 2021 (inferred)")
    assert found["text"] == ["The council opened the bridge."]


def test_titles_are_as_they_are(entries) -> None:
    assert entry(entries, "sources/article")["title"] == HARD_TITLE
    assert entry(entries, "sources/undated")["title"] == "A standard of bridges"


def test_the_real_records_findings_and_reviews_can_be_found(real_ledger: Ledger) -> None:
    script = written(real_ledger, Site("Two Questions", "Said? So?", "The editors"))[SCRIPT]
    every = " ".join(words for item in read(script) for words in item["text"])
    assert "](@" not in every
    assert "[@" not in every
    labels = Counter(label for item in read(script) for label in item["labels"])
    uses = sum(
        bool(item.finding) for claim in real_ledger.claims.values() for item in claim.evidence
    )
    assert labels["Evidence"] >= uses > 0
    assert labels["Review"] > len(real_ledger.claims)


def test_the_engine_is_the_published_one_and_has_its_licence() -> None:
    (script,) = ENGINE.glob("*.js")
    assert script.name == "minisearch-7.2.0.js"
    assert hashlib.sha256(script.read_bytes()).hexdigest() == ENGINE_SHA256
    assert "Permission is hereby granted, free of charge" in (ENGINE / "LICENSE.txt").read_text()


def test_our_own_script_stays_small_and_makes_no_html() -> None:
    script = (STATIC / "js" / "search.js").read_bytes()
    assert len(gzip.compress(script, 9, mtime=0)) <= 3 * KIB
    assert not re.search(rb"innerHTML|outerHTML|insertAdjacent|setAttribute|\.style\b", script)
