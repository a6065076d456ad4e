"""Web archives: which ones are known, and what the address of an archived copy says of it."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

DATED = (
    "arquivo.pt",
    "haw.nsk.hr",
    "swap.stanford.edu",
    "vefsafn.is",
    "warp.da.ndl.go.jp",
    "wayback.archive-it.org",
    "wayback.vefsafn.is",
    "wayback.webarchiv.cz",
    "web.archive.org",
    "web.archive.org.au",
    "webarchive.archive.unesco.org",
    "webarchive.bac-lac.gc.ca",
    "webarchive.loc.gov",
    "webarchive.nationalarchives.gov.uk",
    "webarchive.nla.gov.au",
    "webarchive.org.uk",
    "webarchive.parliament.uk",
    "webarchive.proni.gov.uk",
    "www.webarchive.org.uk",
)
"""Hosts whose copies have the moment and the copied address in their own: `/20220904103000/URL`."""
NUMBERED = (
    "archive.fo",
    "archive.is",
    "archive.li",
    "archive.md",
    "archive.ph",
    "archive.today",
    "archive.vn",
    "conifer.rhizome.org",
    "ghostarchive.org",
    "megalodon.jp",
    "perma.cc",
    "www.webcitation.org",
)
"""Hosts whose copies have a short name in their address; some have the longer form as well."""

_SHORTEST_NAME = 4
_MOMENT = re.compile(r"/(?=(?:[.-]?\d){8})([\d.-]+)(?:[a-z]{2}_)?/")
"""With the day at least; what has less leads to whichever copy is nearest."""


class Copy(NamedTuple):
    """What an address says of the copy; None for what it does not say."""

    moment: str | None
    address: str | None


def is_known(address: str) -> bool:
    """Return whether an address is one of a known web archive."""
    return _host(address) in {*DATED, *NUMBERED}


def copy_at(address: str) -> Copy | None:
    """Return what the address of an archived copy says of it; None where it is of no one copy."""
    _, _, path = address.removeprefix("https://").partition("/")
    before = re.split(r"/https?:/", f"/{path}", maxsplit=1, flags=re.IGNORECASE)[0] + "/"
    if match := _MOMENT.search(before):
        return Copy(re.sub(r"\D", "", match[1]), f"/{path}"[match.end() :])
    name = urlsplit(address).path.strip("/")
    is_one = _host(address) in NUMBERED and len(name) >= _SHORTEST_NAME
    return Copy(None, None) if is_one else None


def same_page(address: str, other: str) -> bool:
    """Return whether two addresses are of one page, however they are written."""
    return _plain(address) == _plain(other)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removesuffix(".")


def _plain(address: str) -> str:
    """Return an address without scheme, `www.`, default port, fragment and final stroke."""
    whole = re.sub(r"^(?:https?:/{1,2})?", "", address, flags=re.IGNORECASE)
    host, stroke, rest = whole.partition("/")
    host = re.sub(r":(?:80|443)$", "", host.lower()).removeprefix("www.")
    return host + unquote((stroke + rest).partition("#")[0]).rstrip("/")
