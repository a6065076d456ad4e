"""The form of the tables: wrong records that must be refused, honest ones that must be taken."""

from __future__ import annotations

from typing import NamedTuple

from tests.proven.small import Site


class Wrong(NamedTuple):
    """A record that must be refused: of which kind the mistake is, and the code that says so."""

    kind: str
    name: str
    site: Site
    code: str


class Honest(NamedTuple):
    """A record that must pass without an error; `script` where it stands for a script."""

    kind: str
    name: str
    site: Site
    script: str = ""
