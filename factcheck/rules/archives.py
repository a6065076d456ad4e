"""Archived copies: each is of an address on record, listed once, and not older than the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Source
    from factcheck.parts import Archived, Page
    from factcheck.rules.case import EntryCase

Path = tuple[str | int, ...]


def pages(source: Source) -> Iterator[tuple[Path, Source | Page]]:
    """Yield what of a source may have an address and archived copies, each with its path."""
    yield (), source
    for index, page in enumerate(source.copies):
        yield ("copies", index), page
    for index, page in enumerate(source.see_also):
        yield ("see_also", index), page


def archived(source: Source) -> Iterator[tuple[Path, Archived]]:
    """Yield the archived copies of a source and of the pages named with it."""
    for path, page in pages(source):
        for index, copy in enumerate(page.archived):
            yield (*path, "archived", index), copy


def copies_are_of_an_address(source: Source, case: EntryCase) -> Iterator[Fault]:
    """What has an archived copy has the address that was copied."""
    for path, page in pages(source):
        if page.archived and page.url is None:
            at = (*case.at, *path, "archived")
            message = "must be of an address: url is missing"
            yield Fault(at, "missing-address", message, "give the address that was copied")


def copies_are_listed_once(source: Source, case: EntryCase) -> Iterator[Fault]:
    """No archived copy is listed twice with a source, nor is it a page's own address."""
    seen = {page.url for _, page in pages(source)}
    for path, copy in archived(source):
        if copy.url in seen:
            message = f"must be an address that the source does not have yet, not '{copy.url}'"
            yield Fault((*case.at, *path, "url"), "duplicate-archive", message)
        seen.add(copy.url)


def copies_follow_what_they_copy(source: Source, case: EntryCase) -> Iterator[Fault]:
    """A copy was not made before the page was published."""
    for path, page in pages(source):
        published = page.published.date if page.published else None
        for index, copy in enumerate(page.archived):
            if published and published.first > copy.date.last:
                at = (*case.at, *path, "archived", index, "date")
                message = f"must not be before the page of {published}"
                yield Fault(at, "archived-too-early", message)
