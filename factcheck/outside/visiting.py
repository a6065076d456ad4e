"""A visit to an address: its redirects followed, asked again where that may help."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.outside.asking import Answer, Manners, Trouble, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

_LASTING = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_REDIRECTS = {*_LASTING, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen at an address at a time, with what had been read there before."""

    address: str
    time: dt.datetime
    status: int | None = None
    """That of the last answer; None where there was none."""
    trouble: str = ""
    """Why there was no answer."""
    final: str = ""
    """Where the redirects ended."""
    has_moved: bool = False
    """Whether they say that it is there for good."""
    sha256: str | None = None
    reading: str | None = None
    earlier_reading: str | None = None
    earlier_time: dt.datetime | None = None
    """When something was read there last before this visit."""

    def after(self, last: Visit | None) -> Visit:
        """Return the visit with what was read there before."""
        if last is None:
            return self
        if last.reading is None:
            earlier, then = last.earlier_reading, last.earlier_time
        else:
            earlier, then = last.reading, last.time
        return replace(self, earlier_reading=earlier, earlier_time=then)


class StoppedError(Exception):
    """Raised where a round ends before a visit does."""


class Turns:
    """Sees to it that a host is asked by one at a time, and when it wants to be."""

    def __init__(self, manners: Manners) -> None:
        """Begin with no host asked yet."""
        self._manners = manners
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._next: dict[str, float] = {}

    @contextmanager
    def turn(self, address: str, stop: threading.Event) -> Iterator[None]:
        """Wait until the host of an address may be asked, and hold it.

        Raises:
            StoppedError: where the round ends before that, or it is too long to wait for.

        """
        host = host_of(address)
        with self._locks[host]:
            pause = self._next.get(host, 0.0) - time.monotonic()
            if pause > self._manners.longest_wait:
                raise StoppedError
            rest(pause, stop)
            try:
                yield
            finally:
                self.leave(address, self._manners.pace)

    def leave(self, address: str, seconds: float) -> None:
        """Leave the host of an address alone for a while."""
        self._next[host_of(address)] = time.monotonic() + seconds


def host_of(address: str) -> str:
    """Return the host of an address, or the address where it has none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def rest(seconds: float, stop: threading.Event) -> None:
    """Wait.

    Raises:
        StoppedError: where the round ends before that.

    """
    if stop.wait(max(0.0, seconds)):
        raise StoppedError


def visit(address: str, manners: Manners, turns: Turns, stop: threading.Event) -> Visit:
    """Visit an address, again after a while where the trouble may pass.

    Raises:
        StoppedError: where the round ends before that.

    """
    for number in range(1, manners.tries + 1):
        try:
            seen, answer = _follow(address, manners, turns, stop)
            may_pass, wait = _may_pass(answer), answer.wait
        except Trouble as trouble:
            seen = Visit(address, dt.datetime.now(dt.UTC), trouble=str(trouble), final=address)
            may_pass, wait = trouble.passes, None
        pause = manners.pace * 2**number if wait is None else wait
        if not may_pass or pause > manners.longest_wait or number == manners.tries:
            break
        turns.leave(seen.final, pause)
    if wait is not None:
        turns.leave(seen.final, wait)
    return seen


def _follow(
    address: str, manners: Manners, turns: Turns, stop: threading.Event
) -> tuple[Visit, Answer]:
    """Follow redirects to their end.

    Raises:
        Trouble: where they have none, or lead to where there is no answer.

    """
    at, has_moved = address, True
    for _ in range(manners.redirects + 1):
        with turns.turn(at, stop):
            answer = ask(at, manners)
        if answer.status not in _REDIRECTS or answer.location is None:
            seen = Visit(
                address,
                dt.datetime.now(dt.UTC),
                answer.status,
                final=at,
                has_moved=at != address and (has_moved or _is_front(at, address)),
                sha256=answer.sha256,
                reading=answer.reading,
            )
            return seen, answer
        has_moved = has_moved and answer.status in _LASTING
        at = answer.location
    message = f"it leads on and on, more than {manners.redirects} times"
    raise Trouble(message)


def _is_front(at: str, address: str) -> bool:
    """Tell whether it is a site's front page that a page leads to, as many a lost page does."""
    return urlsplit(at).path in {"", "/"} and urlsplit(address).path not in {"", "/"}


def _may_pass(answer: Answer) -> bool:
    return answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or (
        answer.status == HTTPStatus.TOO_MANY_REQUESTS
    )
