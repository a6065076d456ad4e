"""What an output yields: files, each a path below the site's root and its bytes."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class File(NamedTuple):
    """One file of the site."""

    path: str
    data: bytes


def json_file(path: str, data: Any) -> File:
    """Return data as a JSON file that people can read too: indented, letters as they are."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return File(path, f"{text}\n".encode())
