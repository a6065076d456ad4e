"""Settings for publishing: public addresses, and links that leave index.html to the server."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from factcheck.site.settings import is_base, is_contact, is_repository
from pelicanconf import *  # noqa: F403

# Variable of the environment: what it must hold, an example, and the check.
needed = {
    "SITEURL": (
        "the site's whole https address, without a query or a fragment",
        "https://example.org",
        is_base,
    ),
    "REPOSITORY": (
        "the whole https address of the repository's page, or be left out",
        "https://example.org/owner/name",
        lambda text: not text or is_repository(text),
    ),
    "PUBLISHER": ("who publishes the site", "Example Society", str.strip),
    "CONTACT": (
        "an e-mail address, or the address of a page, at which readers can write to the publisher",
        "editors@example.org",
        is_contact,
    ),
    "FUNDING": ("how the site is paid for", "Example Society pays for it.", str.strip),
}


def require_all() -> None:
    """Stop, naming every variable that is missing or wrong, with an example of each."""
    wrong = [
        f"{name} must be {meaning}, such as {name}={shlex.quote(example)}"
        for name, (meaning, example, is_right) in needed.items()
        if not is_right(os.environ.get(name, ""))
    ]
    if wrong:
        head = "To publish, set these variables of the environment:"
        raise SystemExit("\n  ".join([head, *wrong]))


def commit(folder: Path) -> str:
    """Return the commit that is checked out in a folder; empty where it is no repository."""
    if not shutil.which("git"):
        sys.stderr.write(
            "git is not installed, so no page will name the commit; COMMIT= gives it\n"
        )
        return ""
    command = ["git", "-C", str(folder), "rev-parse", "HEAD"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own
    return done.stdout.strip()


require_all()
PUBLIC_URL = os.environ["SITEURL"].rstrip("/")
PUBLISHER, CONTACT, FUNDING = (os.environ[name] for name in ("PUBLISHER", "CONTACT", "FUNDING"))
REPOSITORY = os.environ.get("REPOSITORY", "")
INDEX_NAMES = False
COMMIT = os.environ.get("COMMIT", "") or commit(Path(__file__).parent)
PRECOMPRESS = True
SEARCHED_AT_ONCE = 2000  # claims; of more, the search page loads but the parts that it needs
PAGE_URL = "{slug}/"
