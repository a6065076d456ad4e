"""The files of a site in a folder: each read once, never out of the folder, never too large."""

from __future__ import annotations

import json
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from factcheck.verifying.findings import Flaw
from factcheck.verifying.markup import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMS = "SHA256SUMS"
"""The list of all files, which does not list itself."""
LARGEST = 256 * 2**20
"""Bytes of one file; nothing that a site of claims publishes comes near."""
LARGEST_PAGE = 32 * 2**20
"""Bytes of one page; reading it as HTML takes many times as much memory."""


def _original(path: str) -> str | None:
    """Return the file that a path would be the compressed one of."""
    stem, dot, ending = path.rpartition(".")
    return stem if dot and ending in {"br", "gz"} else None


class Folder:
    """A site's folder; `flaws` are files that were not read, with the reason.

    `files` are all, `twins` those that are another one compressed, `paths` the others.
    """

    def __init__(self, root: Path) -> None:
        """List the files; a symbolic link or a device is a flaw and is not followed."""
        self.root = root
        self.flaws: list[Flaw] = []
        self.files = frozenset(self._walk()) - {SUMS}
        self.twins = frozenset(path for path in self.files if _original(path) in self.files)
        self.paths = self.files - self.twins
        self._pages: dict[str, Page] = {}

    def _walk(self) -> Iterator[str]:
        for where, folders, files in os.walk(self.root):
            folders.sort()
            for name in sorted([*folders, *files]):
                place = Path(where, name)
                path = place.relative_to(self.root).as_posix()
                if place.is_symlink() or not (place.is_file() or place.is_dir()):
                    self.flaws.append(Flaw(path, "must be a plain file, and no link"))
                elif place.is_file():
                    yield path

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None, and a flaw, where it is too large."""
        place = self.root / path
        if place.stat().st_size > (LARGEST_PAGE if path.endswith(".html") else LARGEST):
            flaw = Flaw(path, "must not be larger than any file of such a site")
            self.flaws.append(flaw)
            return None
        return place.read_bytes()

    def text(self, path: str) -> str:
        """Return a file's text.

        Raises:
            ValueError: when it is missing, too large or not UTF-8.

        """
        data = self.read(path) if path in self.files else None
        if data is None:
            message = f"{path} cannot be read"
            raise ValueError(message)
        return data.decode()

    def json(self, path: str) -> Any:
        """Return a file's data.

        Raises:
            ValueError: when it is missing, too large, not UTF-8 or no JSON.

        """
        return json.loads(self.text(path))

    def xml(self, path: str) -> ET.Element:
        """Return the root of an XML file; entities, which could grow without end, are refused.

        Raises:
            ValueError: when it is missing, too large, not UTF-8, no XML or declares anything.

        """
        text = self.text(path)
        if "<!" in text:
            message = f"{path} must have no declarations"
            raise ValueError(message)
        try:
            return ET.fromstring(text.encode())  # noqa: S314 - declarations are refused above
        except ET.ParseError as error:
            message = f"{path} must be XML: {error}"
            raise ValueError(message) from None

    @cached_property
    def page_paths(self) -> list[str]:
        """The paths of all pages."""
        return sorted(path for path in self.paths if path.endswith(".html"))

    def pages_of(self, path: str) -> list[str]:
        """Return the pages of a list: its first, and those that go on with it."""
        pages = [f"{path}index.html"]
        while (following := f"{path}page/{len(pages) + 1}/index.html") in self.paths:
            pages.append(following)
        return pages

    def page(self, path: str) -> Page:
        """Return a page, read once.

        Raises:
            ValueError: when it is missing, too large, not UTF-8 or not well-formed.

        """
        if path not in self._pages:
            self._pages[path] = Page(self.text(path))
        return self._pages[path]
