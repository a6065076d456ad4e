"""serve: every change is shown, and problems above the last good site; nothing is written."""

from __future__ import annotations

import argparse
import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from factcheck.cli import serve
from factcheck.cli.preview import EVENTS, Server
from tests.sites import OTHER, copy_site

PATIENCE = 30


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_does_not_exist_is_told(capsys: pytest.CaptureFixture[str], port: int) -> None:
    assert serve.run(argparse.Namespace(port=port)) == 1
    assert capsys.readouterr().err.startswith(f"port {port} must be free (try --port 8001): ")


def test_a_port_that_is_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with Server(0, NoSite()) as other:
        assert serve.run(argparse.Namespace(port=other.server_port)) == 1
    assert "Address already in use" in capsys.readouterr().err


class NoSite:
    """Nothing to serve."""

    problems = ""

    def look(self) -> str:
        return ""

    def file(self, _path: str) -> None:
        return None


class Browser:
    """Asks for pages, and waits for changes as the script on a page does."""

    def __init__(self, port: int) -> None:
        self._port = port

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def versions(self) -> Iterator[str]:
        """Yield each version that a page is told of."""
        last = ""
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
            with suppress(OSError):  # as a new process takes over
                connection.request("GET", EVENTS)
                for line in connection.getresponse():
                    told = line.removeprefix(b"data: ").decode().strip()
                    if line.startswith(b"data: ") and told != last:
                        yield (last := told)


@contextmanager
def served(folder: Path) -> Iterator[Browser]:
    """Serve a site on any port."""
    command = [sys.executable, "-m", "factcheck", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    with (
        (folder / "stderr").open("w") as errors,
        subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment
        ) as process,
    ):
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.startswith("serving"))
            yield Browser(int(re.findall(r":(\d+)/", line)[0]))
        finally:
            process.send_signal(signal.SIGINT)
    assert process.returncode == 0


def test_every_change_is_shown_and_a_mistake_told(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", OTHER)
    record, more = folder / "claims.yaml", folder / "claims" / "more.yaml"
    good = record.read_text("utf-8")
    mistake = re.compile(r'role="alert">claims\.yaml:\d+:\d+: error\[')
    with served(folder) as browser:
        versions = browser.versions()
        next(versions)
        front = browser.get("/")[1]
        assert "alert" not in front
        rename_over(record, good.replace("kind: figure", "kind: figures", 1))
        next(versions)
        shown = browser.get("/")[1]
        assert mistake.search(shown)
        assert shown.partition("<main")[2] == front.partition("<main")[2]
        assert re.match(r"claims\.yaml:\d+:\d+: error\[", (folder / "stderr").read_text())
        record.with_name(".#claims.yaml").symlink_to("nobody@host.123:1690000000")
        rename_over(record, good)
        next(versions)
        assert "alert" not in browser.get("/")[1]
        more.parent.mkdir()
        rename_over(more, "topics:\n  - {id: ferries, name: Ferries, definition: What floats.}\n")
        next(versions)
        assert browser.get("/topics/ferries/")[0] == 200
        more.unlink()
        assert browser.get("/topics/ferries/")[0] == 404  # without waiting
        about = folder / "content" / "pages" / "about.md"
        rename_over(about, f"{about.read_text('utf-8')}\nNew words.\n")
        assert "New words." in browser.get("/about/")[1]
        settings = folder / "pelicanconf.py"
        rename_over(settings, f'{settings.read_text("utf-8")}SITENAME = "Another name"\n')
        assert "Another name" in browser.get("/")[1]
        base = folder / "theme" / "templates" / "base.html"
        rename_over(base, base.read_text("utf-8").replace("<main", '<main class="new"'))
        assert any('<main class="new"' in front_page(browser) for _ in versions)
    assert not (folder / "output").exists()


def front_page(browser: Browser) -> str:
    """Return the front page; nothing as a new process takes over."""
    with suppress(OSError):
        return browser.get("/")[1]
    return ""


def rename_over(path: Path, text: str) -> None:
    """Save as most editors do."""
    aside = path.with_name(f"{path.name}.tmp")
    aside.write_text(text, "utf-8")
    aside.replace(path)
