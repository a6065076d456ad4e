"""A file that is kept from one run to the next: plain values after their own sum."""

from __future__ import annotations

import marshal
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_SUM = sha256().digest_size


def load(path: Path) -> dict[Any, Any]:
    """Return what was saved; nothing where the file is not there, or not as it was written."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    is_whole = sha256(data[_SUM:]).digest() == data[:_SUM]
    found: dict[Any, Any] = marshal.loads(data[_SUM:]) if is_whole else {}  # noqa: S302 - its sum was checked
    return found


def save(path: Path, values: dict[Any, Any]) -> None:
    """Save values in one step, as another process may be reading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = marshal.dumps(values)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(sha256(data).digest() + data)
    unfinished.replace(path)
