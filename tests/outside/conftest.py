"""The odd server, and manners that don't keep a test waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from factcheck.outside.asking import Manners
from factcheck.outside.visiting import Turns, Visit, visit

from .server import Server

QUICK = Manners(  # it waits for long, as a busy machine answers late
    "test", pace=0.02, patience=10, longest_wait=2, most_bytes=1 << 20, is_private_allowed=True
)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def call(server: Server):
    """Visit a path of the server."""

    def caller(path: str, manners: Manners = QUICK) -> Visit:
        return visit(server.url(path), manners, Turns(manners), threading.Event())

    return caller
