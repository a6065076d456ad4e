"""`schema`: the JSON Schema of the record, for editors' completion, or as a page of fields."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.cli import manual
from factcheck.record.model import Record

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--format", default="json", choices=("json", "markdown"))


def run(options: argparse.Namespace) -> int:
    """Print the schema, or the page of fields that is made from it."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Record.model_json_schema(),
    }
    if options.format == "markdown":
        print(manual.page(schema), end="")
    else:
        print(json.dumps(schema, indent=2, ensure_ascii=False))
    return 0
