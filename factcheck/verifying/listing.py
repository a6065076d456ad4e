"""SHA256SUMS, in the form of the command sha256sum: which files there are, and what each must be.

A site lists every file of it but the list itself. A name that leads out of the folder, or that
could be read in two ways, is refused and not looked for.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.verifying.findings import Flaw
from factcheck.verifying.folder import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:]|^/|/$|//|(?:^|/)\.{1,2}(?:/|$)")


class ListingError(ValueError):
    """Why a list of sums cannot be followed: `flaws` has all of it."""

    def __init__(self, flaws: list[Flaw]) -> None:
        """Keep the flaws."""
        super().__init__(f"{len(flaws)} flaws")
        self.flaws = flaws


def read_listing(data: bytes, name: str = SUMS) -> dict[str, str]:
    """Return the sum of every file that a list names.

    Raises:
        ListingError: when a line has another form, an unsafe or a repeated name.

    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise ListingError([Flaw(name, "must be UTF-8")]) from None
    sums: dict[str, str] = {}
    flaws = []
    if not text.endswith("\n"):
        flaws.append(Flaw(name, "must end with a whole line"))
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            what = f"line {number} must be a sum, two spaces and a name"
            flaws.append(Flaw(name, what, None, line))
        elif _UNSAFE.search(match[2]):
            what = f"line {number} must name a file inside the site"
            flaws.append(Flaw(name, what, None, match[2]))
        elif match[2] in sums or match[2] == SUMS:
            what = f"line {number} must name a file once, and not the list itself"
            flaws.append(Flaw(name, what, None, match[2]))
        else:
            sums[match[2]] = match[1]
    if flaws:
        raise ListingError(flaws)
    return sums


def every_sum(folder: Folder, sums: Mapping[str, str]) -> Iterator[Finding]:
    """Find that the folder has every file of the list, as listed, and no other."""
    for path in sorted(sums.keys() | folder.files):
        if path not in sums:
            yield Flaw(path, f"must be listed in {SUMS}; it is not")
        elif path not in folder.files:
            yield Flaw(path, "must be there, as it is listed; it is missing")
        else:
            data = folder.read(path)
            seen = None if data is None else sha256(data).hexdigest()
            what = f"must have the sum that {SUMS} lists"
            yield None if seen == sums[path] else Flaw(path, what, sums[path], seen)


def attested(published: Mapping[str, str], sums: Mapping[str, str]) -> Iterator[Finding]:
    """Find that the published list says what the attested one says, file by file."""
    for path in sorted(published.keys() | sums.keys()):
        expected, seen = sums.get(path), published.get(path)
        what = f"must be listed in {SUMS} as in the attested list"
        yield None if expected == seen else Flaw(path, what, expected or "none", seen or "none")
