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
from threading import Event, Timer
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from factcheck.verifying.findings import Flaw
from factcheck.verifying.folder import LARGEST, SUMS
from factcheck.verifying.listing import ListingError, read_listing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from pathlib import Path

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


class _Answer(NamedTuple):
    """What a server answered: its status, where it leads, the bytes as a reader sees them."""

    status: int
    leads_to: str | None
    data: bytes


class Fetcher:
    """Fetches files from under an address; all of them together are bounded in bytes and time."""

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
        self._parts = parts
        self._left = _MOST_BYTES
        self._ends = monotonic() + _LONGEST_IN_ALL

    def get(self, path: str) -> bytes:
        """Return what readers get at a path, in whatever way they come to it.

        Raises:
            FetchError: when there is nothing, too much, other bytes in another way, or when it
                leads elsewhere.

        """
        shown = path.removesuffix(_INDEX) if path.rpartition("/")[2] == _INDEX else path
        data = self._plain(shown, _PLAIN)
        if path != SUMS and self._plain(shown, _BROWSER) != data:
            message = "is not the same for a browser"
            raise FetchError(message)
        if shown != path:
            self._require_alike(path, shown, data)
        return data

    def _plain(self, path: str, headers: dict[str, str]) -> bytes:
        answer = self._ask(path, headers)
        if answer.leads_to is not None:
            message = f"leads to {answer.leads_to}"
            raise FetchError(message)
        if answer.status != _OK:
            message = f"the answer is {answer.status}"
            raise FetchError(message)
        return answer.data

    def _require_alike(self, path: str, shown: str, data: bytes) -> None:
        """Raise unless the file's own name gives the same, leads to the folder, or is unknown."""
        answer = self._ask(path, _PLAIN)
        if answer.leads_to not in {None, urljoin(self.address, quote(shown))}:
            message = f"leads to {answer.leads_to} by the name {_INDEX}"
            raise FetchError(message)
        if answer.leads_to is None and answer.status != _NOT_FOUND and answer.data != data:
            message = f"is not the same by the name {_INDEX}"
            raise FetchError(message)

    def _ask(self, path: str, headers: dict[str, str]) -> _Answer:
        """Return the answer to one request, which is cut off when the time is up.

        A limit of silence alone would let a server send a byte now and then, for ever.
        """
        target = self._parts.path + quote(path)
        seconds = min(_LONGEST, self._ends - monotonic())
        is_late = Event()
        try:
            with closing(self._connection()) as connection, _cut_off(connection, seconds, is_late):
                connection.request("GET", target, headers=headers)
                response = connection.getresponse()
                answer = _answered(response, self._read(response), urljoin(self.address, target))
        except (OSError, HTTPException, zlib.error) as error:
            if not is_late.is_set():
                raise FetchError(str(error) or type(error).__name__) from error
        if is_late.is_set():  # what was read until then may look like a whole answer
            message = "takes too long"
            raise FetchError(message)
        return answer

    def _connection(self) -> HTTPConnection:
        """Return a connection whose socket is there already, so that it can be cut off."""
        is_secure = self._parts.scheme == "https"
        host, port = self._parts.hostname or "", self._parts.port
        connection = (HTTPSConnection if is_secure else HTTPConnection)(host, port)
        sock = create_connection((host, connection.port), timeout=_SILENCE)
        if is_secure:
            context = create_default_context()
            sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
        connection.sock = sock
        return connection

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
            if size > LARGEST or self._left < 0:
                message = "is larger than any such site"
                raise FetchError(message)
        return b"".join(blocks)


@contextmanager
def _cut_off(connection: HTTPConnection, seconds: float, is_late: Event) -> Iterator[None]:
    """Cut a connection off after so many seconds, whatever trickles through it."""

    def cut() -> None:
        is_late.set()
        with suppress(OSError):  # the server may have closed it in this very moment
            connection.sock.shutdown(SHUT_RDWR)

    timer = Timer(max(0, seconds), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _answered(response: HTTPResponse, data: bytes, address: str) -> _Answer:
    """Return an answer; a header that would steer a browser is refused."""
    for name, words in _STEERING.items():
        if name in response.headers and words in response.headers[name].lower():
            message = f"has the header {name}: {response.headers[name]}"
            raise FetchError(message)
    place = response.headers.get("Location")
    is_led = response.status in _LED
    return _Answer(response.status, urljoin(address, place or "") if is_led else None, data)


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
