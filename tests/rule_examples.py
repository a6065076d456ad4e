"""The examples in docs/rules: a wrong and a right part of a record for each code."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from factcheck.record.yamlfile import parse

from .records import TEXT, good

ROOT = Path(__file__).parents[1]
PAGES = {path.stem: path for path in (ROOT / "docs" / "rules").glob("*-*.md")}
# Their examples are of YAML's own form: they are read as they stand, as a file in claims/.
AS_THEY_STAND = {
    "yaml-syntax",
    "yaml-alias",
    "yaml-tag",
    "lost-words",
    "yaml-key",
    "duplicate-key",
    "duplicate-id",
    "missing-field",
}
# Pages without examples, and why.
WITHOUT_EXAMPLE = {
    "bad-encoding": "it is about a file's bytes",
    "symbolic-link": "it is about a file that is none",
    "unportable-name": "it is about the name of a file",
    "page-format": "it is about the kind of a file",
    # Their examples are pages of prose: see tests/reading/test_prosefiles.py.
    "page-head": "it is about a page of prose",
    "page-address": "it is about a page of prose",
    "page-link": "it is about a page of prose",
    "page-fact": "it is about a page of prose",
    "page-text": "it is about a page of prose",
    "unreadable-file": "it is about a file that is not there",
    "replaced-text": "it is about a file's bytes",
    "long-quote": "it would be longer than the page",
    "file-too-large": "it would be larger still",
}
PROVABLE = sorted(PAGES.keys() - WITHOUT_EXAMPLE)


# Told only beside what was published before, which the pages show too.
OF_THE_PAST = {
    code: match[1]
    for code, path in PAGES.items()
    if (
        match := re.search(
            r"^Published:\n\n```yaml\n(.*?)^```$", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
    )
}


def examples(code: str) -> tuple[str, str]:
    """Return the wrong and the right example of a page."""
    text = PAGES[code].read_text("utf-8")
    wrong, right = (
        re.search(rf"^{word}:\n\n```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
        for word in ("Wrong", "Right")
    )
    assert wrong is not None
    assert right is not None
    return wrong[1], right[1]


def base() -> dict[str, Any]:
    """Return the good record with the sum of its document."""
    data = good()
    data["documents"][0]["sha256"] = hashlib.sha256(TEXT.encode()).hexdigest()
    return data


def merged(snippet: str, data: dict[str, Any]) -> dict[str, Any]:
    """Return a record with an example's entries put in: by id where there is one, else added."""
    for kind, entries in parse("example", snippet).data.items():
        there = {entry["id"]: entry for entry in data.setdefault(kind, [])}
        for entry in entries:
            if entry["id"] in there:
                _update(there[entry["id"]], entry)
            else:
                data[kind].append(entry)
    return data


def _update(entry: dict[str, Any], change: dict[str, Any]) -> None:
    for key, value in change.items():
        if isinstance(value, dict) and isinstance(entry.get(key), dict):
            _update(entry[key], value)
        else:
            entry[key] = value
