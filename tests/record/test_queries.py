"""The queries in docs/README.md: each is run over a built site and held against the ledger."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from tests.sites import ROOT

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

QUERIES = re.findall(
    r"^```sql\n(.*?)^```$",
    (ROOT / "docs" / "README.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture(scope="module")
def ask(published_site: Path):
    """A function that runs a query where the site's files are."""

    def answer(query: str) -> list[tuple[Any, ...]]:
        config: dict[str, Any] = {"file_search_path": str(published_site)}
        with duckdb.connect(config=config) as database:
            return database.sql(query).fetchall()

    return answer


def verdicts(ledger: Ledger) -> list[tuple[str, str, int]]:
    claims = ledger.claims.values()
    pairs = Counter((ledger.attribution(c).label, ledger.rating(c).label) for c in claims)
    rows = [(*pair, count) for pair, count in pairs.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))


def topics(ledger: Ledger) -> list[tuple[str, int, dt.date | None]]:
    rows = []
    for topic in ledger.topics.values():
        claims = ledger.by_topic.get(topic.id, [])
        sources = [ledger.sources[claim.source] for claim in claims if claim.source]
        days = [source.published.date.last for source in sources if source.published]
        reviewed = [claim.review.date.last for claim in claims if claim.review]
        earlier = sum(day < dt.date(2022, 1, 1) for day in days)
        if claims:
            rows.append((topic.name, earlier, max(reviewed, default=None)))
    return sorted(rows)


EXPECTED = list(zip(QUERIES, (verdicts, topics), strict=True))


@pytest.mark.parametrize(("query", "expected"), EXPECTED)
def test_a_query_finds_what_the_ledger_holds(ask, real_ledger, query: str, expected) -> None:
    rows = expected(real_ledger)
    assert len(rows) > 5
    assert ask(query) == rows


def test_the_first_finds_the_same_in_the_spreadsheet(ask) -> None:
    query = QUERIES[0]
    assert ask(query.replace("claims.parquet", "claims.csv")) == ask(query)
