"""A published site fetched into a folder: what it lists, from where it is, and within bounds.

A page is asked for as readers come to it: by its folder, by the name of its file, and by a
browser that takes it compressed. All must give the same bytes.
"""

import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from pathlib import Path
from socket import SHUT_RDWR, create_connection
from ssl import create_default_context
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from factcheck.verify import TABLES
from factcheck.verify.findings import Flaw, require
from factcheck.verify.folder import LARGEST, SUMS, ListingError, read_listing

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
_BROWSER: dict[str, str] = TABLES["browser"]


class FetchError(ValueError):
    """Why something could not be fetched."""


_require = partial(require, error=FetchError)


class Fetcher:
    """Fetches files from under an address; all of them together are bounded in bytes and time."""

    def __init__(self, address: str) -> None:
        """Take the address of the front page; FetchError is raised if it is none of http(s)."""
        self.address = address.rstrip("/") + "/"
        self._parts = parts = urlsplit(self.address)
        is_front = parts.scheme in {"http", "https"} and parts.hostname and not parts.query
        _require(is_front, f"{address} must be the address of a front page, https://...")
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
        _require(is_same, "is not the same for a browser")
        if shown != path:  # its own name gives the same, leads to the folder, or is unknown
            status, place, named = self._ask(path, _PLAIN)
            is_home = place in {None, urljoin(self.address, quote(shown))}
            _require(is_home, f"leads to {place} by the name {_INDEX}")
            is_same = place is not None or status == _NOT_FOUND or named == data
            _require(is_same, f"is not the same by the name {_INDEX}")
        return data

    def _plain(self, path: str, headers: dict[str, str]) -> bytes:
        status, place, data = self._ask(path, headers)
        _require(place is None, f"leads to {place}")
        _require(status == _OK, f"the answer is {status}")
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
        _require(monotonic() < ends, "takes too long")
        for name, words in TABLES["steering"].items():
            header = response.headers.get(name)
            is_harmless = header is None or words not in header.lower()
            _require(is_harmless, f"has the header {name}: {header}")
        place = urljoin(self.address, target), response.headers.get("Location") or ""
        return response.status, urljoin(*place) if response.status in _LED else None, data

    def _read(self, response: HTTPResponse) -> bytes:
        """Return an answer's bytes, decompressed, and bounded before and after."""
        is_packed = response.headers.get("Content-Encoding", "").strip() == "gzip"
        unpack = zlib.decompressobj(wbits=31)
        data = bytearray()
        while block := response.read1(_BLOCK):
            self._left -= len(block)
            data += unpack.decompress(block, LARGEST + 1) if is_packed else block
            _require(len(data) <= LARGEST and self._left >= 0, "is larger than any such site")
        return bytes(data)


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
    _require(len(paths) <= _MOST_FILES, f"{SUMS} lists more than {_MOST_FILES} files")

    def save(path: str) -> Flaw | None:
        target = root / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(fetcher.get(path))
        except (FetchError, OSError) as error:  # a name may be too long, or a folder's too
            return Flaw(path, f"must be fetched: {error}")
        return None

    with ThreadPoolExecutor(_TOGETHER) as pool:
        return [flaw for flaw in pool.map(save, paths) if flaw]
