"""Pages that name private persons: no export prints their addresses, which could name them too."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from factcheck.exports import jsonld

from .conftest import Files, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

OWN, COPY = "https://example.org/log-of-jo-otterby", "https://example.org/copy-on-jo-otterby"
ARCHIVED = f"https://web.archive.org/web/20210704120000/{OWN}"


@pytest.fixture(scope="module")
def private(make_ledger: Callable[..., Ledger]) -> Ledger:
    data = record()
    log = next(item for item in data["sources"] if item["id"] == "log")
    copy = {"outlet": "gazette", "url": COPY, "title": "On Jo Otterby"}
    log |= {
        "url": OWN,
        "archived": [{"url": ARCHIVED, "date": "2021-07-04"}],
        "copies": [{**copy, "names_private_persons": True}],
        "names_private_persons": True,
    }
    return make_ledger(data)


@pytest.fixture(scope="module")
def files(private: Ledger, site: Site) -> Files:
    return written(private, site)


def test_no_export_has_the_address_or_the_headline_of_a_copy(files: Files) -> None:
    assert [path for path, data in files.items() if b"otterby" in data.lower()] == []


def test_no_json_ld_has_the_address(private: Ledger, site: Site) -> None:
    pages = [
        *(jsonld.source(private, item, site) for item in private.sources.values()),
        *(jsonld.claim(private, item, site) for item in private.claims.values()),
    ]
    assert "otterby" not in json.dumps(pages).lower()


def test_the_data_has_the_hash_of_each_address_that_it_leaves_out(files: Files) -> None:
    source = json.loads(files["api/v1/sources/log.json"])
    pages = {OWN: source, COPY: source["copies"][0], ARCHIVED: source["archived"][0]}
    for address, page in pages.items():
        assert page["address"] is None
        assert page["address_sha256"] == hashlib.sha256(address.encode()).hexdigest()
    other = json.loads(files["api/v1/sources/article.json"])["copies"][0]
    assert (other["address"], other["address_sha256"]) == ("https://example.org/copy", None)


def test_a_citation_says_why_it_has_no_address(files: Files) -> None:
    (item,) = json.loads(files["sources/log/cite.json"])
    assert "URL" not in item
    assert item["note"] == "The address is left out because the page names private persons"
