"""Settings for publishing: public addresses, and links that leave index.html to the server."""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

PUBLIC_URL = os.environ.get("SITEURL", "").rstrip("/")
if not PUBLIC_URL.startswith(("https://", "http://")):
    message = "SITEURL must be the site's address, such as SITEURL=https://example.org"
    raise SystemExit(message)
REPOSITORY = os.environ.get("REPOSITORY", "")
INDEX_NAMES = False
PAGE_URL = "{slug}/"
