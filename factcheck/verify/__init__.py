"""Re-proves a published site with nothing but Python and a copy of this folder.

Nothing here, and nothing that is imported here, needs anything installed. The proofs read what
is published and nothing else: the list of sums, the pages and the files of data.
"""

import tomllib
from pathlib import Path

TABLES = tomllib.loads(Path(__file__).with_name("tables.toml").read_text("utf-8"))
"""What pages, facts and exports may have and must have."""
