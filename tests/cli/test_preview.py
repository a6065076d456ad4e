"""The server of serve: it answers only pages of its own site, whatever it is sent."""

from __future__ import annotations

import http.client
import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest

from factcheck.cli import preview
from factcheck.cli.preview import EVENTS, HEADERS, SCRIPT, STYLE, Server
from tests.tables import each_row

PAGE = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"><title>Page</title>"
    '</head><body class="page"></body></html>'
)
PATIENCE = 30
LARGE = 20_000_000
"""Bytes; more than a connection holds that nobody reads from."""


class Site:
    """A site of a few files."""

    def __init__(self) -> None:
        self.problems = ""
        self.version = "1"
        self.files = {
            "index.html": PAGE.encode(),
            "claims/index.html": PAGE.encode(),
            "404.html": PAGE.replace("Page", "No such page").encode(),
            "claims.json": b"[]",
            "notice.txt": "សួស្តី".encode(),
            "large.bin": bytes(LARGE),
        }

    def look(self) -> str:
        return self.version

    def file(self, path: str) -> bytes | None:
        if path == "broken/index.html":
            message = "<no such field>"
            raise LookupError(message)
        return self.files.get(path)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    yield from serving(Site())


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def own_server(site: Site) -> Iterator[Server]:
    """A server for a single test."""
    yield from serving(site)


def serving(site: Site) -> Iterator[Server]:
    with Server(0, site) as started:
        thread = threading.Thread(target=started.serve_forever, args=[0.01])
        thread.start()
        yield started
        started.shutdown()
        thread.join()


def ask(
    server: Server, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[int, str, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=PATIENCE)
    connection.putrequest(method, path, skip_host=True)
    host = {"Host": f"127.0.0.1:{server.server_port}"}
    for name, value in (host | (headers or {})).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, dict(answer.getheaders())


def send(server: Server, data: bytes) -> socket.socket:
    """Send bytes as they are."""
    connection = socket.create_connection(("127.0.0.1", server.server_port), PATIENCE)
    connection.sendall(data)
    return connection


def test_it_listens_on_the_loopback_address_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@each_row("method", ["GET", "HEAD"])
@each_row(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org", "", "0.0.0.0:80"]
)
@each_row("path", ["/claims/", SCRIPT, EVENTS, "/claims.json"])
def test_who_calls_it_by_another_name_is_refused(
    server: Server, method: str, host: str, path: str
) -> None:
    status, body, _ = ask(server, path, method, {"Host": host})
    assert status == 403
    assert "Page" not in body


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_it_answers_to_the_names_of_this_machine(server: Server, name: str) -> None:
    assert ask(server, "/claims/", headers={"Host": f"{name}:{server.server_port}"})[0] == 200


def test_two_names_are_refused(server: Server) -> None:
    host = f"Host: localhost:{server.server_port}\r\n"
    with send(server, f"GET /claims/ HTTP/1.1\r\n{host}Host: a.example\r\n\r\n".encode()) as two:
        assert b" 403 " in two.recv(100)


ELSEWHERE = (
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    {"Sec-Fetch-Site": "same-site"},  # another port of this machine
    {"Sec-Fetch-Site": "Same-Origin "},
    {"Sec-Fetch-Site": ""},
    {"Origin": "https://a.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:1"},
    {"Origin": "https://localhost:{port}"},
    {"Origin": "http://localhost:{port}.a.example"},
)


@each_row("method", ["GET", "HEAD"])
@each_row("path", ["/claims/", "/claims.json", SCRIPT, EVENTS, "/missing"])
@each_row("headers", ELSEWHERE)
def test_another_site_is_refused(
    server: Server, method: str, path: str, headers: dict[str, str]
) -> None:
    sent = {name: value.format(port=server.server_port) for name, value in headers.items()}
    status, body, _ = ask(server, path, method, sent)
    assert status == 403
    assert ("Type the address into the address bar" in body) == (method == "GET")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "iframe"},
        {"Origin": "http://localhost:{port}"},
    ],
)
def test_the_editor_and_the_site_itself_are_not(server: Server, headers: dict[str, str]) -> None:
    sent = {name: value.format(port=server.server_port) for name, value in headers.items()}
    assert ask(server, "/claims/", headers=sent)[0] == 200


PATHS = (
    "/claims/",
    "/claims/index.html",
    "/claims",
    "/claims.json",
    "/missing",
    "/",
    SCRIPT,
    STYLE,
)


@each_row("method", ["GET", "HEAD", "POST"])
@each_row("path", PATHS)
def test_no_answer_can_be_used_or_framed_elsewhere(server: Server, path: str, method: str) -> None:
    for host in ({}, {"Host": "a.example"}):
        headers = ask(server, path, method, host)[2]
        assert headers.items() >= HEADERS.items()
    assert HEADERS["Cross-Origin-Resource-Policy"] == "same-origin"
    assert HEADERS["Content-Security-Policy"] == "frame-ancestors 'self'"


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_the_content(server: Server, path: str) -> None:
    status, body, headers = ask(server, path)
    asked_at = headers.pop("Date")
    assert asked_at
    again, nothing, others = ask(server, path, "HEAD")
    assert others.pop("Date")
    assert (again, nothing, others) == (status, "", headers)
    assert int(headers["Content-Length"]) == len(body.encode())


