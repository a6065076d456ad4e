"""A round: every address visited that is due, hosts beside each other, each host in peace."""

from __future__ import annotations

import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from factcheck.outside.visiting import StoppedError, Turns, host_of, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.outside.asking import Manners
    from factcheck.outside.visiting import Visit

_HOSTS = 4
"""How many hosts are asked at a time."""


def go_round(
    addresses: Iterable[str], manners: Manners, note: Callable[[Visit], None], seconds: float
) -> None:
    """Visit addresses and note each visit at once; what there is no time for is left."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[host_of(address)].append(address)
    stop, turns = threading.Event(), Turns(manners)

    def call_on(host: str) -> None:
        for address in by_host[host]:
            try:
                note(visit(address, manners, turns, stop))
            except StoppedError:
                return

    timer = threading.Timer(seconds, stop.set)
    timer.start()
    with ThreadPoolExecutor(_HOSTS) as pool:
        try:
            list(pool.map(call_on, by_host))
        finally:
            timer.cancel()
            stop.set()
