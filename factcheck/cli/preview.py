"""The server of `serve`: the built site with a script that reloads pages after every build.

It is for the editor's own machine: it listens on the loopback address only, and answers requests
that the browser sends for its own pages or for an address that was typed in. So no other site can
read from it, frame it or use what it serves.
"""

from __future__ import annotations

import json
import os.path
import re
import sys
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from typing import Any

HOST = "127.0.0.1"
SCRIPT, EVENTS = "/.preview.js", "/.preview"
HEADERS = {
    "Cache-Control": "no-store",  # the next build may have another
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
"""Sent with every answer."""
_NAMES = (HOST, "localhost", "[::1]")
_LONGEST_WAIT = 15
"""Seconds between two signs of life to a browser that waits for the next build."""


class Builds:
    """The results of builds, for browsers that wait for the next one."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._changed = Condition()
        self._count = 0
        self._problems = ""

    def add(self, problems: str) -> None:
        """Add a build: the problems for which it failed, or nothing."""
        with self._changed:
            self._count += 1
            self._problems = problems
            self._changed.notify_all()

    def now(self) -> tuple[int, str]:
        """Return how many builds there were, and the problems of the last one."""
        with self._changed:
            return self._count, self._problems

    def after(self, count: int) -> tuple[int, str]:
        """Wait until there were more builds, or for a while, and return the same."""
        with self._changed:
            self._changed.wait_for(lambda: self._count > count, _LONGEST_WAIT)
            return self._count, self._problems


class Server(ThreadingHTTPServer):
    """Serves a folder on the loopback address."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int, builds: Builds) -> None:
        """Take the folder; port 0 takes any that is free."""
        super().__init__((HOST, port), partial(Handler, builds, directory=str(folder)))
        self.names = {f"{name}:{self.server_port}" for name in _NAMES}

    def handle_error(self, *request: Any) -> None:
        """Print what went wrong, unless the browser has closed the connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)


class Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    server: Server
    timeout = 30
    """Seconds that a browser may take to send or receive anything."""

    def __init__(self, builds: Builds, *args: Any, **kwargs: Any) -> None:
        """Take the builds to tell the browser of."""
        self.builds = builds
        super().__init__(*args, **kwargs)

    def log_message(self, *_: object) -> None:
        """Log nothing: the terminal is for the messages of builds."""

    def do_GET(self) -> None:
        """Answer with a file, the script, or the events of builds."""
        asked = re.split("[?#]", self.path)[0]
        if not self._is_own():
            explain = "Only pages of this site may ask. Type the address into the address bar"
            self.send_error(HTTPStatus.FORBIDDEN, explain=explain)
        elif asked == EVENTS:
            self._send_events()
        elif asked == SCRIPT:
            self._answer(_SCRIPT, "text/javascript")
        else:
            self._answer_with_file(asked)

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

    def _answer_with_file(self, asked: str) -> None:
        path = self._path("index.html" if asked.endswith("/") else "")
        if path is not None and path.is_dir() and not asked.endswith("/"):
            super().send_head()  # which redirects to the address with a slash
            return
        data = _read(path) if path is not None else None
        if path is None or data is None:
            missing = _read(Path(self.directory, "404.html")) or _NO_PAGE
            self._answer_with_page(_RELATIVE.sub(rb'\1="/', missing), HTTPStatus.NOT_FOUND)
        elif path.suffix == ".html":
            self._answer_with_page(data)
        else:
            self._answer(data, self.guess_type(path))

    def _path(self, index: str) -> Path | None:
        """Return the file or folder that is asked for, unless it is outside of the site."""
        name = Path(self.translate_path(self.path), index)
        try:
            path = Path(os.path.realpath(name, strict=True))
        except (OSError, ValueError):  # there is no such file, or none can have this name
            return None
        return path if path.is_relative_to(os.path.realpath(self.directory)) else None

    def _answer_with_page(self, page: bytes, status: int = HTTPStatus.OK) -> None:
        """Answer with a page that loads the script."""
        tag = f'<script src="{SCRIPT}?{self.builds.now()[0]}" defer></script>'.encode()
        self._answer(page.replace(b"</title>", b"</title>" + tag, 1), "text/html", status)

    def _answer(self, data: bytes, kind: str, status: int = HTTPStatus.OK) -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_events(self) -> None:
        """Send the result of each build as it ends, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        count, problems = self.builds.now()
        while self.command != "HEAD":
            event = json.dumps({"count": count, "problems": problems})
            self.wfile.write(f"data: {event}\n\n".encode())
            count, problems = self.builds.after(count)

    def end_headers(self) -> None:
        """Add what every answer has."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()


def _read(path: Path) -> bytes | None:
    """Return a file's content; None where it has gone, as when a build has just ended."""
    with suppress(OSError):
        if path.is_file():
            return path.read_bytes()
    return None


_RELATIVE = re.compile(rb'\b(href|src)="(?![#/]|[a-z]+:)')
"""The beginning of a link that would lead astray from an address below the front page."""
_NO_PAGE = b"<!doctype html><title>No such page</title>"
_SCRIPT = b"""\
// Reloads the page after every build; shows the problems of one that failed.
const built = Number(new URL(document.currentScript.src).search.slice(1));
const overlay = document.createElement('pre');
overlay.id = 'preview-problems';
overlay.setAttribute('role', 'alert');
for (const [name, value] of [
  ['position', 'fixed'], ['inset', '0 0 auto'], ['z-index', '9'], ['max-height', '70vh'],
  ['margin', '0'], ['padding', '1rem'], ['overflow', 'auto'], ['white-space', 'pre-wrap'],
  ['font', '14px/1.5 monospace'], ['background', '#400'], ['color', '#fff'],
]) overlay.style.setProperty(name, value);
new EventSource('/.preview').onmessage = ({ data }) => {
  const { count, problems } = JSON.parse(data);
  overlay.textContent = problems;
  if (problems) {
    document.body.prepend(overlay);
  } else {
    overlay.remove();
    if (count > built) location.reload();
  }
};
"""
