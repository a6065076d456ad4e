"""The JSON Schema that editors use is the one that the model makes."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.cli import main

SCHEMA = Path(__file__).parents[2] / "schema" / "claims.schema.json"


def test_the_kept_schema_is_current(capsys) -> None:
    """`make schema` writes it again."""
    assert main(["schema"]) == 0
    assert SCHEMA.read_text("utf-8") == capsys.readouterr().out


def test_every_part_is_described_and_closed() -> None:
    """An editor sees what a part is for, and a key that it does not have is marked."""
    parts = json.loads(SCHEMA.read_text("utf-8"))["$defs"]
    assert all(part.get("description") for part in parts.values())
    objects = [form for part in parts.values() for form in part.get("anyOf", [part])]
    objects = [form for form in objects if form.get("type") == "object"]
    assert objects
    assert all(form["additionalProperties"] is False for form in objects)
