"""What the builds of these tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import Shared

from .workshop import Workshop


@pytest.fixture(scope="session")
def start(shared: Shared) -> Path:
    """A folder with a workshop in `site/`, which was built once, and with compiled templates."""

    def make(folder: Path) -> None:
        (folder / "bytecode").mkdir(parents=True)
        made = Workshop(folder / "site", folder)
        made.write()
        assert made.build()

    return shared.once("workshop", make)
