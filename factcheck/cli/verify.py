"""`verify`: re-prove a published site, with nothing installed but Python."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.verify.fetching import FetchError, fetch
from factcheck.verify.folder import Folder
from factcheck.verify.proofs import verify
from factcheck.verify.rebuild import RebuildError, rebuild

if TYPE_CHECKING:
    import argparse

    from factcheck.verify.proofs import Report

_NOT_PROVEN = tomllib.loads(Path(__file__).with_name("verify.toml").read_text("utf-8"))


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("site", metavar="SITE", help="a folder, or the address of the front page")
    parser.add_argument("--sums", type=Path, metavar="FILE", help="SHA256SUMS, attested")
    parser.add_argument(
        "--rebuild", action="store_true", help="build the commit that the site names, and compare"
    )
    parser.add_argument("--document", type=Path, metavar="FILE", help="your copy of a document")


def run(options: argparse.Namespace) -> int:
    """Return 0 where all was proven, 1 where something does not hold, 2 for what is not there."""
    try:
        sums = options.sums.read_bytes() if options.sums else None
        document = options.document.read_bytes() if options.document else None
        report = _verify(options, sums, document)
    except (FetchError, RebuildError) as error:
        print(f"{options.site}: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename} must be readable: {error.strerror}", file=sys.stderr)
        return 2
    _tell(report, options)
    return 1 if report.flaws else 0


def _verify(options: argparse.Namespace, sums: bytes | None, document: bytes | None) -> Report:
    site = options.site
    if "://" not in site:
        root = Path(site)
        if not root.is_dir():
            raise NotADirectoryError(20, "is no folder of a site", site)
        return _verify_folder(options, root, sums, document)
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        flaws = fetch(site, Path(folder))
        report = _verify_folder(options, Path(folder), sums, document)
        report.flaws += flaws
        return report


def _verify_folder(
    options: argparse.Namespace, root: Path, sums: bytes | None, document: bytes | None
) -> Report:
    report = verify(root, sums, document)
    if options.rebuild:
        words = "files are byte for byte those that the commit builds, and there is no other"
        report.add(words, rebuild(Folder(root)))
    return report


def _tell(report: Report, options: argparse.Namespace) -> None:
    flaws = dict.fromkeys(map(str, report.flaws))  # what several proofs came upon is told once
    for flaw in flaws:
        print(flaw)
    print("\nProven:" if report.proven else "\nNothing was proven.")
    for words, count in report.proven.items():
        print(f"  {count:>7,} {words}")
    print("\nNot proven:")
    for name, lines in _NOT_PROVEN.items():
        if not getattr(options, name, None):
            for words in lines:
                print(f"  - {words}")
    count = len(flaws)
    print(f"\n{count} flaw{'s' * (count != 1)}." if count else "\nAll that can be proven holds.")
