"""The browser, the site that it visits, and word at the end on what could not be tried."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.profiles import PROFILE
from tests.sites import ROOT

from . import chromium
from .samples import one_of_each_type, samples
from .serving import served
from .watching import Watch

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
NO_BROWSER, NO_AXE = "no Chromium was found", "axe-core is not installed"
REMEDIES = {
    NO_BROWSER: "On Debian: apt-get install chromium-headless-shell. Or: CHROMIUM=/path/to/it",
    NO_AXE: "Install node and npm, then: make node_modules/.package-lock.json",
}

Visits = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def left_out(reason: str) -> None:
    """Leave a test out and say why; where everything must be tried, fail."""
    if os.environ.get("CI"):
        pytest.fail(f"{reason}. {REMEDIES[reason]}", pytrace=False)
    pytest.skip(reason)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Say as the run's last words which tests were left out, and how to get them."""
    yield
    terminal = session.config.pluginmanager.getplugin("terminalreporter")
    counts: Counter[tuple[str, str]] = Counter()
    for report in terminal.getreports("skipped"):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        if reason in REMEDIES:
            counts[reason, report.location[0]] += 1
    for reason, remedy in REMEDIES.items():
        files = [f"{file} ({count})" for (why, file), count in counts.items() if why == reason]
        if files:
            words = f"LEFT OUT, as {reason}: {', '.join(sorted(files))}. {remedy}"
            terminal.write_line(words, yellow=True, bold=True)


@pytest.fixture(scope="session")
def site(real_site: Path) -> Path:
    """The site that is visited: the real record's."""
    return real_site


@pytest.fixture(scope="session")
def typical_site(request: pytest.FixtureRequest) -> Path:
    """The site whose page types are all looked at: where the profile is whole the real record's,
    else that of the invented record, whose pages have every part and are a third as long.
    """
    return request.getfixturevalue("real_site" if PROFILE.whole else "other_site")


@pytest.fixture(scope="session")
def typical_address(typical_site: Path) -> Iterator[str]:
    """The address at which that site is served."""
    with served(typical_site) as home:
        yield home


@pytest.fixture(scope="session")
def tried(request: pytest.FixtureRequest, typical_site: Path) -> list[str]:
    """Its pages to be tried: every type; where the profile is whole, in its smallest form too."""
    if PROFILE.whole:
        return samples(typical_site, request.getfixturevalue("real_ledger"))
    return one_of_each_type(typical_site)


@pytest.fixture(scope="session")
def types(typical_site: Path) -> list[str]:
    """One of its pages of every type."""
    return one_of_each_type(typical_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if path is None:
        left_out(NO_BROWSER)
    with sync_playwright() as playwright:
        started = chromium.start(playwright, str(path))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The code of axe-core, to be run in a page."""
    if not AXE.is_file():
        left_out(NO_AXE)
    return AXE.read_text("utf-8")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def visits(browser: Browser) -> Visits:
    """A function that opens a page which is watched: `with visits(home, ...)`.

    Visits with the same options share a context, so that its process need not be started again.
    """
    contexts: dict[tuple[tuple[str, Any], ...], BrowserContext] = {}

    @contextmanager
    def visit(home: str, *, width: int = 1280, height: int = 900, **options: Any):
        key = tuple(sorted(options.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(service_workers="block", **options)
        watch = Watch(contexts[key], home)
        watch.page.set_viewport_size({"width": width, "height": height})
        try:
            yield watch
        finally:
            watch.close()

    return visit
