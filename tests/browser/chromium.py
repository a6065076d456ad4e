"""The system's Chromium: where it is, and how it is started so that it reaches no other host."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first, where it is there: the same browser without windows, which needs less time."""
ARGUMENTS = (
    "--no-sandbox",  # a container's root may have no other; the pages are our own
    "--disable-dev-shm-usage",
    "--disable-gpu",  # nor a program in its place: nobody looks at the pixels
    "--disable-software-rasterizer",
    "--process-per-site",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find() -> str | None:
    """Return the browser's path: the one that $CHROMIUM names, or the first on the PATH."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else NAMES
    return next(filter(None, map(shutil.which, names)), None)


def start(playwright: Playwright, path: str) -> Browser:
    """Start the browser."""
    return playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
