"""A published site fetched into a folder: what it lists, from where it is, and within bounds.

A page is asked for as readers come to it: by its folder, by the name of its file, and by a
browser that takes it compressed. All must give the same bytes.
"""

from __future__ import annotations

import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from socket import SHUT_RDWR, create_connection
from ssl import create_default_context
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from factcheck.verify.findings import Flaw, require
from factcheck.verify.folder import LARGEST, SUMS, ListingError, read_listing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from pathlib import Path
    from urllib.parse import SplitResult

_MOST_FILES = 200_000
_MOST_BYTES = 12 * 2**30
"""Of all answers together; a file is asked for up to three times."""
_SILENCE = 20
"""Seconds for which a server may be silent."""
_LONGEST = 300
"""Seconds that one file may take, with its headers."""
_LONGEST_IN_ALL = 3 * 3600
"""Seconds that all files together may take."""
_TOGETHER = 4
_BLOCK = 2**16
_OK, _NOT_FOUND = 200, 404
_LED = frozenset({301, 302, 303, 307, 308})
_INDEX = "index.html"
_PLAIN = {"Accept-Encoding": "identity"}
_BROWSER = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
_STEERING = {"Refresh": "", "Link": "stylesheet"}
"""Headers by which an answer may lead a browser elsewhere, or give a page another look; and what
must stand in them for that."""


class FetchError(ValueError):
    """Why something could not be fetched."""


class Fetcher:
    """Fetches files from under an address; all of them together are bounded in bytes and time."""

    def __init__(self, address: str) -> None:
        """Take the address of the front page; FetchError is raised if it is none of http(s)."""
        self.address = address.rstrip("/") + "/"
        parts = urlsplit(self.address)
        is_front = parts.scheme in {"http", "https"} and parts.hostname and not parts.query
        message = f"{address} must be the address of a front page, https://..."
        require(is_front, FetchError, message)
        self._parts = parts
        self._left = _MOST_BYTES
        self._ends = monotonic() + _LONGEST_IN_ALL

    def get(self, path: str) -> bytes:
        """Return what readers get at a path, in whatever way they come to it.

        FetchError is raised if it is nothing, too much, something else in another way, or if it
        leads elsewhere.
        """
        shown = path.removesuffix(_INDEX) if path.rpartition("/")[2] == _INDEX else path
        data = self._plain(shown, _PLAIN)
        is_same = path == SUMS or self._plain(shown, _BROWSER) == data
        require(is_same, FetchError, "is not the same for a browser")
        if shown != path:  # its own name gives the same, leads to the folder, or is unknown
            status, place, named = self._ask(path, _PLAIN)
            is_home = place in {None, urljoin(self.address, quote(shown))}
            require(is_home, FetchError, f"leads to {place} by the name {_INDEX}")
            is_same = place is not None or status == _NOT_FOUND or named == data
            require(is_same, FetchError, f"is not the same by the name {_INDEX}")
        return data

    def _plain(self, path: str, headers: dict[str, str]) -> bytes:
        status, place, data = self._ask(path, headers)
        require(place is None, FetchError, f"leads to {place}")
        require(status == _OK, FetchError, f"the answer is {status}")
        return data

    def _ask(self, path: str, headers: dict[str, str]) -> tuple[int, str | None, bytes]:
        """Return the status of an answer, where it leads, and the bytes as a reader sees them.

        It is cut off when the time is up: a limit of silence alone would let a server send a
        byte now and then, for ever.
        """
        target = self._parts.path + quote(path)
        ends = min(monotonic() + _LONGEST, self._ends)
        try:
            with _connected(self._parts, ends) as connection:
                connection.request("GET", target, headers=headers)
                response = connection.getresponse()
                data = self._read(response)
        except (OSError, HTTPException, zlib.error) as error:
            if monotonic() < ends:
                raise FetchError(str(error) or type(error).__name__) from error
        # What was read until then may look like a whole answer.
        require(monotonic() < ends, FetchError, "takes too long")
        for name, words in _STEERING.items():
            header = response.headers.get(name)
            is_harmless = header is None or words not in header.lower()
            require(is_harmless, FetchError, f"has the header {name}: {header}")
        place = urljoin(self.address, target), response.headers.get("Location") or ""
        return response.status, urljoin(*place) if response.status in _LED else None, data

    def _read(self, response: HTTPResponse) -> bytes:
        """Return an answer's bytes, decompressed, and bounded before and after."""
        is_packed = response.headers.get("Content-Encoding", "").strip() == "gzip"
        unpack = zlib.decompressobj(wbits=31)
        blocks: list[bytes] = []
        size = 0
        while block := response.read1(_BLOCK):
            self._left -= len(block)
            blocks.append(unpack.decompress(block, LARGEST + 1) if is_packed else block)
            size += len(blocks[-1])
            is_bounded = size <= LARGEST and self._left >= 0
            require(is_bounded, FetchError, "is larger than any such site")
        return b"".join(blocks)


@contextmanager
def _connected(parts: SplitResult, ends: float) -> Iterator[HTTPConnection]:
    """Connect, until the time is up; the socket is there before all, so that it can be cut off."""
    is_secure, host = parts.scheme == "https", parts.hostname or ""
    connection = (HTTPSConnection if is_secure else HTTPConnection)(host, parts.port)
    sock = create_connection((host, connection.port), timeout=_SILENCE)
    if is_secure:
        context = create_default_context()
        sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
    connection.sock = sock

    def cut() -> None:
        with suppress(OSError):  # the server may have closed it in this very moment
            sock.shutdown(SHUT_RDWR)

    timer = Timer(max(0, ends - monotonic()), cut)
    timer.daemon = True
    timer.start()
    with closing(connection):
        try:
            yield connection
        finally:
            timer.cancel()


def fetch(address: str, root: Path) -> list[Flaw]:
    """Fetch a site into a folder; what could not be fetched is returned and left out.

    FetchError is raised if the address has another form, or if there is no list of files.
    """
    fetcher = Fetcher(address)
    data = fetcher.get(SUMS)
    (root / SUMS).write_bytes(data)
    try:
        paths = list(read_listing(data))
    except ListingError:
        return []  # the proof of the sums says all of it
    is_bounded = len(paths) <= _MOST_FILES
    require(is_bounded, FetchError, f"{SUMS} lists more than {_MOST_FILES} files")

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
