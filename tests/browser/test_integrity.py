"""The published form: what is not as it was published, or has no sum, a browser does not use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.catalogue import CATALOGUE
from factcheck.exports import hosting

from .serving import served

PAGE = "documents/orrelby-notice/"
HEADERS = hosting.rules(CATALOGUE, ())["/:kind/:id/"]


@pytest.fixture(scope="module")
def home(other_published_site: Path) -> Iterator[str]:
    with served(other_published_site) as address:
        yield address


TAMPERED = {
    "js": (";document.body.id = 'used'", "document.body.id === 'used'"),
    "css": ("body{order:7}", "getComputedStyle(document.body).order === '7'"),
}
"""What is added to a file of an ending, and what tells that it is used."""


@pytest.mark.parametrize("ending", TAMPERED)
@pytest.mark.parametrize("has_sums", [True, False], ids=["as published", "without the sums"])
def test_a_tampered_file_is_not_used(visits, home, ending: str, has_sums: bool) -> None:
    """Without the sums it would be: so they are what stops it."""
    added, used = TAMPERED[ending]

    def tamper(route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + added)

    def strip(route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(" integrity=", " lang="))

    with visits(home) as watch:
        watch.context.route(f"**/theme/{ending}/*", tamper)
        if not has_sums:
            watch.context.route(f"**/{PAGE}", strip)
        assert watch.open(PAGE).evaluate(used) is not has_sums
        assert bool(watch.faults) is has_sums


@pytest.mark.parametrize("has_headers", [True, False], ids=["as published", "without the headers"])
def test_a_script_without_a_sum_does_not_run(visits, home, has_headers) -> None:
    def plant(route) -> None:
        answer = route.fetch()
        body = answer.text().replace("</head>", '<script src="/planted.js"></script></head>')
        headers = {**answer.headers, **(HEADERS if has_headers else {})}
        route.fulfill(response=answer, headers=headers, body=body)

    with visits(home) as watch:
        watch.context.route(f"**/{PAGE}", plant)
        watch.context.route("**/planted.js", lambda route: route.fulfill(body="planted = true"))
        assert watch.open(PAGE).evaluate("'planted' in window") is not has_headers
        assert watch.page.locator(".steps").is_visible()  # the site's own scripts run


def test_the_search_reads_what_was_written_after_its_page_as_data(visits, home) -> None:
    """It has no sum; and whatever is in it does not run."""

    def seal(route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, **HEADERS})

    def tamper(route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + "; planted = true")

    with visits(home) as watch:
        watch.context.route("**/search/?*", seal)
        watch.context.route("**/search/index.js", tamper)
        page = watch.open("search/?q=ford")
        page.wait_for_selector(".hit")
        assert not page.evaluate("'planted' in window")
        assert watch.faults == []
