"""`linkcheck`: ask for the record's outside addresses, politely, and say what became of them."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.outside.addresses import targets
from factcheck.outside.asking import Manners
from factcheck.outside.findings import NEEDS_AN_EDITOR, findings, needless
from factcheck.outside.logbook import Logbook
from factcheck.outside.reports import FORMS
from factcheck.outside.rounds import go_round
from factcheck.outside.skips import read_skips
from factcheck.printing import report
from factcheck.problems import RecordError
from factcheck.reader import read_record

if TYPE_CHECKING:
    import argparse

    from factcheck.outside.visiting import Visit


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")
    parser.add_argument("--format", default="markdown", choices=tuple(FORMS))
    parser.add_argument(
        "--site",
        default="",
        metavar="ADDRESS",
        help="the site, named to every server that is asked",
    )
    parser.add_argument(
        "--visits",
        default=Path(".cache/visits.jsonl"),
        type=Path,
        metavar="FILE",
        help="where visits are noted; a round that was broken off goes on from there",
    )
    parser.add_argument(
        "--skip",
        type=Path,
        metavar="FILE",
        help="YAML list of {address, reason, until} to leave out",
    )
    parser.add_argument(
        "--hours",
        default=24.0,
        type=float,
        help="an address visited within them is not asked again",
    )
    parser.add_argument(
        "--minutes", default=20.0, type=float, help="the longest that the round may take"
    )
    parser.add_argument(
        "--pace", default=2.0, type=float, help="seconds between requests to one host"
    )
    parser.add_argument(
        "--private", action="store_true", help="ask within private networks too; for tests"
    )


def run(options: argparse.Namespace) -> int:
    """Return 1 where an address is gone, altered, without an answer or moved, else 0.

    A round that was broken off by hand returns 130, as a shell says it.
    """
    try:
        wanted = targets(read_record(options.folder))
        skips = read_skips(options.skip) if options.skip else []
    except RecordError as error:
        report(error)
        return 1
    now = dt.datetime.now(dt.UTC)
    logbook = Logbook(options.visits)
    logbook.keep(wanted)
    fresh = logbook.since(now - dt.timedelta(hours=options.hours))
    skipped = {skip.address for skip in skips if skip.holds(now.date())}

    def note(visit: Visit) -> None:
        logbook.note(visit)
        print(f"{visit.status or visit.trouble}: {visit.address}", file=sys.stderr)

    due = [address for address in wanted if address not in fresh.keys() | skipped]
    try:
        go_round(due, _manners(options), note, options.minutes * 60)
    except KeyboardInterrupt:
        print("broken off; the next round goes on from here", file=sys.stderr)
        return 130
    visits = logbook.since(now - dt.timedelta(hours=options.hours))
    found = findings(wanted, visits, skips, now.date())
    print(FORMS[options.format](found, needless(wanted, skips, now.date())), end="")
    return int(any(finding.outcome in NEEDS_AN_EDITOR for finding in found))


def _manners(options: argparse.Namespace) -> Manners:
    contact = f" (+{options.site})" if options.site else ""
    return Manners(
        f"two-questions-linkcheck{contact}",
        pace=options.pace,
        is_private_allowed=options.private,
    )
