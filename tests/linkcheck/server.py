"""A server of this machine that answers in every way that the link check tells apart."""

from __future__ import annotations

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

LEADS = {
    "/chain": (301, "/chain2"),
    "/chain2": (308, "/ok"),
    "/for-a-while": (302, "/ok"),
    "/partly": (301, "/for-a-while"),
    "/loop": (301, "/loop"),
    "/to-front": (302, "/"),
    "/to-ftp": (302, "ftp://example.org/"),
    "/to-nothing": (301, "http://["),
}


class Server(ThreadingHTTPServer):
    """Notes what was asked for, and by whom."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown()
        self.server_close()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        self.server.agents.add(self.headers["User-Agent"])
        name = self.path.split("?")[0]
        if name in LEADS:
            status, place = LEADS[name]
            self._answer(status, Location=place)
        elif name == "/garbage":
            self.wfile.write(b"what?\r\n\r\n")
        else:
            self._answer(int(name[1:]) if name[1:].isdecimal() else 200)

    def _answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"fine")
