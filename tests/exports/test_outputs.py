"""What holds for every output: its paths, its bytes, and that nothing but the record counts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from factcheck.catalogue import CATALOGUE
from factcheck.exports.addresses import Addresses, urn
from factcheck.exports.file import Part
from factcheck.record.sitepaths import is_taken

from .conftest import TEXT, Files, outputs, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site


def test_no_path_is_written_twice(ledger: Ledger, site: Site) -> None:
    renderer = outputs(ledger, site)
    made = [output for task in renderer.tasks() for output in task()]
    paths = [output.path for output in (*made, *renderer.frames()) if not isinstance(output, Part)]
    assert len(paths) == len(set(paths))
    assert "claims/closed/cite.bib" in paths


def test_the_same_record_gives_the_same_bytes(
    make_ledger: Callable[..., Ledger], site: Site, published: Files
) -> None:
    assert written(make_ledger(record()), site) == published


def test_every_file_has_one_row_and_the_index_describes_the_data(
    published: Files, site: Site
) -> None:
    made = [row for row in CATALOGUE.files_of(site) if row.writers]
    patterns = [
        re.compile(re.escape(path).replace(r"\{id\}", "[a-z0-9-]+"))
        for row in made
        for path in row.paths
        if not path.startswith("search/") or path == "search/index.js"  # the others are its parts
    ]
    for path in published:
        assert sum(bool(pattern.fullmatch(path)) for pattern in patterns) == 1, path
    for pattern in patterns:
        assert any(pattern.fullmatch(path) for path in published), pattern
    described = [row["path"] for row in json.loads(published["api/v1/index.json"])["files"]]
    assert described == [path for row in made if row.about for path in row.paths]


def test_every_file_is_well_formed(published: Files, local: Files) -> None:
    for files in (published, local):
        for path, data in files.items():
            text = data.decode("utf-8")
            if path.endswith((".json", ".jsonld")):
                json.loads(text)
                assert text.endswith("\n")
            elif path.endswith(".xml"):
                ET.fromstring(text)  # noqa: S314 - our own


def test_letters_are_written_as_they_are(published: Files) -> None:
    assert "café lamps too — stay lit" in published["api/v1/claims/lamps.json"].decode()


def test_a_local_site_names_no_address_of_its_own(local: Files) -> None:
    for path, data in local.items():
        assert b"example.org/checks" not in data, path


@pytest.mark.parametrize(
    ("path", "public", "relative"),
    [
        ("claims/a/", "https://example.org/checks/claims/a/", "../claims/a/index.html"),
        ("claims.csv", "https://example.org/checks/claims.csv", "../claims.csv"),
        ("", "https://example.org/checks/", "../index.html"),
    ],
)
def test_addresses_are_public_as_soon_as_there_are_any(
    site: Site, offline: Site, path: str, public: str, relative: str
) -> None:
    assert Addresses(site, "feeds/reviews.xml").to(path) == public
    assert Addresses(offline, "feeds/reviews.xml").to(path) == relative


def test_addresses_keep_their_fragment(site: Site) -> None:
    assert Addresses(site, "").to("about/", "who") == "https://example.org/checks/about/#who"


def test_ids_differ_by_kind_and_by_entry(ledger: Ledger) -> None:
    names = [("claims", "closed"), ("sources", "closed"), ("claims", "carts")]
    assert len({urn(ledger, *name) for name in names}) == len(names)


def test_ids_of_entries_do_not_change_when_a_document_is_added(
    ledger: Ledger, make_ledger: Callable[..., Ledger]
) -> None:
    data = record()
    data["documents"].append({**data["documents"][0], "id": "second"})
    data["claims"] += [
        {**claim, "id": f"{claim['id']}-again", "document": "second"} for claim in data["claims"]
    ]
    for source in data["sources"]:
        cited = source.get("cited", [])
        source["cited"] = [*cited, *({**item, "document": "second"} for item in cited)]
    more = make_ledger(data)
    assert len(more.documents) == 2
    for name in (("sources", "log"), ("claims", "closed", "notice"), ("topics", "closures")):
        assert urn(more, *name) == urn(ledger, *name)


def test_ids_change_with_the_document(ledger: Ledger, make_ledger: Callable[..., Ledger]) -> None:
    text = f"{TEXT}\n"
    other = make_ledger(record(text), text)
    assert urn(other, "claims", "closed", "notice") != urn(ledger, "claims", "closed", "notice")


def test_a_record_without_anything_still_gives_its_files(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    files = written(make_ledger({"claims": []}), site)
    assert json.loads(files["api/v1/claims.json"]) == []
    assert json.loads(files["claimreview.json"])["dataFeedElement"] == []
    assert not any(path.startswith("feeds/") for path in files)


def test_every_address_of_the_site_is_taken(ledger: Ledger, site: Site) -> None:
    paths = [*written(ledger, site), *CATALOGUE.paths(ledger), "theme/", "page/2/", "SHA256SUMS"]
    names = {path.partition("/")[0].lower() for path in paths}
    assert [name for name in names if not is_taken(name)] == []
    assert not is_taken("about")


def test_a_file_that_needs_a_setting_is_not_there_without(local: Files) -> None:
    needing = [row for row in CATALOGUE.files if row.setting]
    assert {row.setting for row in needing} == {"url", "share_images", "parquet"}
    names = {row.path.rpartition("/")[2] for row in needing}
    assert [path for path in local if path.rpartition("/")[2] in names] == []
