"""The bill of materials: what the lock has, under licences that were looked at."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).parents[1]
MADE = ROOT / "content" / "sbom.cdx.json"
maker = runpy.run_path(str(ROOT / "requirements" / "sbom.py"))


def test_the_published_bill_is_that_of_the_lock() -> None:
    assert MADE.read_text("utf-8") == maker["bill"](), "run `make sbom`"


def test_it_is_of_the_standard_form() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(MADE.read_text("utf-8")) is None


def test_every_locked_package_stands_in_it_with_a_licence() -> None:
    found = {item["name"]: item for item in json.loads(MADE.read_text("utf-8"))["components"]}
    locked = (ROOT / "requirements" / "build.lock").read_text("utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE)
    assert names
    assert set(names) == found.keys() - {"minisearch", "charis-sil"}
    assert all(item["licenses"] for item in found.values())


def test_everything_in_it_has_the_sums_of_the_lock() -> None:
    bill = json.loads(MADE.read_text("utf-8"))
    sums = [{item["content"] for item in part["hashes"]} for part in bill["components"]]
    locked = (ROOT / "requirements" / "build.lock").read_text("utf-8")
    assert all(sums)
    assert set(re.findall(r"sha256:([0-9a-f]{64})", locked)) <= set().union(*sums)


def test_everything_in_it_is_needed_by_the_engine() -> None:
    bill = json.loads(MADE.read_text("utf-8"))
    root = bill["metadata"]["component"]
    assert (root["name"], root["type"]) == ("two-questions", "application")
    needs = {item["ref"]: item.get("dependsOn", []) for item in bill["dependencies"]}
    seen, waiting = set(), [root["bom-ref"]]
    while waiting:
        ref = waiting.pop()
        seen.add(ref)
        waiting += set(needs[ref]) - seen
    assert seen == {root["bom-ref"], *(item["bom-ref"] for item in bill["components"])}


def test_a_licence_that_nobody_looked_at_is_refused() -> None:
    with pytest.raises(ValueError, match=r"thing 1: its licence must be one of .*: 'Beerware'"):
        maker["_component"]("pypi", "thing", "1", "Beerware")
