"""Two Questions' engine: from a record of claims to a proven, cross-linked site.

The map, from the ground up; imports point downward only, and a test holds that:

- `names`: names of files that every system can hold
- `languages`: tags of languages, and their direction
- `vocabulary`, `dates`, `urls`, `signs`, `fields`, `parts`, `model`: what a record may hold
- `writtendates`, `webarchives`: dates as texts write them, copies in web archives
- `shapes`: which fields each part of a record has
- `sides`, `placeholders`: which evidence is independent; numbers that a conclusion refers to
- `site`: the settings of a site, and links within it
- `words`: what a large record is searched by, in parts
- `answer`: what was found, counted in sentences
- `phrases`: sentences that name a claim without asserting it
- `cells`: cells of a table, guarded against a spreadsheet
- `ignored`: files that editors leave beside those that they work on
- `engine`, `store`: a sum over the engine; values kept from one run to the next
- `problems`, `hints`, `messages`, `lines`, `printing`: what is wrong with one, and where
- `failures`, `slips`, `causes`, `recovery`, `nodes`: YAML with its positions, and why it can't be
  read
- `clusters`, `scripts`, `boundaries`, `folding`, `paragraphs`, `nearest`: texts compared, and cut
- `numbers/`: numbers as texts write them
- `document`, `frozen`, `derivations`, `figures`, `stated`, `citing`, `markdown`: the quote check,
  arithmetic, figures in texts, prose
- `form`, `reader`, `rules/`: from files to entries, and what must hold of them
- `prose`, `proselinks`, `prosefiles`, `contents`: what the Markdown of `content/pages/` may make,
  where it leads, what must hold of its files and their names
- `judged`, `proof`: entries that still pass, and a whole record that passed every rule
- `ties`, `indexes`, `ledger`: all entries in order and linked, chains, counts
- `editing/`: what editors' tools share: canonical form, adding an entry, comparing versions
- `linkcheck/`: the record's outside addresses: what lychee finds there, told by line and claim
- `charts`, `views/`, `formats/`: what pages and exports show
- `assets`: the theme's own files
- `pages`: which pages there are, and how each is made
- `build/`: a build: rendered in processes, written aside, put in place
- `generator`: the only module that imports Pelican
- `verifying/`: a published site re-proven by a stranger, with the standard library alone
- `commands`: python -m factcheck

Settings name this package as a plugin of Pelican: `PLUGINS = ["factcheck"]`.
"""


def register() -> None:
    """Connect to Pelican, which calls this; nothing else here may need Pelican."""
    from factcheck import generator  # noqa: PLC0415 - `check` and `verify` do without it

    generator.register()
