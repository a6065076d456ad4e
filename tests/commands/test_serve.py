"""serve: the editor's own machine only; every build is shown, and what is wrong where one fails."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.commands.preview import EVENTS, SCRIPT, Builds, Server
from tests.sites import ROOT, copy_site

PAGE = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"><title>Page</title>"
    "</head></html>"
)
PATIENCE = 30


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def server(tmp_path: Path, builds: Builds) -> Iterator[Server]:
    folder = tmp_path / "output"
    (folder / "claims").mkdir(parents=True)
    (folder / "claims" / "index.html").write_text(PAGE)
    (folder / "404.html").write_text(PAGE.replace("Page", "No such page"))
    (folder / "claims.json").write_text("[]")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with Server(folder, 0, builds) as started:
        thread = threading.Thread(target=started.serve_forever, args=[0.01])
        thread.start()
        yield started
        started.shutdown()
        thread.join()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, str, dict]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=PATIENCE)
    connection.putrequest(method, path, skip_host=True)
    for name, value in ({"Host": f"127.0.0.1:{server.server_port}"} | headers).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, dict(answer.getheaders())


def test_it_listens_on_the_loopback_address_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org", "", "0.0.0.0:80"]
)
@pytest.mark.parametrize("path", ["/claims/", SCRIPT, EVENTS, "/claims.json"])
def test_who_calls_it_by_another_name_is_refused(
    server: Server, method: str, host: str, path: str
) -> None:
    status, body, _ = ask(server, path, method, Host=host)
    assert status == 403
    assert "Page" not in body


def test_it_answers_to_both_names_of_this_machine(server: Server) -> None:
    for name in ("127.0.0.1", "localhost"):
        assert ask(server, "/claims/", Host=f"{name}:{server.server_port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/claims/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//secret.txt",
        "/claims/..%5c..%5csecret.txt",
        "/link.txt",
        "/secret.txt%00",
        "/.%2e/.%2e/.%2e/.%2e/etc/passwd",
    ],
)
def test_nothing_outside_the_folder_is_given_out(server: Server, path: str) -> None:
    status, body, _ = ask(server, path)
    assert status == 404
    assert "secret" not in body
    assert "No such page" in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_but_reading_is_offered(server: Server, method: str) -> None:
    assert ask(server, "/claims/", method)[0] == 501


def test_a_page_loads_the_script(server: Server, builds: Builds) -> None:
    builds.tell("")
    _, body, headers = ask(server, "/claims/")
    assert f'<script src="{SCRIPT}?1" defer></script>' in body
    assert headers["Cache-Control"] == "no-store"
    assert "EventSource" in ask(server, SCRIPT)[1]


def test_other_files_are_given_out_as_they_are(server: Server) -> None:
    status, body, headers = ask(server, "/claims.json")
    assert (status, body, headers["Content-type"]) == (200, "[]", "application/json")
    assert ask(server, "/claims")[0] == 301


def words(port: int) -> Iterator[dict]:
    """Yield word of each build."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", EVENTS)
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    asked = time.monotonic()
    while line := answer.readline():
        assert time.monotonic() < asked + 2 * PATIENCE, "no word came of what was changed"
        if line.startswith(b"data: "):
            yield json.loads(line[6:])


def test_a_mistake_is_told_and_the_mended_page_shown(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    record = folder / "claims.yaml"
    good = record.read_text("utf-8")
    command = [sys.executable, "-m", "factcheck", "serve", "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
    ) as process:
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.startswith("serving"))
            port = int(re.findall(r":(\d+)/", line)[0])
            told = words(port)
            assert next(told) == {"count": 1, "problems": ""}
            record.write_text(good.replace("kind: figure", "kind: figures", 1), "utf-8")
            word = next(word for word in told if word["count"] > 1)
            assert re.match(r"claims\.yaml:\d+:\d+: error\[", word["problems"])
            record.write_text(good.replace("How long", "How very long", 1), "utf-8")
            assert next(word for word in told if word["count"] > 2)["problems"] == ""
            pages = (folder / "output").rglob("*.html")
            assert any("How very long" in page.read_text("utf-8") for page in pages)
        finally:
            process.send_signal(signal.SIGINT)
    assert process.returncode == 0
