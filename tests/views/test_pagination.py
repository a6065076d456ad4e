"""Pagination: every row on one page, each page linked to those beside it."""

from __future__ import annotations

from factcheck.site.pagination import Pagination, page_with, pages_for
from factcheck.site.settings import Links, Site
from tests.tables import each_row

SITE = Site("Checks", "So?", "The editors", rows=10)
FIRST = Links(SITE, "claims/")


@each_row(
    ("items", "height", "pages"),
    [(0, 1, 1), (1, 1, 1), (10, 1, 1), (11, 1, 2), (100, 1, 10), (10, 4, 5), (3, 99, 3)],
)
def test_a_list_takes_as_many_pages_as_it_needs(items: int, height: int, pages: int) -> None:
    assert pages_for(items, SITE, height) == pages


@each_row("total", [0, 1, 9, 10, 11, 37])
@each_row("height", [1, 3, 99])
def test_every_row_stands_on_one_page_in_order(total: int, height: int) -> None:
    rows = list(range(total))
    found = []
    for number in range(1, pages_for(total, SITE, height) + 1):
        links = FIRST.turned(number)
        part = Pagination(links, height).part(rows)
        assert all(page_with(row, FIRST, height) == links.path for row in part)
        found += part
    assert found == rows


def test_a_page_knows_those_beside_it() -> None:
    views = []
    for number in (1, 2, 3):
        pagination = Pagination(FIRST.turned(number))
        pagination.part(range(25))
        views.append(pagination.turn)
    assert [(view.number, view.pages) for view in views] == [(1, 3), (2, 3), (3, 3)]
    assert [view.previous for view in views] == [None, "claims/", "claims/page/2/"]
    assert [view.next for view in views] == ["claims/page/2/", "claims/page/3/", None]


def test_a_page_goes_on_as_long_as_its_longest_list() -> None:
    pagination = Pagination(FIRST.turned(2))
    assert list(pagination.part("abc")) == []
    assert len(pagination.part(range(25))) == 10
    assert pagination.turn.pages == 3


@each_row("path", ["claims/", "topics/press/", "topics/page/"])
def test_links_turn_to_any_page_and_back(path: str) -> None:
    first = Links(SITE, path)
    assert first.turned(3).path == f"{path}page/3/"
    assert first.turned(3).turned(2).path == f"{path}page/2/"
    assert first.turned(3).turned(1) == first
    assert first.turned(3).first == path
