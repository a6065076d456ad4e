"""A real nginx on the loopback address, with the published site and the configuration in docs/."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .nginx import is_there, served

NO_NGINX = "no nginx with brotli_static was found"
REMEDY = "On Debian: apt-get install nginx libnginx-mod-http-brotli-static"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Say which tests were left out, and how to get them."""
    yield
    terminal = session.config.pluginmanager.getplugin("terminalreporter")
    count = sum(NO_NGINX in str(report.longrepr) for report in terminal.getreports("skipped"))
    if count:
        words = f"LEFT OUT, as {NO_NGINX}: tests/serving ({count}). {REMEDY}"
        terminal.write_line(words, yellow=True, bold=True)


@pytest.fixture(scope="session")
def nginx(other_published_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port at which nginx serves the published site."""
    if not is_there():
        if os.environ.get("CI"):
            pytest.fail(f"{NO_NGINX}. {REMEDY}", pytrace=False)
        pytest.skip(NO_NGINX)
    with served(other_published_site, tmp_path_factory.mktemp("nginx")) as port:
        yield port