def test_head_of_the_events_ends(server: Server) -> None:
    status, body, headers = ask(server, EVENTS, "HEAD")
    assert (status, body, headers["Content-Type"]) == (200, "", "text/event-stream")


@each_row(
    "path",
    [
        "/../claims.json",
        "/%2e%2e/etc/passwd",
        "/..%2fetc/passwd",
        "//etc/passwd",
        "/claims/..%5c..%5cclaims.json",
        "/claims.json%00",
        "/%00",
        "/%ff",
        "/%ed%a0%80",
        f"/{'a' * 3000}",
        f"/{'a/' * 3000}",
        "/claims.json/",
        "/claims/index.html/",
        "http://127.0.0.1/claims/",
    ],
)
def test_nothing_but_files_of_the_site_is_given_out(server: Server, path: str) -> None:
    status, body, _ = ask(server, path)
    assert status == 404
    assert "No such page" in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_but_reading_is_offered(server: Server, method: str) -> None:
    assert ask(server, "/claims/", method)[0] == 501


def test_a_page_reloads_when_its_version_is_the_last_no_more(
    own_server: Server, site: Site
) -> None:
    _, body, headers = ask(own_server, "/claims/")
    assert f'<script src="{SCRIPT}?1" defer></script>' in body
    assert headers["Cache-Control"] == "no-store"
    assert "location.reload" in ask(own_server, SCRIPT)[1]
    with send(
        own_server, b"GET %b HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % at(own_server)
    ) as told:
        events = told.makefile()
        assert "data: 1\n" in events
        site.version = "2"
        assert "data: 2\n" in events


def at(server: Server) -> tuple[bytes, int]:
    return EVENTS.encode(), server.server_port


def test_problems_stand_above_every_page(own_server: Server, site: Site) -> None:
    site.problems = "claims.yaml:1:2: error[x] <b>&amp; \\1"
    shown = '<body class="page"><pre id="preview-problems" role="alert">claims.yaml:1:2: error[x] '
    for path in ("/claims/", "/missing"):
        assert f"{shown}&lt;b&gt;&amp;amp; \\1</pre>" in ask(own_server, path)[1]
    site.files.clear()
    status, body, _ = ask(own_server, "/")
    assert status == 404
    assert "There is no page here" in body
    assert 'role="alert"' in body


def test_a_page_that_cannot_be_rendered_says_why(
    own_server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    status, body, _ = ask(own_server, "/broken/")
    assert status == 500
    assert "LookupError(&#x27;&lt;no such field&gt;&#x27;)" in body
    assert SCRIPT in body
    assert "LookupError" in capfd.readouterr().err


def test_other_files_are_given_out_as_they_are(server: Server) -> None:
    status, body, headers = ask(server, "/claims.json")
    assert (status, body, headers["Content-Type"]) == (200, "[]", "application/json")
    assert ask(server, "/notice.txt")[2]["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("path", ["/claims", "//claims", "/claims?a=/", "/%63laims"])
def test_a_folder_has_a_slash(server: Server, path: str) -> None:
    status, _, headers = ask(server, path)
    assert status == 301
    assert headers["Location"] == "/claims/"


def test_the_links_of_the_404_page_lead_to_the_site_from_anywhere(
    own_server: Server, site: Site
) -> None:
    links = '<a href="claims/"></a><a href="#main"></a><a href="https://a.example/"></a>'
    site.files["404.html"] = links.encode()
    body = ask(own_server, "/claims/missing/")[1]
    assert body == links.replace('"claims/', '"/claims/')


GONE = {
    "at once": b"",
    "in the first line": b"GET /cla",
    "before the end of the head": b"GET / HTTP/1.1\r\nHost: local",
    "while a large file is sent": b"GET /large.bin HTTP/1.1\r\nHost: localhost:%d\r\n\r\n",
    "while it waits for changes": b"GET /.preview HTTP/1.1\r\nHost: localhost:%d\r\n\r\n",
    "after what is no request": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "after a line without an end": b"GET /" + b"a" * 70_000,
    "after a head without an end": b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200,
}


@pytest.mark.parametrize("is_reset", [False, True])
@pytest.mark.parametrize("data", GONE.values(), ids=GONE)
def test_nothing_is_printed_of_a_reader_who_goes_away(
    own_server: Server,
    capfd: pytest.CaptureFixture[str],
    data: bytes,
    is_reset: bool,
) -> None:
    others = set(threading.enumerate())  # those of servers that serve other tests
    connection = send(own_server, data.replace(b"%d", b"%d" % own_server.server_port))
    if b"Host: localhost:" in data:
        assert connection.recv(15) == b"HTTP/1.0 200 OK"
    if is_reset:  # the connection breaks, where it would else be closed
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    assert ask(own_server, "/claims/")[0] == 200
    while any("process_request" in item.name for item in {*threading.enumerate()} - others):
        time.sleep(0.01)  # whoever still waits is written to
    assert capfd.readouterr() == ("", "")


def test_a_request_that_stalls_is_dropped(
    server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(preview.Handler, "timeout", 0.05)
    with send(server, b"GET / HTTP/1.1\r\nHost: local") as stalled:
        assert stalled.recv(100) == b""
    assert capfd.readouterr() == ("", "")


def test_what_goes_wrong_in_the_server_is_printed(
    server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server, "site", None)
    with send(
        server, b"GET / HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % server.server_port
    ) as asked:
        assert asked.recv(100) == b""
    assert "AttributeError" in capfd.readouterr().err
