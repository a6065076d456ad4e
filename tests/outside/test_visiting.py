"""A visit: every way to answer comes to an end soon, and is told as what it is."""

from __future__ import annotations

import hashlib
import socket
import threading
from dataclasses import replace

import pytest

from factcheck.outside import visiting
from factcheck.outside.asking import Answer, Trouble, ask
from factcheck.outside.visiting import Turns, visit

from .conftest import QUICK

POLITE = replace(QUICK, is_private_allowed=False)
LATE = "there was no whole answer within 0.6 seconds"


@pytest.mark.parametrize(
    ("path", "expected", "times"),
    [
        ("/ok", (200, "/ok", False), 1),
        ("/ok?of=weir&part=1", (200, "/ok?of=weir&part=1", False), 1),
        ("/ok é", (200, "/ok é", False), 0),  # asked for as /ok%20%C3%A9
        ("/204", (204, "/204", False), 1),
        ("/chain", (200, "/ok", True), 1),
        ("/for-a-while", (200, "/ok", False), 1),
        ("/partly", (200, "/ok", False), 1),
        ("/to-front", (200, "/", True), 1),
        ("/raw", (200, "/ok/%C3%A9", True), 1),
        ("/nowhere", (301, "/nowhere", False), 1),
        ("/404", (404, "/404", False), 1),
        ("/410", (410, "/410", False), 1),
        ("/403", (403, "/403", False), 1),
        ("/500", (500, "/500", False), 3),
        ("/broken-once", (200, "/broken-once", False), 2),
        ("/busy-once", (200, "/busy-once", False), 2),
        ("/busy-for-long", (429, "/busy-for-long", False), 1),
    ],
)
def test_an_answer_is_told_with_where_it_came_from(server, call, path, expected, times) -> None:
    status, final, has_moved = expected
    seen = call(path)
    assert (seen.status, seen.final, seen.has_moved) == (status, server.url(final), has_moved)
    assert seen.trouble == ""
    assert server.times(path) == times


@pytest.mark.parametrize(
    ("path", "trouble", "times"),
    [
        ("/loop", "it leads on and on, more than 5 times", 6),
        ("/to-ftp", "it leads to ftp:, not to http or https", 1),
        ("/to-nothing", "it is no whole address", 1),
        ("/short", "the answer ended after 10 of 100 bytes", 3),
        ("/garbage", "the answer was no HTTP", 3),
    ],
)
def test_what_is_no_answer_is_told(server, call, path, trouble, times) -> None:
    seen = call(path)
    assert (seen.status, seen.trouble, seen.sha256) == (None, trouble, None)
    assert server.times(path) == times


@pytest.mark.parametrize("path", ["/silent", "/drip", "/chunks", "/head"])
def test_an_answer_that_does_not_come_or_end_is_not_waited_for(server, call, path) -> None:
    """Each of these would go on for ever."""
    seen = call(path, replace(QUICK, patience=0.6))
    assert (seen.status, seen.trouble, seen.sha256) == (None, LATE, None)
    assert server.times(path) == 3


def test_no_more_is_read_than_is_to_be(call) -> None:
    seen = call("/huge")
    assert (seen.status, seen.sha256, seen.reading) == (200, None, None)


def test_the_sum_is_of_the_bytes_that_were_served(call) -> None:
    assert call("/ok").sha256 == hashlib.sha256(b"fine").hexdigest()


@pytest.mark.parametrize(
    ("path", "reads_the_same", "is_the_same"),
    [("/same", True, True), ("/scripted", True, False), ("/changing", False, False)],
)
def test_a_page_is_compared_by_what_is_read_there(call, path, reads_the_same, is_the_same) -> None:
    first, second = call(path), call(path)
    assert (first.reading == second.reading) is reads_the_same
    assert (first.sha256 == second.sha256) is is_the_same


def test_a_closed_port_and_a_server_without_tls_are_told(server) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        with pytest.raises(Trouble, match="the connection was refused"):
            ask(address, QUICK)
    with pytest.raises(Trouble, match="no secure connection came about"):
        ask(server.url("/ok").replace("http:", "https:"), QUICK)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0.0.0.0",  # noqa: S104 - to be refused
        "10.0.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[fe80::1]",
        "user@127.0.0.1",
    ],
)
def test_no_private_address_is_asked(monkeypatch, host) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(Trouble, match="it leads into a private network"):
        ask(f"http://{host}/", POLITE)


def test_a_name_of_which_one_address_is_private_is_not_asked(monkeypatch) -> None:
    found = [(0, 0, 0, "", (address, 80)) for address in ("93.184.215.14", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(Trouble, match="it leads into a private network"):
        ask("http://example.org/", POLITE)


def test_the_address_that_was_judged_is_the_one_that_is_connected_to(monkeypatch) -> None:
    connected = []
    answers = iter(["93.184.215.14", "127.0.0.1"])
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (next(answers), 80))]
    )

    def connect(address: tuple[str, int], **_: object) -> None:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(Trouble, match="refused"):
        ask("http://example.org/", POLITE)
    assert connected == [("93.184.215.14", 80)]


def test_a_redirect_does_not_lead_into_a_private_network(monkeypatch, server) -> None:
    def public(address: str, manners: object) -> Answer:
        if address == "http://example.org/":
            return Answer(302, server.url("/ok"))
        return ask(address, manners)  # type: ignore[arg-type]

    monkeypatch.setattr(visiting, "ask", public)
    seen = visit("http://example.org/", POLITE, Turns(POLITE), threading.Event())
    assert seen.trouble == "it leads into a private network"
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///path",
        "http://[",
        "http://example.org:99999/",
        "http://.example.org/",
        f"http://{'a' * 70}.example.org/",
    ],
)
def test_what_is_no_address_is_told(address) -> None:
    with pytest.raises(Trouble, match="it is no whole address"):
        ask(address, POLITE)
