"""Fetching: what readers get, in whatever way they come to it, within bounds."""

from __future__ import annotations

import gzip
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli import main
from factcheck.verify import fetching
from factcheck.verify.fetching import Fetcher, FetchError

if TYPE_CHECKING:
    from .attacker import Attacker

PAGE = "claims/closed-nine-days/index.html"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Serving:
    """Serves folders on the loopback while a test lasts."""

    def __init__(self) -> None:
        self.servers: list[ThreadingHTTPServer] = []

    def __call__(self, folder: Path, handler: type[SimpleHTTPRequestHandler] = _Quiet) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        # How often it looks whether it is to end: by itself, each half second.
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        self.servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"


@pytest.fixture
def serve() -> Iterator[_Serving]:
    serving = _Serving()
    yield serving
    for server in serving.servers:
        server.shutdown()
        server.server_close()


def test_a_published_site_is_fetched_and_proven(
    serve: _Serving, other_published_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", serve(other_published_site)]) == 0
    assert "All that can be proven holds." in capsys.readouterr().out


def test_a_page_that_readers_get_is_the_one_that_is_proven(
    serve: _Serving, attacker: Attacker, capsys: pytest.CaptureFixture[str]
) -> None:
    attacker.edit(PAGE, "1,310", "1,410")
    assert main(["verify", serve(attacker.root)]) == 1
    assert f"{PAGE}: must have the sum that SHA256SUMS lists" in capsys.readouterr().out


@pytest.fixture
def few(other_published_site: Path, tmp_path: Path) -> Path:
    """Some files of a site and the list of them, where no more is looked at."""
    listed = (other_published_site / "SHA256SUMS").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in listed if line[66:-1] in {PAGE, "index.html", "robots.txt"}]
    for line in kept:
        (tmp_path / line[66:-1]).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(other_published_site / line[66:-1], tmp_path / line[66:-1])
    (tmp_path / "SHA256SUMS").write_text("".join(kept), "utf-8")
    return tmp_path


def test_what_is_listed_and_not_served_is_a_flaw(
    serve: _Serving, few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (few / "robots.txt").unlink()
    assert main(["verify", serve(few)]) == 1
    assert "robots.txt: must be fetched" in capsys.readouterr().out


def test_a_list_that_leads_out_is_not_followed(
    serve: _Serving, attacker: Attacker, capsys: pytest.CaptureFixture[str]
) -> None:
    attacker.write("SHA256SUMS", f"{attacker.read('SHA256SUMS')}{'0' * 64}  ../../outside\n")
    assert main(["verify", serve(attacker.root)]) == 1
    assert "must name a file inside the site" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "bound", "status", "told"),
    [
        ("LARGEST", 1_000, 1, "index.html: must be fetched: is larger than any such site"),
        ("_MOST_BYTES", 1_000, 1, "index.html: must be fetched: is larger than any such site"),
        ("_MOST_FILES", 2, 2, "lists more than 2 files"),
        ("_LONGEST", -1, 2, "takes too long"),
    ],
)
def test_what_is_fetched_is_bounded(  # noqa: PLR0913, PLR0917 - a table and its fixtures
    monkeypatch: pytest.MonkeyPatch,
    serve: _Serving,
    few: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    bound: int,
    status: int,
    told: str,
) -> None:
    monkeypatch.setattr(fetching, name, bound)
    assert main(["verify", serve(few)]) == status
    said = capsys.readouterr()
    assert told in said.out + said.err


Answers = dict[str, tuple[int, dict[str, str], bytes]]


class _Answering(SimpleHTTPRequestHandler):
    """Answers every request as a test says: `answers` has status, headers and body by path."""

    answers: Answers
    to_browsers: Answers

    def do_GET(self) -> None:
        is_browser = (
            "Mozilla" in self.headers["User-Agent"] if "User-Agent" in self.headers else False
        )
        answers = {**self.answers, **self.to_browsers} if is_browser else self.answers
        status, headers, body = answers.get(self.path, (404, {}, b"not found"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _answering(answers: Answers, to_browsers: Answers) -> type[SimpleHTTPRequestHandler]:
    """Return a handler that gives these answers, and others to browsers."""
    body = {"answers": answers, "to_browsers": to_browsers}
    return type("_Answers", (_Answering,), body)


SAME = (200, {}, b"<p>same")
PACKED = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"<p>same"))
HONEST_HOSTS = {
    "both names give it": {"/x/": SAME, "/x/index.html": SAME},
    "the name leads to the folder": {"/x/": SAME, "/x/index.html": (301, {"Location": "/x/"}, b"")},
    "the name is not known": {"/x/": SAME},
    "a header names what is loaded": {"/x/": (200, {"Link": "</a.js>; rel=preload"}, b"<p>same")},
}


