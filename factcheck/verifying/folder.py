"""The files of a site in a folder: none out of the folder, none too large."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from factcheck.verifying.findings import MALFORMED, Flaw
from factcheck.verifying.markup import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMS = "SHA256SUMS"
"""The list of all files, which does not list itself."""
LARGEST = 256 * 2**20
"""Bytes of one file; nothing that a site of claims publishes comes near."""
LARGEST_PAGE = 32 * 2**20
"""Bytes of one page; reading it as HTML takes many times as much memory."""


class Folder:
    """A site's folder: all `files`, the `paths` that are not another one compressed, `pages`."""

    def __init__(self, root: Path) -> None:
        """List the files; what is no plain file is a flaw and is not followed."""
        self.root = root
        self.flaws: list[Flaw] = []
        self.files = frozenset(self._walk()) - {SUMS}
        twins = (path for path in self.files if path.endswith((".br", ".gz")))
        self.paths = self.files - {path for path in twins if path[:-3] in self.files}
        self.pages = sorted(path for path in self.paths if path.endswith(".html"))
        self._read: dict[str, Page] = {}

    def _walk(self) -> Iterator[str]:
        for where, folders, files in os.walk(self.root):
            for place in (Path(where, name) for name in sorted([*folders, *files])):
                path = place.relative_to(self.root).as_posix()
                if place.is_symlink() or not (place.is_file() or place.is_dir()):
                    self.flaws.append(Flaw(path, "must be a plain file, and no link"))
                elif place.is_file():
                    yield path

    def read(self, path: str) -> bytes:
        """Return a file's bytes; none, and a flaw, if it is too large."""
        place = self.root / path
        if place.stat().st_size > (LARGEST_PAGE if path.endswith(".html") else LARGEST):
            self.flaws.append(Flaw(path, "must not be larger than any file of such a site"))
            return b""
        return place.read_bytes()

    def text(self, path: str) -> str:
        """Return a file's text; ValueError is raised if it is missing or not UTF-8."""
        if path not in self.files:
            message = f"{path} must be there"
            raise ValueError(message)
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
        try:
            if "<!" not in text:
                return ET.fromstring(text.encode())  # noqa: S314 - without declarations
        except ET.ParseError:
            pass
        message = f"{path} must be XML without declarations"
        raise ValueError(message)
