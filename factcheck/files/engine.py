"""The engine itself as a value: a sum over its code, its tables and what it runs on."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from factcheck.files.ignored import files_in


@cache
def engine_sum() -> bytes:
    """Return a sum that is another one whenever anything may be checked or rendered otherwise."""
    installed = sorted(
        path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")
    )
    total = sha256("\n".join([sys.version, *installed]).encode())
    for path in files_in(Path(__file__).parents[1]):
        total.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return total.digest()
