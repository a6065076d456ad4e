"""What lychee answers, by address, however that is spelt."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.linkcheck import lychee
from factcheck.linkcheck.copies import sum_at
from factcheck.linkcheck.lychee import LycheeError, ask

from .server import Server

# What is asked for: the status, the end of the last redirect, a part of the words.
ANSWERS = {
    "/ok": (200, None, "200"),
    "/ok?a=1&b=(2)|'é\"": (200, None, "200"),
    "/chain": (200, "/ok", "200"),
    "/for-a-while": (200, "/ok", "200"),
    "/404": (404, None, "404"),
    "/403": (403, None, "403"),
    "/500": (500, None, "500"),
    "/loop": (301, "/loop", "301"),
    "/garbage": (None, None, "Invalid HTTP response"),
}


def test_every_address_gets_its_answer(server: Server) -> None:
    addresses = [server.url(path) for path in ANSWERS]
    found = ask(addresses, "a-name (+https://example.org)", 0, may_be_private=True)
    assert list(found) == addresses
    for path, (status, end, words) in ANSWERS.items():
        answer = found[server.url(path)]
        assert answer.status == status, path
        assert (answer.redirects[-1][1] if answer.redirects else None) == (
            end and server.url(end)
        ), path
        assert words in answer.words, path
    assert server.agents == {"a-name (+https://example.org)"}


def test_private_networks_are_not_entered(server: Server) -> None:
    (answer,) = ask([server.url("/ok")], "a-name", 0).values()
    assert answer.status is None
    assert "private network" in answer.words
    assert not server.asked


def test_what_is_no_address_is_told(server: Server) -> None:
    answers = ask(["https://[", server.url("/ok")], "a-name", 0, may_be_private=True)
    assert answers["https://["] == (
        None,
        "Cannot parse 'https://[' into a URL: invalid IPv6 address",
        (),
    )
    assert answers[server.url("/ok")].status == 200


def test_nothing_to_ask_needs_no_lychee(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lychee.shutil, "which", lambda *_, **__: None)
    assert ask([], "a-name", 0) == {}
    with pytest.raises(LycheeError, match="run make linkcheck"):
        ask(["https://example.org/"], "a-name", 0)


def test_a_run_that_fails_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lychee, "_OPTIONS", ("--no-such-option",))
    with pytest.raises(LycheeError, match=r"lychee failed: .*--no-such-option"):
        ask(["https://example.org/"], "a-name", 0)


def test_the_sum_is_that_of_what_is_served(server: Server) -> None:
    assert sum_at(server.url("/ok"), "a-name") == hashlib.sha256(b"fine").hexdigest()
    assert sum_at(server.url("/404"), "a-name") is None
    assert sum_at("http://127.0.0.1:1/", "a-name") is None
