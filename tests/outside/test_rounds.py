"""A round: polite to each host, noted at once, and ended in time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from factcheck.outside.rounds import go_round

from .conftest import QUICK

HOUR = 3600.0


def gaps(server) -> list[float]:
    moments = [moment for moment, _ in server.asked]
    return [after - before for before, after in pairwise(moments)]


def test_a_host_is_asked_by_one_at_a_time_and_not_too_quickly(server) -> None:
    manners = replace(QUICK, pace=0.1, agent="two-questions (+https://example.org)")
    noted = []
    paths = [*(f"/ok/{number}" for number in range(5)), "/chain"]
    go_round(map(server.url, paths), manners, noted.append, HOUR)
    assert [visit.address for visit in noted] == [server.url(path) for path in paths]
    assert server.most_at_once == 1
    assert len(server.asked) == 8  # the chain is three
    assert min(gaps(server)) >= 0.1
    assert server.agents == {"two-questions (+https://example.org)"}


def test_a_busy_server_is_left_alone_as_long_as_it_asks(server) -> None:
    noted = []
    go_round([server.url("/busy-once")], QUICK, noted.append, HOUR)
    assert [visit.status for visit in noted] == [200]
    assert min(gaps(server)) >= 1


def test_a_server_that_asks_for_an_hour_is_not_asked_again_in_this_round(server) -> None:
    noted = []
    paths = ["/ok/before", "/busy-for-long", "/ok/after"]
    go_round(map(server.url, paths), QUICK, noted.append, HOUR)
    assert [visit.status for visit in noted] == [200, 429]
    assert server.times("/ok/after") == 0


@pytest.mark.parametrize("path", ["/500", "/ok/1"])
def test_a_round_ends_in_time_and_notes_no_visit_by_halves(server, path) -> None:
    """The second visit would have to wait for longer than the round may take."""
    noted = []
    manners = replace(QUICK, pace=HOUR)
    go_round([server.url("/ok/0"), server.url(path)], manners, noted.append, seconds=3)
    assert [visit.address for visit in noted] == [server.url("/ok/0")]
