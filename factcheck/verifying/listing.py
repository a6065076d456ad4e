"""SHA256SUMS, in the form of the command sha256sum: which files there are, and their sums.

A name that leads out of the folder, or that could be read in two ways, is refused.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.verifying.findings import Finding, Flaw, holds
from factcheck.verifying.folder import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.verifying.folder import Folder

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:]|^/|/$|//|(?:^|/)\.{1,2}(?:/|$)")


class ListingError(ValueError):
    """Why a list of sums cannot be followed."""


def read_listing(data: bytes, name: str = SUMS) -> dict[str, str]:
    """Return the sum of every file that a list names; ListingError is raised if it is unsafe."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        message = f"{name} must be UTF-8"
        raise ListingError(message) from None
    sums: dict[str, str] = {}
    what = "" if text.endswith("\n") else "must end with a whole line"
    for line in text.split("\n")[:-1]:
        match = _LINE.fullmatch(line)
        if match is None:
            what = f"must have a sum, two spaces and a name in each line, and not {line!r}"
        elif _UNSAFE.search(match[2]):
            what = f"must name a file inside the site, and not {match[2]!r}"
        elif match[2] in sums or match[2] == SUMS:
            what = f"must name a file once, and not the list itself: {match[2]!r}"
        else:
            sums[match[2]] = match[1]
    if what:
        message = f"{name} {what}"
        raise ListingError(message)
    return sums


def every_sum(folder: Folder, sums: Mapping[str, str]) -> Iterator[Finding]:
    """Check that the folder has every file of the list, as listed, and no other."""
    for path in sorted(sums.keys() | folder.files):
        if path not in sums or path not in folder.files:
            yield Flaw(path, f"must be there and be listed in {SUMS}")
        else:
            seen = sha256(folder.read(path)).hexdigest()
            what = f"must have the sum that {SUMS} lists"
            yield holds(seen == sums[path], path, what, sums[path], seen)


def attested(published: Mapping[str, str], sums: Mapping[str, str]) -> Iterator[Finding]:
    """Check that the published list says what the attested one says, file by file."""
    for path in sorted(published.keys() | sums.keys()):
        is_same = published.get(path) == sums.get(path)
        yield holds(is_same, path, f"must be listed in {SUMS} as in the attested list")
