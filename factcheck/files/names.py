"""Names of files and folders that every system can hold."""

from __future__ import annotations

import re

_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE)
"""Windows takes such a name for a device, whatever follows its first full stop."""
_SIGN = re.compile(r'[\x00-\x1f<>:"\\|?*]')
_LONGEST = 255
"""Bytes of a name on most systems."""
_LISTS = "page"
"""The folder in which the further pages of a list stand."""


def flaw(name: str) -> str:
    """Return what the name of a file must be and is not; nothing where every system can hold it."""
    if _DEVICE.fullmatch(name):
        return "must not be a name that Windows reserves"
    if _SIGN.search(name):
        return "must hold no character that Windows reserves"
    if name != name.strip(" ") or name.endswith("."):
        return "must not begin or end with a blank, nor end with a full stop"
    return f"must have at most {_LONGEST} bytes" if len(name.encode()) > _LONGEST else ""


def check_id(value: str) -> str:
    """Refuse an id that not every system can hold as the name of a folder, or that is taken."""
    message = "must not be the name of a folder of the site" if value == _LISTS else flaw(value)
    if message:
        raise ValueError(message)
    return value
