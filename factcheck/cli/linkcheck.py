"""`linkcheck`: have lychee ask for the record's outside addresses; say what became of them."""

from __future__ import annotations

import datetime as dt
import sys
from http.client import OK
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.linkcheck.copies import sum_at
from factcheck.linkcheck.findings import NEEDS_AN_EDITOR, findings, needless
from factcheck.linkcheck.lychee import LycheeError, ask
from factcheck.linkcheck.reports import report
from factcheck.linkcheck.skips import read_skips
from factcheck.linkcheck.targets import targets
from factcheck.record import printing
from factcheck.record.problems import RecordError
from factcheck.record.reader import read_record

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")
    parser.add_argument(
        "--site", default="", metavar="ADDRESS", help="the site, named to every server asked"
    )
    parser.add_argument(
        "--skip", type=Path, metavar="FILE", help="YAML list of {address, reason, until}"
    )
    parser.add_argument(
        "--pace", default=2.0, type=float, help="seconds between requests to one host"
    )
    parser.add_argument(
        "--private", action="store_true", help="ask within private networks too; for tests"
    )


def run(options: argparse.Namespace) -> int:
    """Return 1 where an address is gone, altered, without an answer or moved, else 0."""
    try:
        wanted = targets(read_record(options.folder))
        skips = read_skips(options.skip) if options.skip else []
    except RecordError as error:
        printing.report(error)
        return 1
    today = dt.datetime.now(dt.UTC).date()
    skipped = {skip.address for skip in skips if skip.holds(today)}
    due = {address: target for address, target in wanted.items() if address not in skipped}
    agent = f"two-questions-linkcheck{f' (+{options.site})' if options.site else ''}"
    try:
        answers = ask(list(due), agent, options.pace, may_be_private=options.private)
    except LycheeError as error:
        print(error, file=sys.stderr)
        return 1
    copies = [address for address in due if due[address].sums and answers[address].status == OK]
    sums = {address: sum_at(address, agent) for address in copies}
    found = findings(wanted, answers, sums, skips, today)
    print(report(found, needless(wanted, skips, today)), end="")
    return int(any(finding.outcome in NEEDS_AN_EDITOR for finding in found))
