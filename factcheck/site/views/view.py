"""What every page shows besides its own matter."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.site.pagination import ONLY, Turn


class Crumb(NamedTuple):
    """A step on the way from the front page to a page."""

    name: str
    path: str
    fragment: str = ""


class View:
    """Everything that a page's template reads; a page with matter of its own has more."""

    def __init__(
        self, title: str, description: str, crumbs: tuple[Crumb, ...] = (), pagination: Turn = ONLY
    ) -> None:
        """Take what all pages have."""
        self.title = title
        self.description = description
        self.crumbs = crumbs
        self.pagination = pagination
