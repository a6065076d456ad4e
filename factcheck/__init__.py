"""Two Questions' engine: from a record of claims to a proven, cross-linked site.

The map, from the ground up; imports point downward only, and a test holds that:

- `vocabulary`, `dates`, `fields`, `parts`, `model`: what a record may hold
- `site`: the settings of a site, and links within it
- `problems`, `messages`, `nodes`, `printing`: what is wrong with one, and where
- `folding`, `document`, `figures`, `citing`, `markdown`: the quote check, arithmetic, prose
- `reader`, `rules/`, `proof`: from files to a record that passed every rule
- `ledger`: all entries linked, with back-links, order, chains and counts
- `editing/`: what editors' tools share: canonical form, adding an entry, comparing versions
- `charts`, `views/`, `formats/`: what pages and exports show
- `assets`: the theme's own files
- `pages`, `press`: which pages there are; rendering and writing them
- `generator`: the only module that imports Pelican
- `commands`: python -m factcheck
"""
