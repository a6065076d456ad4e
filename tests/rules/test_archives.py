"""Archived copies: each is of an address on record, listed once, and not older than the page."""

from __future__ import annotations

from factcheck.rules import archives
from tests.records import found
from tests.tables import each_row

PAGE = "https://example.org/mill"
COPY = f"https://web.archive.org/web/20190509120000/{PAGE}"
ELSEWHERE = "https://perma.cc/AB12-CD34"


def copy(url: str = COPY, date: str = "2019-05-09") -> dict[str, str]:
    return {"url": url, "date": date}


def page(url: str | None, *copies: dict[str, str]) -> dict[str, object]:
    return {"outlet": "herald", "url": url, "archived": list(copies)}


@each_row(
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


@each_row(
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


@each_row(
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
@each_row("of", ["source", "page"])
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


@each_row(
    ("given", "told"),
    [
        (copy(), None),
        (copy(date="2019-05"), None),
        (copy(ELSEWHERE, "2001"), None),
        (
            copy("https://copies.example.org/mill"),
            (
                "error[unknown-archive] sources.article.archived.0.url: must be at a known web "
                "archive, not 'https://copies.example.org/mill' (save it at web.archive.org; other "
                "copies of a source are listed in copies)"
            ),
        ),
        (
            copy("https://web.archive.org/web/2019/https://example.org/mill"),
            (
                "error[unknown-archive] sources.article.archived.0.url: must be the address of one "
                "copy, with its moment, not "
                "'https://web.archive.org/web/2019/https://example.org/mill' (open the copy and "
                "take its full address, with all 14 digits)"
            ),
        ),
        (
            copy(date="2019-05-10"),
            (
                "error[unlike-address] sources.article.archived.0.date: must be the day in the "
                "copy's address (20190509120000), not '2019-05-10' (the first 8 digits are the day)"
            ),
        ),
        (
            copy("https://web.archive.org/web/20190509120000/https://example.org/weir"),
            (
                "error[unlike-address] sources.article.archived.0.url: must be a copy of "
                "'https://example.org/mill', not of 'https://example.org/weir' (give the address "
                "that was copied, or list the copy with the page that it is of)"
            ),
        ),
    ],
)
def test_a_copy_is_at_a_known_archive_and_agrees_with_its_address(given, told) -> None:
    changes = {"sources.0.url": PAGE, "sources.0.archived": [given]}
    expected = [told] if told else []
    assert found(archives.copies_agree_with_their_addresses, changes) == expected


def test_a_copy_without_the_address_that_was_copied_is_told_by_its_own_rule() -> None:
    changes = {"sources.0.archived": [copy()]}
    assert found(archives.copies_agree_with_their_addresses, changes) == []


def test_pages_named_with_a_source_are_held_to_the_same() -> None:
    wrong = page(PAGE, copy(date="2019-05-10"))
    for field in ("copies", "see_also"):
        told = found(archives.copies_agree_with_their_addresses, {f"sources.0.{field}": [wrong]})
        where = f"error[unlike-address] sources.article.{field}.0.archived.0.date"
        assert [message.split(":")[0] for message in told] == [where]
