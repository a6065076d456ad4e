"""docs/verdicts.md: its two tables are those that the rules read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from factcheck.record.vocabulary import Attribution
from factcheck.rules.grounds import RATING_GROUNDS

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "verdicts.md").read_text("utf-8")


def rows(number: int) -> list[list[str]]:
    """Return the cells of a table of the page, without its head."""
    table = re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)[number]
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]
    ]


def coded(terms: Iterable[str]) -> str:
    return ", ".join(f"`{term}`" for term in terms)


def test_the_findings_stand_there_as_they_are_judged() -> None:
    assert rows(0) == [
        [
            f"`{verdict}`",
            "no" if verdict is Attribution.SOURCE_NOT_FOUND else "yes",
            "listed" if verdict is Attribution.DIFFERS else "none",
        ]
        for verdict in Attribution
        if verdict is not Attribution.NO_SOURCE_CITED
    ]


def test_the_ratings_stand_there_as_they_are_judged() -> None:
    assert rows(1) == [
        [
            f"`{rating}`",
            coded(grounds.needs),
            "yes" if grounds.leans else "",
            coded(grounds.excludes) + (", unless weak" if grounds.weak_is_allowed else ""),
            coded([grounds.outweighs] if grounds.outweighs else []),
            coded(grounds.not_of),
        ]
        for rating, grounds in RATING_GROUNDS.items()
    ]


def test_its_links_lead_to_pages_of_rules() -> None:
    linked = re.findall(r"\]\((rules/[a-z-]+\.md)\)", PAGE)
    assert len(linked) > 10
    assert [path for path in linked if not (DOCS / path).is_file()] == []
