"""Settings for publishing: public addresses, and links that leave index.html to the server."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403


def commit(folder: Path) -> str:
    """Return the commit that the folder stands at; nothing where it is no repository."""
    if not shutil.which("git"):
        sys.stderr.write(
            "git is not installed, so no page will name the commit; COMMIT= gives it\n"
        )
        return ""
    command = ["git", "-C", str(folder), "rev-parse", "HEAD"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own
    return done.stdout.strip()


PUBLIC_URL = os.environ.get("SITEURL", "").rstrip("/")
if not PUBLIC_URL.startswith(("https://", "http://")):
    message = "SITEURL must be the site's address, such as SITEURL=https://example.org"
    raise SystemExit(message)
REPOSITORY = os.environ.get("REPOSITORY", "")
INDEX_NAMES = False
COMMIT = os.environ.get("COMMIT", "") or commit(Path(__file__).parent)
PRECOMPRESS = True
SEARCHED_AT_ONCE = 2000  # claims; of more, the search page loads but the parts that it needs
PAGE_URL = "{slug}/"
