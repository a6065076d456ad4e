"""`linkcheck`: the report on a record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.linkcheck.server import Server

PATHS = ("/ok", "/for-a-while", "/404", "/chain", "/403", "/garbage")


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
        "6 outside addresses, 2 of them answer.\n"
        "\n"
        "## Gone: name an archived copy under `archived` (1)\n"
        "\n"
        "- <http://127.0.0.1:80/404>: answered 404 Not Found\n"
        "  - claims.yaml:6:65 sources.s2.url\n"
        "\n"
        "## Without an answer (1)\n"
        "\n"
        "- <http://127.0.0.1:80/garbage>: Invalid HTTP response format. "
        "Server may be misconfigured\n"
        "  - claims.yaml:9:65 sources.s5.url\n"
        "\n"
        "## Moved: open it, and give the new address if it is the same page (1)\n"
        "\n"
        "- <http://127.0.0.1:80/chain>: leads to `http://127.0.0.1:80/ok`\n"
        "  - claims.yaml:7:65 sources.s3.url\n"
        "\n"
        "## Closed to machines: open it by hand (1)\n"
        "\n"
        "- <http://127.0.0.1:80/403>: answered 403 Forbidden\n"
        "  - claims.yaml:8:65 sources.s4.url\n"
    )


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
    assert server.asked["/404"] == 0
    assert server.asked["/ok"] == 1


def test_private_networks_are_not_asked_unless_told(run, claims, server) -> None:
    claims.write_text(record(server, "/ok"), "utf-8")
    done = run("linkcheck")
    assert done.status == 1
    assert "/ok>: lychee does not ask there: it leads into a private network\n" in done.out
    assert not server.asked


def test_a_record_or_a_list_with_mistakes_is_told_and_nothing_is_asked(check, server) -> None:
    assert "error[unreadable-file]" in check("/ok", options=("--skip", "none.yaml")).err
    assert not server.asked
