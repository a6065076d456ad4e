"""Web archives: which ones are known, and what the address of an archived copy says of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_HOSTS = tomllib.loads(Path(__file__).with_name("webarchives.toml").read_text("utf-8"))
_SHORTEST_NAME = 4
_MOMENT = re.compile(r"/(?=(?:[.-]?\d){8})([\d.-]+)(?:[a-z]{2}_)?/")
"""With the day at least; what has less leads to whichever copy is nearest."""


class Copy(NamedTuple):
    """What an address says of the copy; None for what it does not say."""

    moment: str | None
    address: str | None


def is_known(address: str) -> bool:
    """Return whether an address is one of a known web archive."""
    return _host(address) in {*_HOSTS["dated"], *_HOSTS["numbered"]}


def copy_at(address: str) -> Copy | None:
    """Return what the address of an archived copy says of it; None where it is of no one copy."""
    _, _, path = address.removeprefix("https://").partition("/")
    before = re.split(r"/https?:/", f"/{path}", maxsplit=1, flags=re.IGNORECASE)[0] + "/"
    if match := _MOMENT.search(before):
        return Copy(re.sub(r"\D", "", match[1]), f"/{path}"[match.end() :])
    name = urlsplit(address).path.strip("/")
    is_one = _host(address) in _HOSTS["numbered"] and len(name) >= _SHORTEST_NAME
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
