"""Headers: every page of every site has its policy, and no path is given a header twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.catalogue import CATALOGUE
from factcheck.exports import hosting
from factcheck.site.settings import Site
from tests.page_types import pages

from .conftest import record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

ROOT = Path(__file__).parents[2]
POLICY = "Content-Security-Policy"
WHOLE = Site("Two Questions", "", "", url="https://example.org", parquet=True, share_images=True)


@pytest.fixture(scope="module")
def rules(ledger: Ledger) -> list[tuple[str, str]]:
    """The patterns of _headers, each with its lines."""
    (file,) = hosting.files(ledger, WHOLE, CATALOGUE)
    found = re.findall(r"^(/\S*)\n((?:  .+\n)+)", file.data.decode(), re.MULTILINE)
    assert len(found) == len(hosting.rules(CATALOGUE, CATALOGUE.files)) < 100  # hosts read no more
    return found


@pytest.fixture(scope="module")
def headers(rules: list[tuple[str, str]]) -> Callable[[str], Counter[str]]:
    """Return how often each header is given to a path, as hosts read their rules."""

    def given(path: str) -> Counter[str]:
        found: Counter[str] = Counter()
        for pattern, lines in rules:
            steps = re.escape(pattern).replace(r"\*", ".*")
            if re.fullmatch(re.sub(":[a-z]+", "[^/]+", steps), path):
                found.update(line.partition(":")[0].strip() for line in lines.splitlines())
        return found

    return given


@pytest.fixture(scope="module")
def paths(make_ledger: Callable[..., Ledger], site: Site) -> list[str]:
    """Every path of a site whose lists go on: pages as they are linked, and files."""
    data = record()
    claim, rest = data["claims"][3], data["claims"]
    more = [{**claim, "id": f"more-{n}", "topics": ["closures"]} for n in range(5)]
    data["claims"] = [*rest, *more]
    ledger, narrow = make_ledger(data), replace(site, rows=2)
    found = [f"/{page.links.path}" for page in pages(ledger, narrow)]
    files = [*written(ledger, narrow), "theme/css/style.12345678.css", "claims/a/card.png"]
    return [*found, "/about/", *(f"/{path}" for path in (*files, "claims.parquet", "SHA256SUMS"))]


def test_lists_go_on(paths: list[str]) -> None:
    assert "/claims/page/2/" in paths
    assert "/topics/closures/page/2/" in paths
    assert "/claims/more-1/embed/" in paths


def test_every_page_has_one_policy(paths: list[str], headers) -> None:
    pages = [path for path in paths if path.endswith(("/", ".html"))]
    assert [path for path in pages if headers(path)[POLICY] != 1] == []


def test_no_path_is_given_a_header_twice(paths: list[str], headers) -> None:
    assert [path for path in paths if max(headers(path).values()) > 1] == []


def test_a_site_asks_for_no_more_than_its_own_secure_connections(rules) -> None:
    """Preloading cannot be undone within months, so it is for the owner of a domain to ask for."""
    assert "preload" not in dict(rules)["/*"]


def test_nginx_says_the_same_of_every_page(paths: list[str]) -> None:
    text = (ROOT / "docs" / "nginx.conf").read_text("utf-8")
    assert text == hosting.nginx(CATALOGUE), "run `make hosting`"
    block = text[text.index("map $uri $two_questions_content_security_policy") :]
    patterns = [re.compile(found) for found in re.findall(r'"~(\S+)"', block[: block.index("}")])]
    for path in paths:
        for asked in (path, f"{path}index.html") if path.endswith("/") else ():
            assert sum(bool(pattern.search(asked)) for pattern in patterns) == 1, asked
