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

_SHORTEST_MOMENT = 8
_COPY = re.compile(r"/(\d{4,14})(?:[a-z]{2}_)?/((?:https?:/{1,2})?[^/]+\.[^/]+.*)$", re.IGNORECASE)
_SHORT_NAME = re.compile(r"(?:/[\w-]+)*/[\w-]*\d*[A-Za-z0-9][\w-]{3,}/?")


class Copy(NamedTuple):
    """What an address says of the copy; None for what it does not say."""

    moment: str | None
    address: str | None


def is_known(address: str) -> bool:
    """Return whether an address is one of a known web archive."""
    return _host(address) in {*DATED, *NUMBERED}


def copy_at(address: str) -> Copy | None:
    """Return what the address of an archived copy says of it; None where it is of no one copy."""
    host, at = _host(address), address.find("/", len("https://"))
    path = address[at:] if at > 0 else ""
    if match := _COPY.search(_from_first_moment(path)):
        return Copy(match[1], match[2]) if len(match[1]) >= _SHORTEST_MOMENT else None
    if host in NUMBERED and _SHORT_NAME.fullmatch(urlsplit(address).path):
        return Copy(None, None)
    return None


def _from_first_moment(path: str) -> str:
    """Return a path from the first part that is a moment; a copied address may hold others."""
    match = re.search(r"/\d{4,14}(?:[a-z]{2}_)?/", path)
    return path[match.start() :] if match else ""


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
