"""Two Questions' engine: from a record of claims to a proven, cross-linked site.

The rooms, from the ground up. Imports between rooms point downward only, and a test holds that:

- `files/`: names of files that every system can hold, and of those that editors leave; values
  kept from one run to the next
- `record/`: what a record and the pages of prose may hold, how they are read, and what is told
  where they are wrong
- `text/`: frozen documents: texts folded with a map back, cut and searched; numbers and dates as
  texts write them; figures
- `rules/`: one function for each rule, and the one check that `check` and `build` call
- `ledger/`: the checked entries, linked: look-ups, back-links, order and counts
- `site/`: the settings, links, prose, charts and the theme's files; a projection of each entry and
  a view of each page
- `exports/`: one writer for each format
- `catalogue`: every page and file, as catalogue.toml lists them, and how a page is made
- `build/`: a build: rendered in processes, cached by content, written aside, put in place
- `generator`: the only module that imports Pelican
- `verify/`, `editing/`, `linkcheck/`: a published site proven by a stranger, with the standard
  library alone; what editors' tools share; the record's outside addresses
- `cli/`: python -m factcheck, one module for each command

Settings name this package as a plugin of Pelican: `PLUGINS = ["factcheck"]`.
"""


def register() -> None:
    """Connect to Pelican, which calls this; nothing else here may need Pelican."""
    from factcheck import generator  # noqa: PLC0415 - `check` and `verify` do without it

    generator.register()
