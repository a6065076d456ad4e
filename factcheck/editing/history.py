"""What was published before: the ids that must not vanish."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from factcheck.editing.versions import read_version, require_git
from factcheck.problems import VersionError

if TYPE_CHECKING:
    from pathlib import Path


def published_ids(base: str, folder: Path) -> dict[str, frozenset[str]]:
    """Return, by kind, the ids of the version at which a branch parted from `base`.

    Raises:
        VersionError: when there is no such revision, or no git.

    """
    version = read_version(_merge_base(base, folder), folder)
    return {kind: frozenset(entries) for kind, entries in version.entries.items()}


def _merge_base(base: str, folder: Path) -> str:
    require_git()
    command = ["git", "merge-base", "--end-of-options", base, "HEAD"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        reason = done.stderr.strip() or "it has nothing in common with HEAD"
        message = f"'{base}' must be a revision to compare with: {reason}"
        raise VersionError(message)
    return done.stdout.strip()
