"""What a writer yields: files, and parts of files that have one for each entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from factcheck.site.projections.published import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = "\N{NULL}"


class File(NamedTuple):
    """One file of the site."""

    path: str
    data: bytes


class Part(NamedTuple):
    """What one entry adds to a file that has a part for each of many entries."""

    path: str
    data: bytes


class Frame(NamedTuple):
    """What stands around the parts of such a file.

    `empty` is the whole file where there is no part.
    """

    path: str
    head: bytes
    between: bytes
    tail: bytes
    empty: bytes

    def around(self, parts: Sequence[bytes]) -> File:
        """Return the whole file."""
        whole = self.head + self.between.join(parts) + self.tail if parts else self.empty
        return File(self.path, whole)


def dumps(data: Any, *, indented: bool = False) -> bytes:
    """Return data as JSON, letters as they are; numbers of any size, but no NaN or infinity."""
    options = orjson.OPT_PASSTHROUGH_DATACLASS | (orjson.OPT_INDENT_2 if indented else 0)
    try:
        return orjson.dumps(data, plain, options)
    except TypeError:  # a whole number of more than 64 bits
        form: dict[str, Any] = {"indent": 2} if indented else {"separators": (",", ":")}
        return json.dumps(data, ensure_ascii=False, allow_nan=False, default=plain, **form).encode()


def json_file(path: str, data: Any) -> File:
    """Return data as a JSON file that people can read too: indented, letters as they are."""
    return File(path, dumps(data, indented=True) + b"\n")


def json_part(path: str, data: Any, depth: int) -> Part:
    """Return data as a part of a JSON file, in a list at a depth."""
    indent = b"  " * depth
    return Part(path, indent + dumps(data, indented=True).replace(b"\n", b"\n" + indent))


def json_frame(path: str, around: dict[str, Any], name: str = "") -> Frame:
    """Return what stands around a list, which is the whole file or the last field of an object."""
    full = dumps({**around, name: [_GAP]} if name else [_GAP], indented=True)
    head, tail = full.split(dumps(_GAP))
    empty = dumps({**around, name: []} if name else [], indented=True)
    return Frame(path, head.rstrip(b" "), b",\n", tail + b"\n", empty + b"\n")
