"""The cache: which files were made of what, so that those of which nothing changed stay.

A page is known by the sum of all that it shows, and any other file by its content. Nothing but
sums is kept here: the files themselves stand in the published site, which is checked.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from factcheck.files import store
from factcheck.files.engine import engine_sum
from factcheck.files.ignored import files_in
from factcheck.record.dates import PartialDate, Period
from factcheck.site.markdown import Prose

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.site.settings import Site

Files = dict[str, str]
"""The sum of each file, by its path."""
_PROTOCOL = 5


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
    pickler = pickle.Pickler(data, _PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.fast = True  # nothing depends on which of them are one and the same object
    pickler.dump(values)
    return sha256(data.getbuffer()).digest()


class _Reducers(dict[type, Callable[[Any], tuple[Any, ...]]]):
    """How a value of each type is pickled: as little of it as tells it from others."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]]:
        """Take of a projection or an entry its fields: all else was worked out from them."""
        names = [item.name for item in fields(kind)] if is_dataclass(kind) else None
        names = names or list(getattr(kind, "model_fields", ()))
        if issubclass(kind, PartialDate | Period | Enum):
            self[kind] = lambda value: (str, (str(value),))
        elif names:
            values = attrgetter(*names)
            self[kind] = lambda value: (tuple, ((kind.__name__, values(value)),))
        elif issubclass(kind, Prose):
            self[kind] = lambda value: (tuple, ((str(value), value.references),))
        else:
            self[kind] = lambda value: value.__reduce_ex__(_PROTOCOL)
        return self[kind]


_REDUCERS = _Reducers()


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
