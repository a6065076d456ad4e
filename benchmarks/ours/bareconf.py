"""Settings of a build of the peers' pages; copied beside the pelicanconf.py of a corpus."""

from pelicanconf import *  # noqa: F403

PLUGINS = ["benchmarks.ours"]
THEME = "benchmarks/ours/theme"
PAGE_PATHS = []
