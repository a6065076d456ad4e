"""What was published before, and which lines were changed since."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.editing.versions import commit_of, git, is_folder, opened
from factcheck.record.problems import VersionError
from factcheck.record.reader import read_what_can_be_read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PUBLISHED = "published"
"""The tag that is moved by whoever publishes; before the first time there is none."""
_FILE = re.compile(r"^\+\+\+ b/(.*)$")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class Past(NamedTuple):
    """The entries that were published, by kind and id, and in words what they are.

    An entry that the model of today can't read is None; of it only the id is known.
    """

    entries: Mapping[str, Mapping[str, Any]]
    words: str


def past(base: str, folder: Path) -> Past:
    """Return what was published as a revision, or as a folder with a claims.yaml, has it.

    Raises:
        VersionError: when there is no such revision, or no git, or nothing can be read there.

    """
    if not is_folder(base) and not commit_of("HEAD", folder):
        return Past({}, "nothing was published before: there is no commit yet")
    if base == PUBLISHED and not is_folder(base) and not commit_of(base, folder):
        return Past({}, f"nothing was published before: there is no tag '{base}' yet")
    with opened(base, folder) as copy:
        if not (copy / "claims.yaml").exists():
            return Past({}, f"the record is new: there is no claims.yaml in '{base}'")
        return _past_of(copy, base)


def _past_of(folder: Path, name: str) -> Past:
    reading = read_what_can_be_read(folder)
    entries: dict[str, dict[str, Any]] = defaultdict(dict)
    for kind, entry_id in reading.origins:
        if " " not in entry_id:  # else it had none
            entries[kind][entry_id] = None
    for kind in type(reading.record).model_fields:
        entries[kind].update({item.id: item for item in getattr(reading.record, kind)})
    if not any(entries.values()):
        found = f": {reading.problems[0]}" if reading.problems else ""
        message = f"'{name}' must have a record that can be read{found}"
        raise VersionError(message)
    return Past(entries, f"compared with what was published as '{name}'")


def changed_lines(base: str, folder: Path) -> dict[str, set[int]]:
    """Return, by file, the lines that differ from a revision; none where it is no revision."""
    form = ("--relative", "--unified=0", "--no-color", "--no-ext-diff")
    found = git(folder, "diff", *form, base, "--", may_fail=True)
    lines: dict[str, set[int]] = defaultdict(set)
    file = ""
    for line in found.decode(errors="replace").splitlines():
        if match := _FILE.match(line):
            file = match[1]
        elif match := _HUNK.match(line):
            start, count = int(match[1]), int(match[2] or 1)
            lines[file].update(range(start, start + count))
    return lines
