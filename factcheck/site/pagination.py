"""Pagination: a list that is too long for one page goes on at `page/2/` below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.site.settings import Links, Site

T = TypeVar("T")
TALL = 8
"""Ordinary rows that have the room of one that is a paragraph or more."""


def pages_for(items: int, site: Site, height: int = 1) -> int:
    """Return how many pages a list takes, one at least; `height` is that of a row."""
    return max(1, -(-items // _rows(site, height)))


def page_with(place: int, first: Links, height: int = 1) -> str:
    """Return the path of the page of a list, named by its first, that has a row; from 0."""
    return first.turned(place // _rows(first.site, height) + 1).path


def _rows(site: Site, height: int) -> int:
    return max(1, site.rows // height)


class Turn(NamedTuple):
    """A page's own number, that of the last, and the paths of the pages beside it."""

    number: int = 1
    pages: int = 1
    previous: str | None = None
    next: str | None = None


ONLY = Turn()
"""What the only page of a list shows."""


class Pagination:
    """Which part of its lists a page shows: of each, as many rows as one page has.

    A page with several lists goes on as long as the longest of them does.
    """

    def __init__(self, links: Links, height: int = 1) -> None:
        """Take the page's links, which have its number."""
        self._links = links
        self._height = height
        self._pages = 1

    def part(self, items: Sequence[T]) -> Sequence[T]:
        """Return the part of a list that this page shows."""
        site = self._links.site
        self._pages = max(self._pages, pages_for(len(items), site, self._height))
        rows = _rows(site, self._height)
        start = (self._links.page - 1) * rows
        return items[start : start + rows]

    @property
    def turn(self) -> Turn:
        """What the page shows of it; right only when every list has been parted."""
        number = self._links.page
        return Turn(
            number,
            self._pages,
            self._links.turned(number - 1).path if number > 1 else None,
            self._links.turned(number + 1).path if number < self._pages else None,
        )
