"""The server of `serve`: pages made when they are asked for, which reload when files change.

It is for the editor's own machine: it listens on the loopback address only, and answers requests
that the browser sends for its own pages or for an address that was typed in. So no other site can
read from it, frame it or use what it serves.
"""

from __future__ import annotations

import re
import sys
import time
import traceback
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, unquote

HOST = "127.0.0.1"
EVENTS, SCRIPT, STYLE = "/.preview", "/.preview.js", "/.preview.css"
HEADERS = {
    "Cache-Control": "no-store",  # the next answer may be another
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
"""Sent with every answer."""
_NAMES = (HOST, "localhost", "[::1]")
_PAUSE = 0.1
"""Seconds between two looks at the files on behalf of an open page."""


class Site(Protocol):
    """What is served."""

    problems: str

    def look(self) -> str:
        """Return the version of the site as its files are now."""

    def file(self, path: str) -> bytes | None:
        """Return the file at a path, or None."""


class Server(ThreadingHTTPServer):
    """Serves a site on the loopback address."""

    daemon_threads = True

    def __init__(self, port: int, site: Site) -> None:
        """Listen at a port; 0 takes any that is free."""
        super().__init__((HOST, port), Handler)
        self.site = site
        self.names = {f"{name}:{self.server_port}" for name in _NAMES}

    def handle_error(self, *request: Any) -> None:
        """Print what went wrong, unless the browser has closed the connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    timeout = 30
    """Seconds that a browser may take to send or receive anything."""

    def log_message(self, *_: object) -> None:
        """Log nothing: the terminal is for problems of the site."""

    def do_GET(self) -> None:
        """Answer with a file, what reloads pages, or the versions of the site."""
        asked = re.split("[?#]", self.path)[0]
        if not self._is_own():
            explain = "Only pages of this site may ask. Type the address into the address bar"
            self.send_error(HTTPStatus.FORBIDDEN, explain=explain)
        elif asked == EVENTS:
            self._send_events()
        elif asked in _OWN:
            self._answer(*_OWN[asked])
        else:
            self._answer_with_file(unquote(asked).removeprefix("/"))

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def _is_own(self) -> bool:
        """Return whether a request is for this server by name, and comes from no other site."""
        hosts = self.headers.get_all("Host", [])
        origins = self.headers.get_all("Origin", [])
        sites = self.headers.get_all("Sec-Fetch-Site", [])
        return (
            len(hosts) == 1
            and hosts[0].lower() in self.server.names
            and all(origin.removeprefix("http://") in self.server.names for origin in origins)
            and all(site in {"none", "same-origin"} for site in sites)
        )

    def _answer_with_file(self, path: str) -> None:
        site = self.server.site
        version = site.look()
        status, name, data = _found(site, path)
        if status is HTTPStatus.MOVED_PERMANENTLY:
            self._answer(data, "text/html", status, Location=f"/{quote(name)}")
        elif name.endswith(".html"):
            self._answer(_with_script(data, version, site.problems), "text/html", status)
        else:
            self._answer(data, guess_type(name)[0] or "application/octet-stream", status)

    def _answer(self, data: bytes, kind: str, status: int = HTTPStatus.OK, **headers: str) -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_events(self) -> None:
        """Send the version of the site again and again, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while self.command != "HEAD":
            self.wfile.write(f"retry: 200\ndata: {self.server.site.look()}\n\n".encode())
            time.sleep(_PAUSE)

    def end_headers(self) -> None:
        """Add what every answer has."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()


def _found(site: Site, path: str) -> tuple[HTTPStatus, str, bytes]:
    """Return the status, name and content of the file that a path asks for, or of a page instead.

    What is moved is a folder without its slash.
    """
    name = f"{path}index.html" if path == "" or path.endswith("/") else path
    try:
        if (data := site.file(name)) is not None:
            return HTTPStatus.OK, name, data
        if site.file(f"{path}/index.html") is not None:
            return HTTPStatus.MOVED_PERMANENTLY, f"{path}/", b""
        missing = site.file("404.html") or _page("There is no page here")
    except Exception as error:  # noqa: BLE001 - a template may raise anything while it is worked on
        traceback.print_exc()
        page = _page(f"{name} must be rendered: {error!r}")
        return HTTPStatus.INTERNAL_SERVER_ERROR, "500.html", page
    return HTTPStatus.NOT_FOUND, "404.html", _RELATIVE.sub(rb'\1="/', missing)


def _page(words: str) -> bytes:
    """Return a page that says no more than some words."""
    return f"<!doctype html><title>Preview</title><body><p>{escape(words)}</p></body>".encode()


def _with_script(page: bytes, version: str, problems: str) -> bytes:
    """Return a page that reloads when its version is the last no more, below the problems."""
    head = f'<link rel="stylesheet" href="{STYLE}"><script src="{SCRIPT}?{version}" defer></script>'
    alert = f'<pre id="preview-problems" role="alert">{escape(problems)}</pre>' if problems else ""
    page = page.replace(b"</title>", f"</title>{head}".encode(), 1)
    return _BODY.sub(lambda body: body[0] + alert.encode(), page, count=1)


_BODY = re.compile(rb"<body[^>]*>")
_RELATIVE = re.compile(rb'\b(href|src)="(?![#/]|[a-z]+:)')
"""The beginning of a link that would lead astray from an address below the front page."""
_OWN = {
    name: (Path(__file__).with_name(file).read_bytes(), kind)
    for name, file, kind in (
        (SCRIPT, "preview.js", "text/javascript"),
        (STYLE, "preview.css", "text/css"),
    )
}
"""What pages load besides their own files."""
