"""Archived copies: each is of an address on record, listed once, and not older than the page."""

from __future__ import annotations

import pytest

from factcheck.rules import archives
from tests.records import found

PAGE = "https://example.org/mill"
COPY = "https://archive.example.org/mill"
ELSEWHERE = "https://archive.example.org/other"


def copy(url: str = COPY, date: str = "2019-05-09") -> dict[str, str]:
    return {"url": url, "date": date}


def page(url: str | None, *copies: dict[str, str]) -> dict[str, object]:
    return {"outlet": "herald", "url": url, "archived": list(copies)}


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"sources.0.archived": [copy()]}, "archived"),
        ({"sources.0.archived": [copy()], "sources.0.url": PAGE}, None),
        ({"sources.0.archived": []}, None),
        ({"sources.0.copies": [page(None, copy())]}, "copies.0.archived"),
        ({"sources.0.copies": [page(PAGE, copy())]}, None),
        ({"sources.0.see_also": [page(PAGE), page(None, copy())]}, "see_also.1.archived"),
    ],
)
def test_what_has_an_archived_copy_has_an_address(changes, wrong) -> None:
    expected = (
        f"error[missing-address] sources.article.{wrong}: "
        "must be of an address: url is missing (give the address that was copied)"
    )
    assert found(archives.copies_are_of_an_address, changes) == [expected] * bool(wrong)


@pytest.mark.parametrize(
    ("own", "of_a_copy", "wrong"),
    [
        ([copy(), copy(ELSEWHERE)], [], None),
        ([copy(), copy(date="2019-06")], [], ("archived.1", COPY)),
        ([copy()], [copy()], ("copies.0.archived.0", COPY)),
        ([copy(PAGE)], [], ("archived.0", PAGE)),
        ([copy(f"{PAGE}/2")], [], ("archived.0", f"{PAGE}/2")),
    ],
)
def test_an_archived_copy_is_listed_once(own, of_a_copy, wrong) -> None:
    changes = {
        "sources.0.url": PAGE,
        "sources.0.archived": own,
        "sources.0.copies": [page(f"{PAGE}/2", *of_a_copy)],
    }
    expected = [
        f"error[duplicate-archive] sources.article.{at}.url: "
        f"must be an address that the source does not have yet, not '{address}'"
        for at, address in [wrong or ("", "")]
        if at
    ]
    assert found(archives.copies_are_listed_once, changes) == expected


@pytest.mark.parametrize(
    ("published", "date", "is_too_early"),
    [
        ("2019-05-06", "2019-05-06", False),
        ("2019-05-06", "2019-05-05", True),
        ("2019-05-06", "2019-05", False),
        ("2019-05", "2019-04-30", True),
        ("2019", "2018", True),
        (None, "1999", False),
    ],
)
@pytest.mark.parametrize("of", ["source", "page"])
def test_a_copy_was_not_made_before_the_page(published, date, is_too_early, of) -> None:
    if of == "source":
        changes = {"sources.0.published": published, "sources.0.archived": [copy(date=date)]}
        at = "archived.0.date"
    else:
        item = {**page(PAGE, copy(date=date)), "published": published}
        changes = {"sources.0.published": None, "sources.0.see_also": [item]}
        at = "see_also.0.archived.0.date"
    where = f"error[archived-too-early] sources.article.{at}"
    expected = f"{where}: must not be before the page of {published}"
    assert found(archives.copies_follow_what_they_copy, changes) == [expected] * is_too_early
