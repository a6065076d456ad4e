"""Placeholders: the numbers in a document's conclusion, written as `{name}` and filled in.

So that no number there is typed, each is the name of something that is counted or of a figure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.record.vocabulary import Rating

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
CLAIMS = "claims"
"""How many claims the document makes."""
SOURCES = "sources"
"""How many sources the document cites."""
SOURCES_READ = "sources-read"
"""How many of these were found, as the original or in a copy."""
COUNTS = (CLAIMS, *map(str, Rating), SOURCES, SOURCES_READ)
"""The known names of what is counted; a rating stands for the number of claims with it."""
_FIGURE = re.compile(r"([a-z0-9-]+)\.([a-z][a-z0-9_]*)")


class FigureName(NamedTuple):
    """A figure of a claim, as a placeholder names it: `{claim-id.figure-id}`."""

    claim: str
    figure: str


def names(text: str) -> list[str]:
    """Return the names of all placeholders of a text, in order."""
    return [match[1] for match in PLACEHOLDER.finditer(text)]


def figure_name(name: str) -> FigureName | None:
    """Return the figure that a placeholder's name means, or None where it means none."""
    match = _FIGURE.fullmatch(name)
    return FigureName(match[1], match[2]) if match else None
