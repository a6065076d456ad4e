"""Settings of a build of the peers' pages; copied beside the pelicanconf.py of a corpus."""

from benchmarks.ours.catalogue import BARE
from pelicanconf import *  # noqa: F403

CATALOGUE = BARE
THEME = "benchmarks/ours/theme"
PAGE_PATHS = []
