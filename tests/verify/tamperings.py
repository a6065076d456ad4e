"""Tampered sites, by kind. Whoever tampers also writes the sums again, unless they are changed.

Each row of tamperings.yaml and coded.py names what was done, how, and a part of what `verify` says
of it; REBUILD marks what only building the site again tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from tests import quickyaml

from .attacker import Attacker
from .coded import CODED, PAGE, REBUILD, Change

Row = dict[str, Any]


def swap(site: Attacker, path: str, one: str, other: str) -> None:
    """Put each of two texts in the other's place."""
    assert one in site.read(path)
    assert other in site.read(path)
    parts = site.read(path).split(one)
    site.write(path, other.join(part.replace(other, one) for part in parts))


def put(site: Attacker, path: str, field: str, value: object) -> None:
    """Change a field of an entry, named by a path such as `review.rating`."""

    def change(data: Any) -> None:
        *parents, last = (int(key) if key.isdigit() else key for key in field.split("."))
        for key in parents:
            data = data[key]
        data[last] = value

    site.edit_entry(*path.split("/"), change)


def edit(site: Attacker, row: Row) -> None:
    site.edit(row.get("file", PAGE), row["old"], row["new"], row.get("count", -1))


def list_more(site: Attacker, row: Row) -> None:
    site.write("SHA256SUMS", site.read("SHA256SUMS") + row["listed"])


def apply_steps(site: Attacker, row: Row) -> None:
    for step in row["steps"]:
        apply(site, step)


MAIN = '<main id="main">'
STEPS: dict[str, Callable[[Attacker, Row], None]] = {
    "old": edit,
    "write": lambda site, row: site.write(*row["write"]),
    "remove": lambda site, row: site.remove(row["remove"]),
    "everywhere": lambda site, row: site.edit_everywhere(*row["everywhere"]),
    "swap": lambda site, row: swap(site, *row["swap"]),
    "entry": lambda site, row: put(site, row["entry"], row["field"], row["value"]),
    "in_main": lambda site, row: site.edit(PAGE, MAIN, MAIN + row["in_main"], 1),
    "in_head": lambda site, row: site.edit(PAGE, "</head>", f"{row['in_head']}</head>"),
    "link": lambda site, row: site.link(*row["link"]),
    "listed": list_more,
    "steps": apply_steps,
}
"""What the rows of tamperings.yaml do, by one of their keys."""


def apply(site: Attacker, row: Row) -> None:
    """Do what a row says."""
    STEPS[next(key for key in STEPS if key in row)](site, row)


class Tampering(NamedTuple):
    """A tampered site: of which kind, what was done, how, and what `verify` says of it."""

    kind: str
    name: str
    change: Change
    reason: str

    @property
    def caught_by(self) -> str:
        """What tells of it: plain `verify`, or only a rebuild."""
        return "plain" if self.reason else "rebuild"

    @property
    def writes_sums(self) -> bool:
        """Whether the sums are written again."""
        return self.kind != "the list of sums"

    def apply(self, site: Attacker) -> None:
        """Tamper with a site, and list its files again."""
        self.change(site)
        if self.writes_sums:
            site.list_again()


def _all() -> Iterator[Tampering]:
    data = quickyaml.load(Path(__file__).with_name("tamperings.yaml").read_text("utf-8"))
    for kind, rows in data.items():
        for name, row in rows.items():
            yield Tampering(kind, name, partial(apply, row=row), row.get("says", REBUILD))
    for kind, coded in CODED.items():
        for name, (change, reason) in coded.items():
            yield Tampering(kind, name, change, reason)


TAMPERINGS = list(_all())
