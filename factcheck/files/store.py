"""A file that is kept from one run to the next: plain values or bytes after their own sum."""

from __future__ import annotations

import marshal
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_SUM = sha256().digest_size


def load(path: Path) -> dict[Any, Any]:
    """Return the values that were saved; nothing where there are none, or not as written."""
    data = load_bytes(path)
    values: dict[Any, Any] = marshal.loads(data) if data else {}  # noqa: S302 - its sum was checked
    return values


def save(path: Path, values: dict[Any, Any]) -> None:
    """Save values."""
    save_bytes(path, marshal.dumps(values))


def load_bytes(path: Path) -> bytes:
    """Return the bytes that were saved; none where the file is not there, or not as written."""
    try:
        kept = path.read_bytes()
    except OSError:
        return b""
    data = kept[_SUM:]
    return data if sha256(data).digest() == kept[:_SUM] else b""


def save_bytes(path: Path, data: bytes) -> None:
    """Save bytes in one step, as another process may be reading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(sha256(data).digest() + data)
    unfinished.replace(path)
