"""A published site fetched into a folder: what it lists, from where it is, and within bounds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from time import monotonic
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from factcheck.verifying.findings import Flaw
from factcheck.verifying.folder import LARGEST, SUMS
from factcheck.verifying.listing import ListingError, read_listing

if TYPE_CHECKING:
    from email.message import Message
    from http.client import HTTPResponse
    from pathlib import Path

_MOST_FILES = 200_000
_MOST_BYTES = 4 * 2**30
_TIMEOUT = 20
"""Seconds for which a server may be silent."""
_LONGEST = 300
"""Seconds that one file may take."""
_TOGETHER = 4
_BLOCK = 2**16


class FetchError(ValueError):
    """Why something could not be fetched."""


class _SameOrigin(HTTPRedirectHandler):
    """Follows a redirection within the site's origin only."""

    max_redirections = 3

    def redirect_request(  # noqa: PLR0913, PLR0917 - the library's own signature
        self, req: Request, fp: object, code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        """Return the next request, or refuse it."""
        if urlsplit(newurl)[:2] != urlsplit(req.full_url)[:2]:
            message = "leads to another origin"
            raise FetchError(message)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


class Fetcher:
    """Fetches files from under an address; all of them together are bounded."""

    def __init__(self, address: str) -> None:
        """Take the address of the front page.

        Raises:
            FetchError: when it is none of http or https.

        """
        self.address = address.rstrip("/") + "/"
        parts = urlsplit(self.address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
            message = f"{address} must be the address of a front page, https://..."
            raise FetchError(message)
        self._opener = build_opener(_SameOrigin())
        self._left = _MOST_BYTES

    def get(self, path: str) -> bytes:
        """Return what readers get at a path.

        Raises:
            FetchError: when there is nothing, too much, or it leads elsewhere.

        """
        shown = path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path
        request = Request(self.address + quote(shown), headers={"Accept-Encoding": "identity"})  # noqa: S310 - the scheme is checked above
        try:
            with self._opener.open(request, timeout=_TIMEOUT) as answer:
                return self._read(answer)
        except URLError as error:
            raise FetchError(str(error.reason)) from error
        except (OSError, ValueError, HTTPException) as error:
            raise FetchError(str(error)) from error

    def _read(self, answer: HTTPResponse) -> bytes:
        blocks = []
        size, started = 0, monotonic()
        while block := answer.read1(_BLOCK):
            size += len(block)
            self._left -= len(block)
            if size > LARGEST or self._left < 0:
                message = "is larger than any such site"
                raise FetchError(message)
            if monotonic() - started > _LONGEST:
                message = "takes too long"
                raise FetchError(message)
            blocks.append(block)
        return b"".join(blocks)


def fetch(address: str, root: Path) -> list[Flaw]:
    """Fetch a site into a folder; what could not be fetched is returned and left out.

    Raises:
        FetchError: when the address has another form, or there is no list of files.

    """
    fetcher = Fetcher(address)
    data = fetcher.get(SUMS)
    (root / SUMS).write_bytes(data)
    try:
        paths = list(read_listing(data))
    except ListingError:
        return []  # the proof of the sums says all of it
    if len(paths) > _MOST_FILES:
        message = f"{SUMS} lists more than {_MOST_FILES} files"
        raise FetchError(message)

    def save(path: str) -> Flaw | None:
        target = root / path
        try:
            content = fetcher.get(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        except (FetchError, OSError) as error:  # a name may be too long, or a folder's too
            return Flaw(path, f"must be fetched: {error}")
        return None

    with ThreadPoolExecutor(_TOGETHER) as pool:
        return [flaw for flaw in pool.map(save, paths) if flaw]
