"""serve: every build is shown, and the problems of one that failed, over the last good site."""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.cli import serve
from factcheck.cli.preview import EVENTS, Builds, Server
from tests.sites import OTHER, copy_site

PATIENCE = 30


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_does_not_exist_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], port: int
) -> None:
    assert serve.run(argparse.Namespace(port=port, output=tmp_path)) == 1
    assert capsys.readouterr().err.startswith(f"port {port} must be free (try --port 8001): ")


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Server(tmp_path, 0, Builds()) as other:
        assert serve.run(argparse.Namespace(port=other.server_port, output=tmp_path)) == 1
    assert "Address already in use" in capsys.readouterr().err


class Events:
    """The results of builds, as a browser is told of them."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._connection.request("GET", EVENTS)
        self._answer = self._connection.getresponse()
        self._count = 0

    def next_problems(self) -> str:
        """Return the problems of the next build."""
        asked = time.monotonic()
        while line := self._answer.readline():
            assert time.monotonic() < asked + 2 * PATIENCE, "nothing was built"
            event = json.loads(line.removeprefix(b"data: ") or "{}") if line.strip() else {}
            if event.get("count", 0) > self._count:
                self._count = event["count"]
                return str(event["problems"])
        raise AssertionError


@contextmanager
def served(folder: Path) -> Iterator[Events]:
    """Serve a site on any port."""
    command = [sys.executable, "-m", "factcheck", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as process:
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.startswith("serving"))
            yield Events(int(re.findall(r":(\d+)/", line)[0]))
        finally:
            process.send_signal(signal.SIGINT)
    assert process.returncode == 0


def test_every_change_is_built_and_a_mistake_told(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", OTHER)
    record, more = folder / "claims.yaml", folder / "claims" / "more.yaml"
    front, topic = folder / "output" / "index.html", folder / "output" / "topics" / "ferries"
    good = record.read_text("utf-8")
    with served(folder) as events:
        assert events.next_problems() == ""
        before = front.read_bytes()
        rename_over(record, good.replace("kind: figure", "kind: figures", 1))
        assert re.match(r"claims\.yaml:\d+:\d+: error\[", events.next_problems())
        assert front.read_bytes() == before
        record.with_name(".#claims.yaml").symlink_to("nobody@host.123:1690000000")
        rename_over(record, good)
        assert events.next_problems() == ""
        more.parent.mkdir()
        rename_over(more, "topics:\n  - {id: ferries, name: Ferries, definition: What floats.}\n")
        assert events.next_problems() == ""
        assert topic.exists()
        more.unlink()
        assert events.next_problems() == ""
        assert not topic.exists()


def rename_over(path: Path, text: str) -> None:
    """Save as most editors do."""
    aside = path.with_name(f"{path.name}.tmp")
    aside.write_text(text, "utf-8")
    aside.replace(path)
