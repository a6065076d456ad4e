"""The theme's own files: style sheets, scripts, pictures.

Each is published under a name with a sum of its content, so that a browser may keep it for good:
another content has another name.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import rcssmin
from markupsafe import Markup

from factcheck.files.ignored import files_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "theme"
"""The folder of the site that holds them."""
_SUM_LENGTH = 8
_ANY = re.compile(r"(?<=[\w\])])(?<!@page) :(?=[a-z][^;{}]*\{)")
"""The space before a pseudo-class of any element within: rcssmin takes it away in blocks."""


class Assets:
    """Every file of the theme's static folder, by its name there (`css/style.css`)."""

    def __init__(self, static: Path) -> None:
        """Read all files.

        Style sheets leave out their comments, which are for who edits them: what a reader needs
        for a page is to fit into one round trip.
        """
        self.paths: dict[str, str] = {}
        self._sums: dict[str, str] = {}
        self._data: dict[str, bytes] = {}
        for file in files_in(static):
            name = file.relative_to(static).as_posix()
            data = file.read_bytes()
            if file.suffix == ".css":
                data = rcssmin.cssmin(_ANY.sub(" *:", data.decode())).encode()
            stem = name.removesuffix(file.suffix)
            digest = sha256(data)
            self.paths[name] = f"{FOLDER}/{stem}.{digest.hexdigest()[:_SUM_LENGTH]}{file.suffix}"
            self._sums[name] = b64encode(digest.digest()).decode()
            self._data[name] = data

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the path on the site and the content of each file, in order."""
        for name, path in self.paths.items():
            yield path, self._data[name]

    def path(self, name: str) -> str:
        """Return where a file is on the site.

        Raises:
            LookupError: when the theme has no such file.

        """
        if name not in self.paths:
            message = f"the theme has no file '{name}' in static/"
            raise LookupError(message)
        return self.paths[name]

    def integrity(self, name: str) -> Markup:
        """Return the attributes by which a browser uses a file only if it is unchanged.

        An Integrity-Policy takes a sum for one only where a file is asked for by CORS.
        """
        sum_ = self._sums[name]
        return Markup(f' integrity="sha256-{sum_}" crossorigin')  # noqa: S704 - our own sum
