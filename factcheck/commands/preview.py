"""The server of `serve`: the built site with a script that shows it anew after every build.

It is for the editor's own machine. It listens on the loopback address, answers only who calls it
by that name, so that no site on the web can read it through the editor's browser, and gives out
nothing but regular files of the output folder.
"""

from __future__ import annotations

import json
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import io

HOST = "127.0.0.1"
SCRIPT, EVENTS = "/.preview.js", "/.preview"
_NAMES = (HOST, "localhost")
_LONGEST_WAIT = 15
"""Seconds between two signs of life to a browser that waits for the next build."""


class Builds:
    """What came of the builds so far, for whoever waits for the next one."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._changed = Condition()
        self._count = 0
        self._problems = ""

    def tell(self, problems: str) -> None:
        """Note a build: the problems for which it failed, or nothing."""
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
        super().__init__((HOST, port), partial(_Handler, builds, directory=str(folder)))
        self.names = {f"{name}:{self.server_port}" for name in _NAMES}


class _Handler(SimpleHTTPRequestHandler):
    server: Server

    def __init__(self, builds: Builds, *args: Any, **kwargs: Any) -> None:
        self.builds = builds
        super().__init__(*args, **kwargs)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what builds have to say."""

    def do_GET(self) -> None:
        """Answer with a file, the script, or word of the next build."""
        if self._is_called_by_name():
            if self.path == EVENTS:
                self._tell_of_builds()
            elif self.path.split("?")[0] == SCRIPT:
                self._answer(_SCRIPT, "text/javascript; charset=utf-8")
            else:
                super().do_GET()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        if self._is_called_by_name():
            super().do_HEAD()

    def _is_called_by_name(self) -> bool:
        """Refuse who was led here under another host's name."""
        is_known = self.headers.get("Host", "") in self.server.names
        if not is_known:
            self.send_error(HTTPStatus.FORBIDDEN, "This server answers to its own name only")
        return is_known

    def send_head(self) -> io.BytesIO | Any:
        """Open what is asked for; a page with the script in it, the 404 page for what is not."""
        path = Path(self.translate_path(self.path).replace("\0", "?"))
        root = Path(self.directory).resolve()
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        if path.is_dir():
            return super().send_head()  # which adds the closing slash
        if not path.resolve().is_relative_to(root) or not path.is_file():
            self._show(_read(root / "404.html"), HTTPStatus.NOT_FOUND)
            return None
        if path.suffix == ".html":
            self._show(path.read_bytes(), HTTPStatus.OK)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        """Let nothing be kept: the next build may have another."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _show(self, page: bytes, status: int) -> None:
        """Answer with a page that loads the script."""
        tag = f'<script src="{SCRIPT}?{self.builds.now()[0]}" defer></script>'.encode()
        shown = page.replace(b"</title>", b"</title>" + tag, 1)
        self._answer(shown, "text/html; charset=utf-8", status)

    def _answer(self, data: bytes, kind: str, status: int = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _tell_of_builds(self) -> None:
        """Send word of each build as it ends, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        count, problems = self.builds.now()
        try:
            while True:
                word = json.dumps({"count": count, "problems": problems})
                self.wfile.write(f"data: {word}\n\n".encode())
                self.wfile.flush()
                count, problems = self.builds.after(count)
        except OSError:
            self.close_connection = True


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b"<!doctype html><title>No such page</title>"


_SCRIPT = b"""\
// Shows the page anew after every build, and what is wrong where one failed.
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
