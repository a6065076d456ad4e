"""A server of this machine that answers in every way that the link check must bear."""

from __future__ import annotations

import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

PAGE = "<!doctype html><title>T</title><script>{script}</script><p>{words}</p>"


class Server(ThreadingHTTPServer):
    """Notes when what was asked for by whom, and how many asked at a time."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[float, str]] = []
        self.agents: set[str] = set()
        self.at_once = 0
        self.most_at_once = 0
        self.lock = threading.Lock()
        self.closing = threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients that hang up are what this is for."""

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def times(self, path: str) -> int:
        return Counter(name for _, name in self.asked)[path]


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        server = self.server
        with server.lock:
            server.asked.append((time.monotonic(), self.path))
            server.agents.add(self.headers["User-Agent"])
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
        try:
            self._answer(self.path.split("?")[0].strip("/").replace("-", "_") or "front")
        finally:
            with server.lock:
                server.at_once -= 1

    def _answer(self, name: str) -> None:
        if name.isdecimal():
            self._say(int(name))
        elif name.startswith("ok"):
            self._say(200, b"fine")
        else:
            getattr(self, f"_{name}")()

    def _say(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _page(self, **parts: object) -> None:
        page = PAGE.format(**{"script": "", "words": "", **parts})
        self._say(200, page.encode(), Content_Type="text/html; charset=utf-8")

    @property
    def _is_first(self) -> bool:
        return self.server.times(self.path) == 1

    # Redirects

    def _front(self) -> None:
        self._say(200, b"front")

    def _chain(self) -> None:
        self._say(301, Location="/chain2")

    def _chain2(self) -> None:
        self._say(308, Location="/ok")

    def _for_a_while(self) -> None:
        self._say(302, Location="/ok")

    def _partly(self) -> None:
        self._say(301, Location="/for-a-while")

    def _loop(self) -> None:
        self._say(301, Location="/loop")

    def _to_front(self) -> None:
        self._say(302, Location="/")

    def _to_ftp(self) -> None:
        self._say(302, Location="ftp://example.org/")

    def _to_nothing(self) -> None:
        self._say(301, Location="http://[")

    def _nowhere(self) -> None:
        self._say(301)

    def _raw(self) -> None:
        self._say(301, Location="/ok/é".encode().decode("latin-1"))

    # Busy servers

    def _busy_once(self) -> None:
        self._say(429, Retry_After="1") if self._is_first else self._say(200, b"fine")

    def _busy_for_long(self) -> None:
        self._say(429, Retry_After="3600")

    def _broken_once(self) -> None:
        self._say(503) if self._is_first else self._say(200, b"fine")

    # Slow and odd ones

    def _silent(self) -> None:
        self.server.closing.wait(20)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self._drop_by_drop(b"x")

    def _chunks(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self._drop_by_drop(b"1\r\nx\r\n")

    def _head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        self._drop_by_drop(b"x")

    def _drop_by_drop(self, drop: bytes) -> None:
        while not self.server.closing.wait(0.05):
            self.wfile.write(drop)

    def _huge(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.closing.is_set():
            self.wfile.write(bytes(1 << 16))

    def _short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"ten bytes.")
        self.close_connection = True

    def _garbage(self) -> None:
        self.wfile.write(b"what?\r\n\r\n")
        self.close_connection = True

    # Content

    def _same(self) -> None:
        self._page(words="As it was", script="")

    def _scripted(self) -> None:
        self._page(words="As it was", script=self.server.times(self.path))

    def _changing(self) -> None:
        self._page(words=f"Visit {self.server.times(self.path)}")
