"""Files that editors and operating systems leave beside those that they work on."""

from __future__ import annotations

import re
from fnmatch import translate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IGNORED = (
    ".*",  # swap files of vim and Kate, Emacs's locks, macOS, GNOME's and LibreOffice's own
    "#*#",  # Emacs, saved by itself
    "*~",  # backup copies, and vim's undo files
    "~$*",  # Word's locks
    "*.bak",
    "*.orig",  # git, patch
    "*.rej",
    "*.sw[nop]",
    "*.tmp",
    "*.part",
    "*.save",  # nano
    "*.save.[0-9]",
    "*.autosave",
    "*.vsctmp",
    "*___jb_???___",  # JetBrains
    "flycheck_*",  # copies that Emacs has checked
    "*_flymake.*",
    "__pycache__",
    "4913",  # vim, to try whether it may write here
    "5036",
    "Thumbs.db",
    "desktop.ini",
)
"""Patterns of their names, in the form of Pelican's IGNORE_FILES."""
_IGNORED = re.compile("|".join(map(translate, IGNORED)))


def is_ignored(name: str) -> bool:
    """Return whether a file or folder of this name is none of the site's."""
    return _IGNORED.match(name) is not None


def files_in(folder: Path) -> list[Path]:
    """Return all files of the site in a folder and the folders in it, in order."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(map(is_ignored, path.relative_to(folder).parts))
    )
