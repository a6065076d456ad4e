"""The JSON Schema that editors use is the one that the model makes."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.commands import main

SCHEMA = Path(__file__).parents[1] / "schema" / "claims.schema.json"


def test_the_kept_schema_is_current(capsys) -> None:
    """`make schema` writes it again."""
    assert main(["schema"]) == 0
    assert SCHEMA.read_text("utf-8") == capsys.readouterr().out


def test_every_field_says_what_it_is_or_has_a_telling_type() -> None:
    """Hover text is missing only where the name says it all: an id, a title, a list of parts."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert all(part.get("description") for part in schema["$defs"].values())
    assert all(
        part.get("additionalProperties") is False
        for part in schema["$defs"].values()
        if part["type"] == "object"
    )
