"""One request, bounded in time and size, to public addresses only."""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from factcheck.outside.reading import reading_sum

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.parse import SplitResult

_PORTS = {"http": 80, "https": 443}
_SIGNS = "/?:@!$&'()*+,;=%-._~[]"
"""What a request's line keeps of an address; all else is percent-encoded."""
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are asked; times in seconds, sizes in bytes."""

    agent: str
    pace: float
    """Between two requests to one host."""
    patience: float = 30.0
    """For the whole of one answer, from the connection to its last byte."""
    tries: int = 3
    longest_wait: float = 120.0
    """Where a server asks to be left alone for longer, it is not asked again in this round."""
    redirects: int = 5
    most_bytes: int = 32 * 1024 * 1024
    is_private_allowed: bool = False
    """Whether addresses within private networks are asked; for tests."""


class Trouble(Exception):  # noqa: N818 - it is no fault of ours
    """Raised where there is no answer, with the reason in words; some troubles pass."""

    def __init__(self, words: str, *, passes: bool = False) -> None:
        """Keep the words, and whether it may help to ask again."""
        super().__init__(words)
        self.passes = passes


class Answer(NamedTuple):
    """What a server answered; the sums are None where the content was not read to its end."""

    status: int
    location: str | None = None
    """Where it leads to, in full."""
    wait: float | None = None
    """How many seconds the server asks to wait."""
    sha256: str | None = None
    reading: str | None = None
    """The sum of what a reader reads there."""


def ask(address: str, manners: Manners) -> Answer:
    """Ask for one address and read what is there.

    Raises:
        Trouble: where there is no answer, or the address must not be asked.

    """
    parts = _parts(address)
    is_late = threading.Event()
    try:
        with closing(_connected(parts, manners)) as connection:
            timer = threading.Timer(manners.patience, _end, (connection, is_late))
            timer.start()
            try:
                answer = _talk(connection, parts, manners)
            finally:
                timer.cancel()
    except (OSError, HTTPException) as error:
        raise _too_late(manners) if is_late.is_set() else _trouble(error, manners) from error
    if is_late.is_set():
        raise _too_late(manners)
    return answer


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        is_whole = bool((parts.hostname or "").encode("idna")) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        message = "it is no whole address"
        raise Trouble(message)
    if parts.scheme not in _PORTS:
        message = f"it leads to {parts.scheme}:, not to http or https"
        raise Trouble(message)
    return parts


def _connected(parts: SplitResult, manners: Manners) -> socket.socket:
    """Connect to the very address that was found to be public, so that no second look-up counts."""
    host = (parts.hostname or "").encode("idna").decode()
    port = parts.port or _PORTS[parts.scheme]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(item[4][0]) for item in found]
    if not manners.is_private_allowed and not all(map(_is_public, addresses)):
        message = "it leads into a private network"
        raise Trouble(message)
    error: OSError = OSError("no address")
    for one in dict.fromkeys(addresses):
        try:
            raw = socket.create_connection((one, port), timeout=manners.patience)
        except OSError as failed:
            error = failed
            continue
        if parts.scheme == "http":
            return raw
        return ssl.create_default_context().wrap_socket(
            raw, server_hostname=host, do_handshake_on_connect=False
        )
    raise error


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or ip
    return mapped.is_global and not mapped.is_multicast


def _end(connection: socket.socket, is_late: threading.Event) -> None:
    """End a connection under whoever reads from it, however slowly the other side sends."""
    is_late.set()
    with suppress(OSError):
        # Not its own method: that of a TLS connection would let the rest be read in the clear.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def _talk(connection: socket.socket, parts: SplitResult, manners: Manners) -> Answer:
    if isinstance(connection, ssl.SSLSocket):
        connection.do_handshake()
    talk = HTTPConnection(parts.hostname or "")
    talk.sock = connection
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    headers = {
        "Host": parts.netloc.rpartition("@")[2].encode("idna").decode(),
        "User-Agent": manners.agent,
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    talk.request("GET", quote(path, safe=_SIGNS), headers=headers)
    with talk.getresponse() as response:
        location = response.headers.get("Location")
        answer = Answer(
            response.status,
            _joined(parts.geturl(), location) if location else None,
            _wait(response.headers.get("Retry-After")),
        )
        if response.status != HTTPStatus.OK:
            return answer
        content = _content(response, manners)
    if content is None:
        return answer
    kind = response.headers.get("Content-Type", "")
    total = hashlib.sha256(content).hexdigest()
    return answer._replace(sha256=total, reading=reading_sum(content, kind))


def _joined(address: str, location: str) -> str:
    """Return where an address leads to; a header's bytes, which are read as Latin-1, are kept."""
    to = quote(location, safe=f"{_SIGNS}#", encoding="latin-1", errors="replace")
    try:
        return urljoin(address, to)
    except ValueError:
        return to  # no address; it is said so when it is asked for


def _content(response: HTTPResponse, manners: Manners) -> bytes | None:
    """Return what is there, or None where it is more than is to be read."""
    stated = response.length
    content = bytearray()
    while chunk := response.read1(_CHUNK):
        content += chunk
        if len(content) > manners.most_bytes:
            return None
    if stated is not None and len(content) < stated:
        message = f"the answer ended after {len(content):,} of {stated:,} bytes"
        raise Trouble(message, passes=True)
    return bytes(content)


def _wait(text: str | None) -> float | None:
    """Return the seconds that a Retry-After asks for, by number or by date."""
    if text is None:
        return None
    if text.strip().isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    zoned = until if until.tzinfo else until.replace(tzinfo=dt.UTC)
    return max(0.0, zoned.timestamp() - time.time())


def _too_late(manners: Manners) -> Trouble:
    return Trouble(f"there was no whole answer within {manners.patience:g} seconds", passes=True)


_TROUBLES: tuple[tuple[type[Exception], str, bool], ...] = (
    (ssl.SSLError, "no secure connection came about", True),
    (socket.gaierror, "its host is not known", True),
    (ConnectionRefusedError, "the connection was refused", True),
    (OSError, "the connection broke", True),
    (HTTPException, "the answer was no HTTP", True),
)
"""What may go wrong on the way, in words, and whether it may pass; the first that fits counts."""


def _trouble(error: Exception, manners: Manners) -> Trouble:
    """Say what went wrong on the way."""
    if isinstance(error, TimeoutError):
        return _too_late(manners)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Trouble(f"its certificate does not hold: {error.verify_message}")
    return next(
        Trouble(words, passes=passes)
        for kind, words, passes in _TROUBLES
        if isinstance(error, kind)
    )
