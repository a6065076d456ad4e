"""`schema`: the JSON Schema of the record, for editors' completion and hover text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Record

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    print(text(), end="")
    return 0


def text() -> str:
    """Return the schema as it is kept in schema/claims.schema.json."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Record.model_json_schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