@pytest.mark.parametrize("name", HONEST_HOSTS)
@pytest.mark.parametrize("to_browsers", [{}, {"/x/": PACKED}], ids=["plain", "compressed"])
def test_an_honest_host_is_taken(
    serve: _Serving, tmp_path: Path, name: str, to_browsers: Answers
) -> None:
    address = serve(tmp_path, _answering(HONEST_HOSTS[name], to_browsers))
    assert Fetcher(address).get("x/index.html") == b"<p>same"


OTHER = (200, {}, b"<p>other")
HOSTS = {
    "another page for browsers": ({"/x/": SAME}, {"/x/": OTHER}, "is not the same for a browser"),
    "another page where it is compressed": (
        {"/x/": SAME},
        {"/x/": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"<p>other"))},
        "is not the same for a browser",
    ),
    "browsers led away": (
        {"/x/": SAME},
        {"/x/": (302, {"Location": "https://example.org/"}, b"")},
        "leads to https://example.org/",
    ),
    "another page by its file name": (
        {"/x/": SAME, "/x/index.html": OTHER},
        {},
        "is not the same by the name index.html",
    ),
    "led away by its file name": (
        {"/x/": SAME, "/x/index.html": (302, {"Location": "/y/"}, b"")},
        {},
        "/y/ by the name index.html",
    ),
    "led away": ({"/x/": (307, {"Location": "/y/"}, b"")}, {}, "leads to "),
    "refreshed": (
        {"/x/": (200, {"Refresh": "0; url=/y/"}, b"<p>same")},
        {},
        "has the header Refresh",
    ),
    "another look": (
        {"/x/": (200, {"Link": "<https://example.org/a.css>; rel=stylesheet"}, b"<p>same")},
        {},
        "has the header Link",
    ),
    "an error": ({"/x/": (500, {}, b"")}, {}, "the answer is 500"),
    "a page with an error's status": ({"/x/": (203, {}, b"<p>same")}, {}, "the answer is 203"),
    "a compressed answer that is none": (
        {"/x/": SAME},
        {"/x/": (200, {"Content-Encoding": "gzip"}, b"<p>same")},
        "incorrect header check",
    ),
}


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_that_shows_readers_something_else_is_noticed(
    serve: _Serving, tmp_path: Path, name: str
) -> None:
    answers, to_browsers, told = HOSTS[name]
    address = serve(tmp_path, _answering(answers, to_browsers))
    with pytest.raises(FetchError, match=told):
        Fetcher(address).get("x/index.html")


class _Trickling(SimpleHTTPRequestHandler):
    """Sends a byte of a header now and then, for as long as somebody listens."""

    start = b"HTTP/1.1 200 OK\r\nX-Slow: "

    def do_GET(self) -> None:
        self.wfile.write(self.start)
        while True:
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _TricklingBody(_Trickling):
    """Does so after its headers; an answer of unknown length ends with its connection."""

    start = b"HTTP/1.0 200 OK\r\n\r\n"


@pytest.mark.parametrize("handler", [_Trickling, _TricklingBody])
def test_answers_that_trickle_are_cut_off(
    monkeypatch: pytest.MonkeyPatch,
    serve: _Serving,
    tmp_path: Path,
    handler: type[SimpleHTTPRequestHandler],
) -> None:
    monkeypatch.setattr(fetching, "_LONGEST", 0.2)
    with pytest.raises(FetchError, match="takes too long"):
        Fetcher(serve(tmp_path, handler)).get("x/index.html")


def test_all_files_together_are_bounded_in_time(
    monkeypatch: pytest.MonkeyPatch, serve: _Serving, tmp_path: Path
) -> None:
    monkeypatch.setattr(fetching, "_LONGEST_IN_ALL", 0)
    with pytest.raises(FetchError, match="takes too long"):
        Fetcher(serve(tmp_path, _Trickling)).get("x/index.html")
