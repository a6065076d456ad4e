"""The commands of `python -m factcheck`; each is a module with `configure` and `run`."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "check": "read and prove the record without building",
    "quote": "say where words stand in the documents",
    "new": "add a claim, a source, a speaker or evidence to the record",
    "fmt": "put the record's files into canonical form",
    "diff": "say what changed in the record between two versions",
    "stats": "show the record at a glance",
    "build": "build the site and put it in place of the last one",
    "verify": "re-prove a published site, with nothing installed but Python",
    "serve": "show the site on 127.0.0.1 as its files are now",
    "linkcheck": "ask for the record's outside addresses and say what became of them",
    "schema": "print the JSON Schema of the record",
}


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m factcheck")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    name = arguments[0] if arguments else ""
    for command, purpose in COMMANDS.items():
        subparser = commands.add_parser(command, help=purpose, description=purpose)
        if command == name:  # a command's module is loaded only when it is asked for
            import_module(f"factcheck.cli.{command}").configure(subparser)
    options = parser.parse_args(arguments)
    status: int = import_module(f"factcheck.cli.{options.command}").run(options)
    return status
