"""Every outside address of a record, with where it stands and what rests on it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from factcheck.record.form import KINDS
from factcheck.record.parts import Archived
from factcheck.rules.naming import names_in, parts, texts
from factcheck.site.markdown import Reference, render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from factcheck.record.reader import Place, Reading

_HREF = re.compile(r'href="(https?://[^"]*)"')


@dataclass(frozen=True, slots=True)
class Target:
    """What is known of an address; `sums` holds the sha256 that the record states for it."""

    places: tuple[Place, ...]
    claims: tuple[str, ...]
    sums: frozenset[str]


def targets(reading: Reading) -> dict[str, Target]:
    """Return every outside address of a record, without fragments, in the order of the record."""
    places: dict[str, list[Place]] = defaultdict(list)
    claims: dict[str, list[str]] = defaultdict(list)
    resting = _resting(reading)
    for kind in KINDS:
        for entry in getattr(reading.record, kind):
            for path, address in _addresses(entry):
                places[address].append(reading.place((kind, entry.id, *path)))
                claims[address] += resting[kind, entry.id]
    sums = _sums(reading)
    return {
        address: Target(
            tuple(dict.fromkeys(found)), tuple(dict.fromkeys(claims[address])), sums[address]
        )
        for address, found in places.items()
    }


def _addresses(entry: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the addresses of an entry, those in prose as readers get them, with their paths."""
    for path, text in texts(entry):
        if path[-1] == "url":
            yield path, urldefrag(text).url
        elif "://" in text:
            page = render(text, lambda _: Reference("#", "x"))
            for address in _HREF.findall(page):
                yield path, urldefrag(unescape(address)).url


def _resting(reading: Reading) -> dict[tuple[str, str], list[str]]:
    """Return the ids of the claims that name an entry, or are it, by its kind and id."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in reading.record.claims:
        for kind, entry_id in [("claims", claim.id), *names_in(claim)]:
            if kind == "sources" or entry_id == claim.id:
                found[kind, entry_id].append(claim.id)
    return found


def _sums(reading: Reading) -> dict[str, frozenset[str]]:
    """Return the sums on record by the address of an archived copy."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for source in reading.record.sources:
        for _, copy in parts(source, Archived):
            if copy.sha256:
                found[urldefrag(copy.url).url] |= {copy.sha256}
    return found
