"""The files of a site in a folder, and SHA256SUMS, the list of them in the form of sha256sum.

No file may be out of the folder or too large, and no name such that it leads out of the folder
or could be read in two ways.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from factcheck.verify.findings import MALFORMED, Finding, Flaw, holds, require
from factcheck.verify.markup import Page

SUMS = "SHA256SUMS"
"""The list of all files, which does not list itself."""
LARGEST = 256 * 2**20
"""Bytes of one file; nothing that a site of claims publishes comes near."""
LARGEST_PAGE = 32 * 2**20
"""Bytes of one page; reading it as HTML takes many times as much memory."""
_LINE = re.compile(r"[0-9a-f]{64}  .+")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:]|^/|/$|//|(?:^|/)\.{1,2}(?:/|$)")


class Folder:
    """A site's folder: all `files`, the `paths` that are not another one compressed, `pages`."""

    def __init__(self, root: Path) -> None:
        """List the files; what is no plain file is a flaw and is not followed."""
        self.root = root
        self.flaws: list[Flaw] = []
        self.files = frozenset(self._walk()) - {SUMS}
        twins = (path for path in self.files if path.endswith((".br", ".gz")))
        self.paths = self.files - {path for path in twins if path[:-3] in self.files} | {SUMS}
        self.pages = sorted(path for path in self.paths if path.endswith(".html"))
        self._read: dict[str, Page] = {}

    def _walk(self) -> Iterator[str]:
        waiting = [""] if self.root.is_dir() else []
        while waiting:
            above = waiting.pop()
            try:
                items = sorted(os.scandir(self.root / above), key=attrgetter("name"))
            except OSError as error:
                self.flaws.append(Flaw(above or ".", f"must be readable: {error.strerror}"))
                continue
            for item in items:
                path = f"{above}{item.name}"
                if item.is_file(follow_symlinks=False):
                    yield path
                elif item.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                else:
                    self.flaws.append(Flaw(path, "must be a plain file, and no link"))

    def read(self, path: str) -> bytes:
        """Return a file's bytes; none, and a flaw, if it is too large."""
        place = self.root / path
        if place.stat().st_size > (LARGEST_PAGE if path.endswith(".html") else LARGEST):
            self.flaws.append(Flaw(path, "must not be larger than any file of such a site"))
            return b""
        return place.read_bytes()

    def text(self, path: str) -> str:
        """Return a file's text; ValueError is raised if it is missing or not UTF-8."""
        require(path in self.files, f"{path} must be there")
        return self.read(path).decode()

    def page(self, path: str) -> Page:
        """Return a page, read once; ValueError is raised if it is not well-formed."""
        if path not in self._read:
            try:
                self._read[path] = Page(self.text(path))
            except MALFORMED as error:
                message = f"{path} must be a well-formed page: {error}"
                raise ValueError(message) from None
        return self._read[path]

    def json(self, path: str) -> Any:
        """Return a file's data; ValueError is raised if it is not JSON."""
        return json.loads(self.text(path))

    def xml(self, path: str) -> ET.Element:
        """Return the root of an XML file; entities, which could grow without end, are refused."""
        text = self.text(path)
        require("<!" not in text, f"{path} must be XML without declarations")
        return ET.fromstring(text.encode())  # noqa: S314 - without declarations


class ListingError(ValueError):
    """Why a list of sums cannot be followed."""


def read_listing(data: bytes, name: str = SUMS) -> dict[str, str]:
    """Return the sum of every file that a list names; ListingError is raised if it is unsafe."""
    text = data.decode("utf-8", "replace")
    sums: dict[str, str] = {}

    def must(condition: object, rule: str) -> None:
        require(condition, f"{name} must {rule}", ListingError)

    must("\ufffd" not in text, "be UTF-8")
    must(text.endswith("\n"), "end with a whole line")
    for line in text.split("\n")[:-1]:
        total, _, path = line.partition("  ")
        form = f"have a sum, two spaces and a name in each line, and not {line!r}"
        must(_LINE.fullmatch(line), form)
        must(not _UNSAFE.search(path), f"name a file inside the site, and not {path!r}")
        is_new = path != SUMS and path not in sums
        must(is_new, f"name a file once, and not the list itself: {path!r}")
        sums[path] = total
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
