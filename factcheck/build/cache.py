"""The cache: which files were made of what, so that those of which nothing changed stay.

A page is known by the sum of all that it shows, and any other file by its content. Nothing but
sums is kept here: the files themselves stand in the published site, which is checked.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.files import store
from factcheck.files.engine import engine_sum
from factcheck.files.ignored import files_in

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.site.settings import Site

Files = dict[str, str]
"""The sum of each file, by its path."""


def shared_sum(site: Site, shared: Any) -> bytes:
    """Return a sum over what all pages depend on: engine, templates, settings, what they share."""
    total = sha256(engine_sum() + values_sum(shared))
    settings = site.cache.parent.glob("*.py")
    for path in (*sorted(settings), *files_in(site.theme / "templates")):
        total.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return total.digest()


def values_sum(values: Any) -> bytes:
    """Return a sum over plain values; those that are alike have the same one."""
    data = io.BytesIO()
    pickler = _Pickler(data, protocol=5)
    pickler.fast = True  # nothing depends on which of them are one and the same object
    pickler.dump(values)
    return sha256(data.getbuffer()).digest()


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        """Take of a projection or an entry its fields: all else was worked out from them."""
        kind: Any = type(value)
        names = _names_of_fields(kind)
        return NotImplemented if names is None else (kind, tuple(getattr(value, n) for n in names))


@lru_cache
def _names_of_fields(kind: type) -> tuple[str, ...] | None:
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return tuple(kind.model_fields) if hasattr(kind, "model_fields") else None


class Cache:
    """The files of the last build by the sum of what they were made of."""

    def __init__(self, path: Path, shared: bytes) -> None:
        """Read what the last build left in a file; `shared` is of what all files depend on."""
        self._path = path
        self._shared = shared
        self._known: dict[bytes, Files] = store.load(path)

    def key(self, values: Any) -> bytes:
        """Return what files are known by that are made of values."""
        return sha256(self._shared + values_sum(values)).digest()

    def get(self, key: bytes) -> Files | None:
        """Return the files that were made of something, if they were."""
        return self._known.get(key)

    def save(self, made: dict[bytes, Files]) -> None:
        """Leave to the next build what was made in this one."""
        store.save(self._path, made)
