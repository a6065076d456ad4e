"""`linkcheck`: a round over a record, its report, and one that was broken off."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.outside.server import Server

ROOT = Path(__file__).parents[2]
PATHS = ("/ok", "/changing", "/404", "/chain", "/403", "/to-ftp")


def record(server: Server, *paths: str) -> str:
    sources = [
        f"  - {{id: s{number}, outlet: gazette, title: T, located: original, "
        f'url: "{server.url(path)}"}}\n'
        for number, path in enumerate(paths)
    ]
    return "outlets:\n  - {id: gazette, name: The Gazette}\nsources:\n" + "".join(sources)


@pytest.fixture
def server():
    with Server() as running:
        yield running


@pytest.fixture
def check(run, claims: Path, server: Server):
    """Check the links of a record with these paths, a further time where none are given."""

    def checker(*paths: str, options: tuple[str, ...] = ()):
        if paths:
            claims.write_text(record(server, *paths), "utf-8")
        return run("linkcheck", "--private", "--pace", "0.01", *options)

    return checker


def test_the_report_tells_what_became_of_each_address(check, server) -> None:
    done = check(*PATHS)
    port = server.server_address[1]
    assert done.status == 1
    assert done.out.replace(f":{port}/", ":80/") == (
        "6 outside addresses, 2 of them as they were.\n"
        "\n"
        "## Gone: name an archived copy under `archived` (1)\n"
        "\n"
        "- <http://127.0.0.1:80/404>: answered 404 Not Found\n"
        "  - claims.yaml:6:65 sources.s2.url\n"
        "\n"
        "## Without an answer (1)\n"
        "\n"
        "- <http://127.0.0.1:80/to-ftp>: it leads to ftp:, not to http or https\n"
        "  - claims.yaml:9:65 sources.s5.url\n"
        "\n"
        "## Moved: open it, and give the new address if it is the same page (1)\n"
        "\n"
        "- <http://127.0.0.1:80/chain>: leads elsewhere to `http://127.0.0.1:80/ok`\n"
        "  - claims.yaml:7:65 sources.s3.url\n"
        "\n"
        "## Closed to machines: open it by hand (1)\n"
        "\n"
        "- <http://127.0.0.1:80/403>: answered 403 Forbidden\n"
        "  - claims.yaml:8:65 sources.s4.url\n"
    )
    assert f"404: {server.url('/404')}\n" in done.err


def test_a_changed_page_is_told_once(check) -> None:
    assert check("/ok", "/changing", "/same").status == 0
    again = check(options=("--hours", "0"))
    assert again.status == 0
    assert again.out.count("reads otherwise than on") == 1
    assert "/changing>: reads otherwise than on" in again.out


def test_what_was_visited_lately_is_told_again_and_not_asked_again(check, server) -> None:
    first = check(*PATHS)
    asked = len(server.asked)
    second = check()
    assert (second.out, second.status) == (first.out, first.status)
    assert len(server.asked) == asked


def test_the_report_for_machines_has_every_address(check, server) -> None:
    data = json.loads(check(*PATHS, options=("--format", "json")).out)
    assert [(row["address"], row["outcome"]) for row in data["addresses"]] == list(
        zip(
            map(server.url, PATHS),
            ("fine", "fine", "gone", "moved", "refused", "failed"),
            strict=True,
        )
    )
    assert data["addresses"][3]["final"] == server.url("/ok")
    assert data["addresses"][2]["places"] == [
        {"file": "claims.yaml", "line": 6, "column": 65, "where": "sources.s2.url"}
    ]


def test_what_is_left_out_is_not_asked_and_is_told_with_its_reason(check, record, server) -> None:
    skip = record / "skip.yaml"
    skip.write_text(
        f"- {{address: '{server.url('/404')}', reason: A login., until: 2999}}\n"
        f"- {{address: '{server.url('/ok')}', reason: A login., until: 2019}}\n"
    )
    done = check("/ok", "/404", options=("--skip", str(skip)))
    assert done.status == 0
    assert "/404>: left out until 2999: A login.\n" in done.out
    assert f"- `{server.url('/ok')}`: it held until 2019\n" in done.out
    assert server.times("/404") == 0
    assert server.times("/ok") == 1


def test_no_time_leaves_the_rest_for_the_next_round(check, server) -> None:
    first = check("/ok/1", "/ok/2", options=("--pace", "60", "--minutes", "0.005"))
    assert first.status == 0
    assert "## Not asked for yet (1)" in first.out
    assert "Not asked" not in check().out
    assert Counter(path for _, path in server.asked) == {"/ok/1": 1, "/ok/2": 1}


def test_private_networks_are_not_asked_unless_told(run, claims, server) -> None:
    claims.write_text(record(server, "/ok"), "utf-8")
    done = run("linkcheck")
    assert done.status == 1
    assert "/ok>: it leads into a private network\n" in done.out
    assert server.asked == []


def test_a_record_or_a_list_with_mistakes_is_told_and_nothing_is_asked(check, server) -> None:
    assert "error[unreadable-file]" in check("/ok", options=("--skip", "none.yaml")).err
    assert server.asked == []


@pytest.mark.parametrize(("end", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_a_round_that_was_broken_off_goes_on_where_it_was(tmp_path, server, end, status) -> None:
    paths = [f"/ok/{number}" for number in range(8)]
    (tmp_path / "claims.yaml").write_text(record(server, *paths), "utf-8")
    command = [sys.executable, "-m", "factcheck", "linkcheck", "--private"]
    visits = tmp_path / "visits.jsonl"
    options = ["--folder", str(tmp_path), "--visits", str(visits), "--pace", "0.3"]
    with subprocess.Popen([*command, *options], cwd=ROOT, stderr=subprocess.DEVNULL) as round_:
        while len(server.asked) < 4 and round_.poll() is None:
            time.sleep(0.01)
        os.kill(round_.pid, end)
    assert round_.returncode == status
    noted = visits.read_bytes().count(b"\n")
    assert 3 <= noted < len(paths)
    done = subprocess.run(
        [*command, *options, "--pace", "0"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "8 outside addresses, 8 of them as they were.\n"
    asked = Counter(path for _, path in server.asked)
    assert set(asked) == set(paths)
    assert sum(asked.values()) <= len(paths) + 1  # the one under way may be asked again
