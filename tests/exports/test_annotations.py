"""Annotations: the same words, found in two ways, in a text that is byte for byte the document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

from .conftest import TEXT, Files, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

PATH = "documents/notice/annotations.jsonld"


@pytest.fixture
def items(published: Files) -> list[dict[str, Any]]:
    return json.loads(published[PATH])["first"]["items"]


def test_the_text_is_the_document_byte_for_byte(published: Files, ledger: Ledger) -> None:
    data = published["documents/notice/text.txt"]
    assert hashlib.sha256(data).hexdigest() == ledger.documents["notice"].sha256


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("\ufeff", "The Town Council"),
        ("\r\n", "The Town Council"),
        ("\U0001f600 e\u0301 \u1789 ", "e\u0301 \u1789 The Town"),
    ],
    ids=["byte order mark", "CRLF", "marks and signs beyond 16 bits"],
)
def test_strange_bytes_are_kept_and_offsets_count_code_points(
    make_ledger: Callable[..., Ledger], site: Site, head: str, words: str
) -> None:
    text = head + TEXT
    data = record(text)
    data["documents"][0]["framing"].append({"quote": words, "kind": "letterhead", "why": "A trap."})
    files = written(make_ledger(data, text), site)
    assert files["documents/notice/text.txt"] == text.encode()
    quote, position = json.loads(files[PATH])["first"]["items"][0]["target"]["selector"]
    assert quote["exact"] == "The footbridge was closed"
    assert position["start"] == text.index("The footbridge was closed")
    assert text[position["start"] : position["end"]] == quote["exact"]


def test_there_is_one_annotation_for_every_run_of_quoted_words(items, ledger: Ledger) -> None:
    assert len(items) == sum(len(ledger.spans(claim)) for claim in ledger.claims.values())
    assert len({item["id"] for item in items}) == len(items)


def test_both_selectors_find_the_same_words(items) -> None:
    for item in items:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quote["exact"]
        assert TEXT[max(start - 32, 0) : start] == quote["prefix"]
        assert TEXT[end : end + 32] == quote["suffix"]


def bare(text: str, words: str) -> dict[str, Any]:
    """Return a record without claims, whose document begins with words that are framing."""
    data = record(text)
    for kind in ("claims", "sources", "discrepancies", "looked_for", "events"):
        data[kind] = []
    data["documents"][0] |= {
        "place": None,
        "signed_by": None,
        "sections": [{"id": "1", "title": "All", "begins": words}],
        "framing": [{"quote": words, "kind": "purpose", "why": "It leads over."}],
    }
    return data


def test_context_stops_where_the_text_begins_and_ends(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    text = "So, here it is claimed in this notice.\n"
    data = bare(text, "So, here it is")
    quotes = ["claimed in this notice"]
    data["claims"] = [
        {**record()["claims"][3], "title": "All", "statement": "All.", "quotes": quotes}
    ]
    files = written(make_ledger(data, text), site)
    selector = json.loads(files[PATH])["first"]["items"][0]["target"]["selector"][0]
    assert selector["prefix"] == "So, here it is "
    assert selector["suffix"] == ".\n"


def test_the_body_links_the_claim_and_gives_both_verdicts(items) -> None:
    page, *verdicts = items[0]["body"]
    assert page["id"] == "https://example.org/checks/claims/closed/"
    assert [verdict["value"] for verdict in verdicts] == [
        "Did the source say it? Wording differs",
        "Is it so? Lacks context",
    ]


def test_a_withdrawn_claim_says_so(items) -> None:
    assert items[-1]["body"][-1]["value"] == "Withdrawn on 1 April 2022: It was no claim."


def test_links_lead_to_the_page_and_the_text_from_where_the_file_stands(local: Files) -> None:
    item = json.loads(local[PATH])["first"]["items"][0]
    base = f"https://example.net/any/{PATH}"
    page = urljoin(base, item["body"][0]["id"])
    assert page == "https://example.net/any/claims/closed/index.html"
    text = urljoin(base, item["target"]["source"])
    assert text == "https://example.net/any/documents/notice/text.txt"


def test_ids_stay_when_the_site_moves(local: Files, published: Files) -> None:
    first, second = (json.loads(files[PATH]) for files in (local, published))
    assert first["id"] == second["id"]
    assert [item["id"] for item in first["first"]["items"]] == [
        item["id"] for item in second["first"]["items"]
    ]
