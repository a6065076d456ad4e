"""Archived copies: each is of an address on record, listed once, and not older than the page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.record.parts import Page
from factcheck.record.problems import Fault, Path
from factcheck.record.webarchives import copy_at, is_known, same_page
from factcheck.rules.naming import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.dates import Period
    from factcheck.record.model import Source
    from factcheck.record.parts import Archived
    from factcheck.record.webarchives import Copy
    from factcheck.rules.case import EntryCase, Faults


def _pages(source: Source) -> list[tuple[Path, Source | Page]]:
    """Return what of a source may have an address and archived copies, each with its path."""
    return [((), source), *parts(source, Page)]


def _copies(source: Source) -> Iterator[tuple[Path, Source | Page, Archived]]:
    """Yield every archived copy with its path and the page that it is of."""
    for path, page in _pages(source):
        for index, copy in enumerate(page.archived):
            yield (*path, "archived", index), page, copy


def copies_are_of_an_address(source: Source, case: EntryCase) -> Faults:
    """What has an archived copy has the address that was copied."""
    for path, page in _pages(source):
        if page.archived and page.url is None:
            message = "must be of an address: url is missing"
            hint = "give the address that was copied"
            yield Fault((*path, "archived"), "missing-address", message, hint)


def copies_are_listed_once(source: Source, case: EntryCase) -> Faults:
    """No archived copy is listed twice with a source, nor is it a page's own address."""
    seen = {page.url for _, page in _pages(source)}
    for path, _, copy in _copies(source):
        if copy.url in seen:
            message = f"must be an address that the source does not have yet, not '{copy.url}'"
            yield Fault((*path, "url"), "duplicate-archive", message)
        seen.add(copy.url)


def copies_follow_what_they_copy(source: Source, case: EntryCase) -> Faults:
    """A copy was not made before the page was published."""
    for path, page, copy in _copies(source):
        if page.published and page.published.date.first > copy.date.last:
            message = f"must not be before the page of {page.published.date}"
            yield Fault((*path, "date"), "archived-too-early", message)


def copies_agree_with_their_addresses(source: Source, case: EntryCase) -> Faults:
    """A copy is at a known archive, and is of the page and the day that its address names."""
    for at, page, copy in _copies(source):
        if not is_known(copy.url):
            message = f"must be at a known web archive, not '{copy.url}'"
            hint = "save it at web.archive.org; other copies of a source are listed in copies"
            yield Fault((*at, "url"), "unknown-archive", message, hint)
        elif (found := copy_at(copy.url)) is None:
            message = f"must be the address of one copy, with its moment, not '{copy.url}'"
            hint = "open the copy and take its full address, with all 14 digits"
            yield Fault((*at, "url"), "unknown-archive", message, hint)
        else:
            yield from _unlike_its_address(copy, found, page.url, at)


def _unlike_its_address(copy: Archived, found: Copy, address: str | None, at: Path) -> Faults:
    """Yield what of a copy is otherwise than its own address says."""
    if found.address and address and not same_page(found.address, address):
        message = f"must be a copy of '{address}', not of '{found.address}'"
        hint = "give the address that was copied, or list the copy with the page that it is of"
        yield Fault((*at, "url"), "unlike-address", message, hint)
    if found.moment and not _is_within(found.moment, copy.date):
        message = f"must be the day in the copy's address ({found.moment}), not '{copy.date}'"
        yield Fault((*at, "date"), "unlike-address", message, "the first 8 digits are the day")


def _is_within(moment: str, period: Period) -> bool:
    """Return whether a moment, YYYYMMDD and on, is one that exists and lies in a period."""
    try:
        day = dt.date(int(moment[:4]), int(moment[4:6]), int(moment[6:8]))
    except ValueError:
        return False
    return period.first <= day <= period.last
