"""What an output yields: files, and parts of files that hold one for each entry."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

_GAP = "\N{NULL}"


class File(NamedTuple):
    """One file of the site."""

    path: str
    data: bytes


class Part(NamedTuple):
    """What one entry adds to a file that has a part of many entries."""

    path: str
    data: bytes


class Frame(NamedTuple):
    """What stands around the parts of such a file, in which the kinds follow each other as named.

    `empty` is the whole file where there is no part.
    """

    path: str
    kinds: tuple[str, ...]
    head: bytes
    between: bytes
    tail: bytes
    empty: bytes


def json_file(path: str, data: Any) -> File:
    """Return data as a JSON file that people can read too: indented, letters as they are."""
    return File(path, f"{_dumps(data)}\n".encode())


def json_part(path: str, data: Any, depth: int) -> Part:
    """Return data as a part of a JSON file, in a list at a depth."""
    indent = "  " * depth
    return Part(path, f"{indent}{_dumps(data)}".replace("\n", f"\n{indent}").encode())


def json_frame(path: str, kinds: tuple[str, ...], around: dict[str, Any], name: str = "") -> Frame:
    """Return what stands around a list, which is the whole file or the last field of an object."""
    full = _dumps({**around, name: [_GAP]} if name else [_GAP])
    head, tail = full.split(json.dumps(_GAP))
    empty = _dumps({**around, name: []} if name else [])
    return Frame(
        path, kinds, head.rstrip(" ").encode(), b",\n", f"{tail}\n".encode(), f"{empty}\n".encode()
    )


def _dumps(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
